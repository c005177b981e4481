import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** CommonJS dependencies inside the ESM bundle still call `require` for Node's own modules. */
const REQUIRE_BANNER =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** `functions/<name>/handler.ts` as one self-contained ES module, `index.mjs`, with its source map beside it. */
export function functionCode(name: string): Code {
  const folder = fileURLToPath(new URL(`../../functions/${name}/`, import.meta.url));
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used-because-the-local-bundling-always-succeeds'),
      local: {
        tryBundle(outputFolder) {
          bundle(`${folder}handler.ts`, `${outputFolder}/index.mjs`);
          return true;
        },
      },
    },
  });
}

function bundle(entryPoint: string, outfile: string): void {
  buildSync({
    entryPoints: [entryPoint],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE_BANNER },
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
