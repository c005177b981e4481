import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Hears of every file written in these folders and below, for as long as the process lives. Folder by folder, because editors
 * put a new file in the place of the old: whoever watches a file itself hears of that once.
 */
export function watchFolders(folders: readonly string[], onWritten: (file: string) => void): void {
  for (const folder of folders.filter(isFolder)) {
    watch(folder, (_, name) => {
      if (name === null) return;
      const path = join(folder, name);
      if (isFolder(path)) watchFolders([path], onWritten);
      else onWritten(path);
    }).on('error', () => undefined);
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    watchFolders(
      below.map(({ name }) => join(folder, name)),
      onWritten,
    );
  }
}
