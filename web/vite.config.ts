import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm start` serves the API, the configuration and the identity provider. */
const localCloud = 'http://localhost:8020';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  server: { proxy: { '/v1': localCloud, '/config.json': localCloud, '/oidc': localCloud } },
});
