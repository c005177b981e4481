import type { ZodObject } from 'zod';
import { MOST_FILE_BYTES } from '../../contracts/http/files.ts';
import { SHEET_MEDIA_TYPES } from '../../contracts/http/list-items.ts';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import type { Language } from '../../contracts/problems.ts';
import { fileResponse } from './file-response.ts';
import { selectedNames } from './selected-fields.ts';

export type SheetFormat = keyof typeof SHEET_MEDIA_TYPES;

/** The format of a sheet that a media type names; null for anything else. */
export const sheetFormatOf = (mediaType: string | undefined): SheetFormat | null =>
  mediaType === SHEET_MEDIA_TYPES.csv ? 'csv' : mediaType === SHEET_MEDIA_TYPES.xlsx ? 'xlsx' : null;

export interface Export {
  readonly format: SheetFormat;
  readonly language: Language;
  /** IANA; instants are written as its local times. */
  readonly timeZone: string;
  /** Names the file: ASCII, without an extension. */
  readonly name: string;
  readonly createdAtMs: number;
}

/** Items of a list as a spreadsheet to download. */
export const sheetResponse = async (
  item: ZodObject,
  items: readonly unknown[],
  query: object,
  { format, language, timeZone, name, createdAtMs }: Export,
): Promise<Outcome<ReturnType<typeof fileResponse>, 'export-too-large'>> => {
  // Loaded when a sheet is asked for: a log filed at 19:59 does not wait for it.
  const { listTableOf } = await import('../../sheets/list-table.ts');
  const table = listTableOf(item, items, { fields: selectedNames(query), language, timeZone });
  const bytes =
    format === 'csv'
      ? (await import('../../sheets/csv.ts')).csvOf(table)
      : await (await import('../../sheets/xlsx.ts')).xlsxOf([{ name: name.slice(0, 31), ...table }], createdAtMs);
  if (bytes.length > MOST_FILE_BYTES) return refused('export-too-large');
  const contentType = format === 'csv' ? `${SHEET_MEDIA_TYPES.csv}; charset=utf-8` : SHEET_MEDIA_TYPES.xlsx;
  return done(fileResponse(`${name}.${format}`, contentType, bytes.toString('base64')));
};
