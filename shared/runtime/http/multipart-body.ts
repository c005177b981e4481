import { type Outcome, refused } from '../../contracts/http/outcome.ts';
import { parseFormBody, pathOfField } from './form-body.ts';
import { jsonPointer } from '../../contracts/http/json-pointer.ts';
import { decodeUtf8 } from './utf-8.ts';

/** Node's own parser, strict by the standard. It holds the whole body in memory, which is at most 64 KB here. */
const fieldsOf = async (bytes: Uint8Array<ArrayBuffer>, contentType: string) => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because a body may have any size; here it cannot
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()];
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/**
 * The object that the fields of a `multipart/form-data` body spell: the same names, and as strictly read, as of
 * `application/x-www-form-urlencoded`, for it is written that way first. Files are refused, each by its name.
 */
export const parseMultipartBody = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Outcome<unknown, 'malformed-encoding' | 'malformed-form' | 'file-not-accepted' | 'duplicate-key'>> => {
  const fields = await fieldsOf(bytes, contentType);
  if (fields === null) return refused('malformed-form');
  const files = fields.flatMap(([name, value]) => (typeof value === 'string' ? [] : [name]));
  if (files.length > 0) {
    return refused(
      'file-not-accepted',
      files.map((name) => ({ pointer: jsonPointer(pathOfField(name)), code: 'file-not-accepted' as const })),
    );
  }
  if (decodeUtf8(bytes) === null) return refused('malformed-encoding');
  const texts = fields.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return parseFormBody(new URLSearchParams(texts).toString());
};
