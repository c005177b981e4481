import { resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { PurgeCSS } from 'purgecss';
import { build, createServer, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';
import { LANGUAGES, type Language } from '../../shared/domain/language.ts';
import { componentSheet } from '../component-styles/build-component-styles.ts';
import { componentsOfForms } from '../component-styles/every-component.ts';
import { CLASS_OF_THEME } from '../src/theme/theme.ts';
import type * as EarlyForm from './early-form.tsx';
import { templateOf } from './ids.ts';

const root = resolve(import.meta.dirname, '..');
const NAME = 'early-form';

/** The markup of the form by language, drawn by the components that draw it later. */
async function markup(): Promise<ReadonlyMap<Language, string>> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { earlyPage } = (await server.ssrLoadModule('/early-form/early-form.tsx')) as typeof EarlyForm;
    // Nothing can be done there but write.
    const drawn = (language: Language) =>
      renderToStaticMarkup(earlyPage(language)).replaceAll('<button ', '<button disabled ');
    return new Map(LANGUAGES.map((language) => [language, drawn(language)]));
  } finally {
    await server.close();
  }
}

/** Classes that no script asks for are in the markup: their sheets stay. */
const everySheet: Plugin = {
  name: 'baifang-every-sheet',
  transform: {
    order: 'post',
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
  },
};

/** The form's script and its style sheet. */
async function files(): Promise<{ readonly script: string; readonly sheet: string }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [componentSheet(componentsOfForms, ['token']), everySheet],
    build: {
      target: 'es2022',
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'main.ts'),
        output: { format: 'iife' },
        checks: { pluginTimings: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return {
    script: outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : [])).join('\n'),
    sheet: outputs.flatMap((output) => (output.type === 'asset' ? [output.source] : [])).join('\n'),
  };
}

/** Without the rules that nothing in the markup answers to. */
async function purged(sheet: string, html: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: `<html><body class="${CLASS_OF_THEME}">${html}</body></html>`, extension: 'html' }],
    css: [{ raw: sheet }],
    safelist: ['html', 'body', ':root', ':focus-visible'],
  });
  if (result === undefined) throw new Error('the early form has no style sheet');
  return result.css;
}

/** Script and style sheet of the early form among what the build puts out. */
export const isOfEarlyForm = (output: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean =>
  output.type === 'asset' && output.names.some((name) => name === `${NAME}.js` || name === `${NAME}.css`);

const addressOf = (bundle: Rolldown.OutputBundle, extension: string): string =>
  `/${Object.keys(bundle).find((file) => file.startsWith(`assets/${NAME}-`) && file.endsWith(extension)) ?? ''}`;

const SCRIPT = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/g;
const SHEET = /\s*<link rel="stylesheet" crossorigin href="([^"]+)">/g;

const found = (html: string, tag: RegExp): string[] => [...html.matchAll(tag)].map(([, address = '']) => address);

/** Fetched, but not compiled yet: that would keep the form waiting. */
const preload = (href: string, kind: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...kind, crossorigin: true, fetchpriority: 'low', href },
  injectTo: 'head',
});

/** The form of today's log stands in index.html itself, and its script lets the pages come: see README.md. */
export function earlyForm(): Plugin {
  let pages: ReadonlyMap<Language, string> = new Map();
  return {
    name: 'baifang-early-form',
    apply: 'build',
    async buildStart() {
      pages = await markup();
      const { script, sheet } = await files();
      this.emitFile({ type: 'asset', name: `${NAME}.js`, source: script });
      this.emitFile({ type: 'asset', name: `${NAME}.css`, source: await purged(sheet, [...pages.values()].join('')) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const scripts = found(html, SCRIPT);
        const sheets = found(html, SHEET);
        return {
          html: html.replace(SCRIPT, '').replace(SHEET, ''),
          tags: [
            { tag: 'link', attrs: { rel: 'stylesheet', href: addressOf(bundle, '.css') }, injectTo: 'head' },
            ...sheets.map((href) => preload(href, { rel: 'preload', as: 'style' })),
            ...scripts.map((href) => preload(href, { rel: 'preload', as: 'script' })),
            ...Array.from(pages, ([language, children]): HtmlTagDescriptor => ({
              tag: 'template',
              attrs: { id: templateOf(language) },
              children,
              injectTo: 'body-prepend',
            })),
            {
              tag: 'script',
              attrs: {
                src: addressOf(bundle, '.js'),
                'data-sheets': sheets.join(' '),
                'data-scripts': scripts.join(' '),
              },
              injectTo: 'body',
            },
          ],
        };
      },
    },
  };
}
