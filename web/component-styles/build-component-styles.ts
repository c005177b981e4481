import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import { CLASS_OF_THEME, themeFor } from '../src/theme/theme.ts';

const SHEET = /\/src\/theme\/component-styles\.css$/;

type Components = () => readonly ReactElement[];

function stylesIn(components: Components, scheme: 'light' | 'dark', types: ('token' | 'style' | 'cssVar')[]): string {
  const cache = createCache();
  const theme = { ...themeFor(scheme), zeroRuntime: false };
  renderToStaticMarkup(h(StyleProvider, { cache, layer: true }, h(ConfigProvider, { theme }, ...components())));
  return extractStyle(cache, { plain: true, types });
}

/** `token`: the variables of the whole theme, which the pages adopt themselves when they come. */
function makeSheet(components: Components, token: readonly 'token'[]): string {
  const inDark = stylesIn(components, 'dark', [...token, 'cssVar']);
  return `${stylesIn(components, 'light', [...token, 'style', 'cssVar'])}\n@media (prefers-color-scheme: dark) {${inDark}}`;
}

/** What a module of the components' styles exports, without making any. */
function withoutStyles(code: string, exported: readonly string[]): string {
  const classes = JSON.stringify(['', CLASS_OF_THEME]);
  const standIn = (name: string) => {
    if (name === 'default') return code.includes('genSubStyleComponent(') ? '() => null' : `() => ${classes}`;
    return name.startsWith('use') ? `() => ${classes}` : '() => ({})';
  };
  const line = (name: string) => (name === 'default' ? 'export default ' : `export const ${name} = `);
  return exported.map((name) => `${line(name)}${standIn(name)};`).join('\n');
}

/** `src/theme/component-styles.css` holds the styles of these components, made here rather than on every device. */
export const componentSheet = (components: Components, token: readonly 'token'[] = []): Plugin => ({
  name: 'baifang-component-sheet',
  load: { filter: { id: SHEET }, handler: () => makeSheet(components, token) },
});

/** The built pages are without the code that makes styles. */
export const noStylesAtRunTime: Plugin = {
  name: 'baifang-no-styles-at-run-time',
  apply: 'build',
  transform: {
    filter: { id: /\/antd\/es\/(?:[\w-]+\/)*style\/.*\.js$/ },
    handler(code) {
      const exported = this.parse(code).body.flatMap((node): string[] => {
        if (node.type === 'ExportDefaultDeclaration') return ['default'];
        if (node.type !== 'ExportNamedDeclaration') return [];
        const { declaration, specifiers } = node;
        const named = specifiers.flatMap(({ exported: as }) => ('name' in as ? [as.name] : []));
        if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? '', ...named];
        if (declaration?.type !== 'VariableDeclaration') return named;
        return [...declaration.declarations.flatMap(({ id }) => ('name' in id ? [id.name] : [])), ...named];
      });
      return { code: withoutStyles(code, exported), map: null, moduleSideEffects: false };
    },
  },
};
