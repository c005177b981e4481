import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './service-worker/build-service-worker.ts';

/** Where `npm start` serves the API, the configuration and the identity provider. */
const localCloud = 'http://localhost:8020';

const page = (path: string) => resolve(import.meta.dirname, path);

/**
 * Tables measure their scroll bars by way of a style element, which the security policy forbids: ours measures without.
 */
const measuresWithoutStyles: Plugin = {
  name: 'measures-without-styles',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    importer.includes('@rc-component/util') && /\/getScrollBarSize(\.js)?$/.test(source)
      ? page('src/theme/scroll-bar-size.ts')
      : null,
};

export default defineConfig({
  plugins: [measuresWithoutStyles, react(), serviceWorker()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The viewer of the reference page, which no other page loads.
    chunkSizeWarningLimit: 1600,
    // src/app/no-eval.ts has to run before any schema is built: it rides with zod itself.
    rolldownOptions: {
      input: { index: page('index.html'), reference: page('docs/index.html') },
      output: { codeSplitting: { groups: [{ name: 'schemas', test: /[\\/]zod[\\/]|no-eval/ }] } },
    },
  },
  server: { proxy: { '/v1': localCloud, '/config.json': localCloud, '/oidc': localCloud } },
});
