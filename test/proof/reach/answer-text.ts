import { unzipSync } from 'fflate';
import type { ApiResponse } from '../../unit/http/in-memory-api.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Everything that is written in a file; of an archive or a workbook, in the files inside. */
const written = (bytes: Uint8Array): string =>
  isZip(bytes)
    ? Object.entries(unzipSync(bytes))
        .map(([name, inside]) => `${name}\n${written(inside)}`)
        .join('\n')
    : Buffer.from(bytes).toString();

/** All that an answer says: headers and body, unpacked. */
export function textOfAnswer({ headers, body, text }: ApiResponse): string {
  return `${JSON.stringify(headers)}\n${Buffer.isBuffer(body) && isZip(body) ? written(body) : text}`;
}
