import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { acyclicChunks } from './acyclic-chunks.ts';
import { componentSheet, noStylesAtRunTime } from './component-styles/build-component-styles.ts';
import { everyComponent } from './component-styles/every-component.ts';
import { referencePage } from './docs/build-reference.ts';
import { earlyForm } from './early-form/build-early-form.ts';
import { serviceWorker } from './service-worker/build-service-worker.ts';

const page = (path: string) => resolve(import.meta.dirname, path);

/** Modules of the components that others take the place of. */
const REPLACED = [
  // By way of a style element, which the security policy forbids: measuring scroll bars, holding the page below a drawer still.
  { of: '@rc-component/util', module: /\/getScrollBarSize(\.js)?$/, by: 'src/theme/scroll-bar-size.ts' },
  { of: '@rc-component/portal', module: /\/useScrollLocker(\.js)?$/, by: 'src/theme/scroll-lock.ts' },
  // Tooltips of every page and every label, which none of ours has: the first page would load them in vain.
  { of: 'antd/es/config-provider', module: /\/tooltip\/UniqueProvider$/, by: 'src/theme/no-tooltip.ts' },
  { of: 'antd/es/form', module: /\/tooltip$/, by: 'src/theme/no-tooltip.ts' },
];

const replaced: Plugin = {
  name: 'replaced',
  enforce: 'pre',
  resolveId: (source, importer = '') => {
    const found = REPLACED.find(({ of, module }) => importer.includes(`/node_modules/${of}/`) && module.test(source));
    return found === undefined ? null : page(found.by);
  },
};

/** Most browsers have Temporal by now: those that do not load it by themselves. */
const ownTemporal: Plugin = {
  name: 'own-temporal',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source === 'temporal-polyfill' && !importer.endsWith('device/temporal.ts') ? page('src/device/temporal.ts') : null,
};

export default defineConfig({
  plugins: [
    replaced,
    ownTemporal,
    componentSheet(everyComponent),
    noStylesAtRunTime,
    react(),
    earlyForm(),
    serviceWorker(),
    referencePage(),
    acyclicChunks,
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Charts are on one page, which no other loads.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Making the sheet of the components takes its second.
      checks: { pluginTimings: false },
      output: {
        // Few files rather than one for each set of pages that shares something: a slow network waits for each.
        codeSplitting: {
          groups: [
            // src/app/no-eval.ts has to run before any schema is built: it rides with zod itself.
            { name: 'schemas', test: /[\\/]zod[\\/]|no-eval/ },
            // Apart, so that what is typed meanwhile is answered between them.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]|[\\/]app[\\/]root\.ts/ },
            {
              name: 'components',
              test: /[\\/]node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/,
              tags: ['$initial'],
            },
            { name: 'frame', tags: ['$initial'] },
            // Of what few operations need, small files: merged, some would import each other.
            {
              name: 'contracts',
              test: /[\\/]shared[\\/]contracts[\\/]/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 2_000,
            },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 10_000 },
          ],
        },
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0] ?? name}-[hash].js`,
      },
    },
  },
});
