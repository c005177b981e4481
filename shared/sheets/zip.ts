import { zipSync } from 'fflate';

/** Archives carry local times: this one is the same everywhere, and so are the bytes. */
const AT = new Date(1980, 0, 1);

/** An archive of files by name, in their order. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Buffer => {
  const { buffer, byteOffset, byteLength } = zipSync(Object.fromEntries(files), { mtime: AT });
  return Buffer.from(buffer, byteOffset, byteLength);
};
