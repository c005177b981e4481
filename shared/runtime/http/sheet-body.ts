import type { SheetFile } from '../../contracts/http/files.ts';
import { SHEET_MEDIA_TYPES } from '../../contracts/http/list-items.ts';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import type { SheetBodyRefusal } from '../../contracts/http/refusals.ts';
import { formFieldsOf } from './form-fields.ts';
import { type RawBody, parseBody } from './request-body.ts';

const { csv, xlsx } = SHEET_MEDIA_TYPES;

type SheetMediaType = SheetFile['mediaType'];

const mediaTypeIn = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

const sheetTypeOf = (mediaType: string): SheetMediaType | null =>
  mediaType === csv || mediaType === xlsx ? mediaType : null;

/** By its name: Windows calls a .csv file an Excel sheet. */
const sheetTypeOfFile = ({ name, type }: File): SheetMediaType | null => {
  if (/\.csv$/i.test(name)) return csv;
  if (/\.xlsx$/i.test(name)) return xlsx;
  return sheetTypeOf(mediaTypeIn(type));
};

const onlyFile = async (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Outcome<SheetFile, SheetBodyRefusal>> => {
  const fields = await formFieldsOf(bytes, contentType);
  if (fields === null) return refused('malformed-form');
  const [file, ...others] = fields.map(([, value]) => value);
  if (file === undefined || typeof file === 'string' || others.length > 0) return refused('sheet-expected');
  const mediaType = sheetTypeOfFile(file);
  if (mediaType === null) return refused('sheet-expected');
  return done({ mediaType, base64: Buffer.from(await file.arrayBuffer()).toString('base64') });
};

/**
 * A request with a spreadsheet: as it is, as the one file of a form, or as JSON like any other request. How large it may
 * be is for the reader of sheets to say; the gateway hands over no more than 6 MB.
 */
export const parseSheetBody = async (raw: RawBody): Promise<Outcome<unknown, SheetBodyRefusal>> => {
  const { body = '', isBase64Encoded, contentType = '' } = raw;
  const mediaType = mediaTypeIn(contentType);
  if (mediaType === 'application/json') return parseBody(raw);
  const sheetType = sheetTypeOf(mediaType);
  if (sheetType === null && mediaType !== 'multipart/form-data') return refused('sheet-expected');
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return sheetType === null
    ? onlyFile(bytes, contentType)
    : done({ mediaType: sheetType, base64: bytes.toString('base64') });
};
