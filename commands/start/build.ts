import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { stageNamed } from '../../infra/stages.ts';
import { synthesise } from '../../infra/system.ts';

/** Builds the pages into `web/dist`. @throws when they do not build; the reason is printed. */
export function buildPages(root: string): void {
  const vite = resolve(root, 'node_modules/.bin/vite');
  // Whoever starts this, such as a test runner, may have set another: then the pages would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, error } = spawnSync(vite, ['build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The pages do not build.', { cause: error });
}

/** The development stage as it would be deployed, synthesised into the folder. */
export function synthesiseTemplate(folder: string, { bundles }: { readonly bundles: boolean }): void {
  synthesise(stageNamed('dev'), folder, { bundles });
}
