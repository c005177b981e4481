import { type Outcome, refused } from '../../contracts/http/outcome.ts';
import { parseFormBody, pathOfField } from './form-body.ts';
import { formFieldsOf } from './form-fields.ts';
import { jsonPointer } from '../../contracts/http/json-pointer.ts';
import { decodeUtf8 } from './utf-8.ts';

/**
 * The object that the fields of a `multipart/form-data` body spell: the same names, and as strictly read, as of
 * `application/x-www-form-urlencoded`, for it is written that way first. Files are refused, each by its name.
 */
export const parseMultipartBody = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Outcome<unknown, 'malformed-encoding' | 'malformed-form' | 'file-not-accepted' | 'duplicate-key'>> => {
  const fields = await formFieldsOf(bytes, contentType);
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
