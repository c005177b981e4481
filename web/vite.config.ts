import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './service-worker/build-service-worker.ts';

/** Where `npm start` serves the API, the configuration and the identity provider. */
const localCloud = 'http://localhost:8020';

const page = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  plugins: [react(), serviceWorker()],
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
