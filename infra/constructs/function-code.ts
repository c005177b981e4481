import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** CommonJS dependencies inside the bundle (qs) still `require` Node's own modules. */
const REQUIRE_BANNER = 'const require = process.getBuiltinModule;';

const NODE_HTTP = fileURLToPath(new URL('node-http.mjs', import.meta.url));

/**
 * `functions/<name>/handler.ts` and all it needs as ES modules: `index.mjs` and its chunks, with their source maps.
 * What is imported dynamically (the SDK's credential providers that Lambda never asks) stays a chunk not loaded.
 */
export function functionCode(name: string): Code {
  const folder = fileURLToPath(new URL(`../../functions/${name}/`, import.meta.url));
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used-because-the-local-bundling-always-succeeds'),
      local: {
        tryBundle(outputFolder) {
          bundleHandler(`${folder}handler.ts`, outputFolder);
          return true;
        },
      },
    },
  });
}

export function bundleHandler(entryPoint: string, outdir: string): void {
  buildSync({
    entryPoints: { index: entryPoint },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { 'node:http': NODE_HTTP },
    banner: { js: REQUIRE_BANNER },
    minify: true,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
