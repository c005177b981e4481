/** Parts of a ZIP archive, inflated by the browser: enough to show a workbook's own rows beside what is wrong in them. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;

interface Part {
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no ZIP archive');
}

function directoryOf(view: DataView): ReadonlyMap<string, Part> {
  const end = endOfDirectory(view);
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('a ZIP archive in disorder');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0] = lengths;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_BYTES, nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.set(name, { method: view.getUint16(at + 10, true), start, size: view.getUint32(at + 20, true) });
    at += ENTRY_BYTES + lengths.reduce((sum, length) => sum + length, 0);
  }
  return parts;
}

/** Reads parts of an archive as text by their names; null where there is no such part. */
export function zipParts(bytes: ArrayBuffer): (name: string) => Promise<string | null> {
  const parts = directoryOf(new DataView(bytes));
  return async (name) => {
    const part = parts.get(name);
    if (part === undefined) return null;
    const packed = new Blob([new Uint8Array(bytes, part.start, part.size)]);
    if (part.method === STORED) return packed.text();
    return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  };
}
