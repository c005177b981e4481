import { relative } from 'node:path';
import { watchFolders } from './watch-folders.ts';

/** What one save brings with it is one change. */
const QUIET_MS = 50;

const isSource = (path: string): boolean => /^(functions|shared)\/.*\.(ts|json)$/.test(path);
const needsRestart = (path: string): boolean => /^infra\/.*\.ts$/.test(path);

/** Has functions reloaded when their sources below this folder change, and says so; of a change to the wiring, what to do. */
export function followChanges(root: string, reload: (files: readonly string[]) => Promise<readonly string[]>): void {
  const written = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = async () => {
    const files = [...written];
    written.clear();
    const paths = files.map((file) => relative(root, file));
    if (paths.some(needsRestart))
      console.log('!! 接线变了，请重启 The wiring changed: stop with Ctrl-C and start again.');
    const startedAtMs = performance.now();
    const names = await reload(files);
    if (names.length === 0) return;
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`↻ ${paths.join(', ')} → ${names.join(', ')}  ${seconds} s`);
  };
  const folders = ['functions', 'shared', 'infra'].map((folder) => `${root}/${folder}`);
  watchFolders(folders, (file) => {
    const path = relative(root, file);
    if (!isSource(path) && !needsRestart(path)) return;
    written.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), QUIET_MS);
  });
}
