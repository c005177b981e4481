/** One local cloud at a time on a data folder. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds `<folder>.lock` until released; throws when another process holds it.
 *
 * The lock is SQLite's on an empty database: Node has none of its own, and the system gives up the lock of a process
 * that was killed.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  mkdirSync(dirname(folder), { recursive: true });
  const lock = new DatabaseSync(`${folder}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new Error(`此数据目录已有本机云在运行 Another local cloud is running on ${folder}`, { cause: error });
  }
  return {
    release: () => {
      lock.close();
    },
  };
}
