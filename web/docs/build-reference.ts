import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds the reference page beside the others, by itself: its viewer is as large as all of them and shares nothing with them. */
export function referencePage(): Plugin {
  let outDir = '';
  return {
    name: 'baifang-reference-page',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      await build({
        root: resolve(import.meta.dirname, '..'),
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          target: 'es2022',
          outDir,
          emptyOutDir: false,
          chunkSizeWarningLimit: 1600,
          rolldownOptions: { input: resolve(import.meta.dirname, 'index.html') },
        },
      });
    },
  };
}
