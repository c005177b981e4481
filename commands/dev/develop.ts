import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { servePages } from '../../web/dev-server.ts';
import { readOptions, ROOT, runSystem } from '../start/run-system.ts';
import { followChanges } from './follow-changes.ts';

const keptFolder = resolve(ROOT, '.local/dev');

/** Runs the pages, and the functions of this folder, from their sources and follows what changes in them. */
export async function develop(sourceFolder: string): Promise<void> {
  enableCompileCache(resolve(keptFolder, 'modules'));
  await runSystem(readOptions(), {
    sourceFolder,
    servePages: (server) => servePages(server, resolve(keptFolder, 'pages')),
    follow: (cloud) => {
      followChanges(sourceFolder, (files) => cloud.reload(files));
    },
  });
}
