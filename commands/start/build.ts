import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { stageNamed } from '../../infra/stages.ts';
import { synthesise } from '../../infra/system.ts';

/** Builds the pages into `web/dist`. @throws when they do not build; the reason is printed. */
export function buildPages(root: string): void {
  const vite = resolve(root, 'node_modules/.bin/vite');
  const { status, error } = spawnSync(vite, ['build', 'web', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The pages do not build.', { cause: error });
}

/** The development stage as it would be deployed, synthesised into the folder. */
export function synthesiseTemplate(folder: string): void {
  synthesise(stageNamed('dev'), folder);
}
