import type { ZodObject } from 'zod';
import { COLUMN_TEXTS } from '../../contracts/http/column-texts.ts';
import { SHEET_MEDIA_TYPES } from '../../contracts/http/list-items.ts';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import { RESPONSE_HEADERS } from '../../contracts/http/response-headers.ts';
import type { Language } from '../../contracts/problems.ts';
import { epochMsOf } from '../../domain/time/instant.ts';
import { zonedText } from '../../domain/time/zoned-text.ts';
import type { Cell, ColumnPath } from '../../sheets/table-of.ts';
import { tableOf } from '../../sheets/table-of.ts';
import { selectedNames } from './selected-fields.ts';

export type SheetFormat = keyof typeof SHEET_MEDIA_TYPES;

/** The format of a sheet that a media type names; null for anything else. */
export const sheetFormatOf = (mediaType: string | undefined): SheetFormat | null =>
  mediaType === SHEET_MEDIA_TYPES.csv ? 'csv' : mediaType === SHEET_MEDIA_TYPES.xlsx ? 'xlsx' : null;

/** What a function may answer in one piece, and a person may want in one file. */
const MOST_ITEMS = 5000;

export interface ListPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** Every item from the query's page on, read page by page. */
export const allItems = async <Refusal extends { readonly outcome: 'refused' }>(
  readPage: (cursor: string | undefined) => Promise<{ readonly outcome: 'done'; readonly value: ListPage } | Refusal>,
  from: string | undefined,
): Promise<Outcome<readonly unknown[], 'export-too-large'> | Refusal> => {
  const items: unknown[] = [];
  let cursor: string | null | undefined = from;
  do {
    const page = await readPage(cursor);
    if (page.outcome === 'refused') return page;
    items.push(...page.value.items);
    if (items.length > MOST_ITEMS) return refused('export-too-large');
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return done(items);
};

export interface Export {
  readonly format: SheetFormat;
  readonly language: Language;
  /** IANA; instants are written as its local times. */
  readonly timeZone: string;
  /** Names the file: ASCII, without an extension. */
  readonly name: string;
  readonly createdAtMs: number;
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] };

const headingOf = (path: ColumnPath, language: Language): string =>
  path.map((name) => COLUMN_TEXTS[name]?.[language] ?? name).join(' · ');

/** Items of a list as a spreadsheet to download. */
export const sheetResponse = async (
  item: ZodObject,
  items: readonly unknown[],
  query: object,
  { format, language, timeZone, name, createdAtMs }: Export,
) => {
  const writeInstant = (instant: string) => zonedText(epochMsOf(instant), timeZone);
  const table = tableOf(item, items, { fields: selectedNames(query), writeInstant });
  const headings = table.columns.map((path) => headingOf(path, language));
  const [yes, no] = YES_NO[language];
  const written = (cell: Cell): Cell => (typeof cell === 'boolean' ? (cell ? yes : no) : cell);
  const rows = table.rows.map((row) => row.map(written));
  // Loaded when a sheet is asked for: a log filed at 19:59 does not wait for it.
  const bytes =
    format === 'csv'
      ? (await import('../../sheets/csv.ts')).csvOf(headings, rows)
      : await (await import('../../sheets/xlsx.ts')).xlsxOf({ name: name.slice(0, 31), headings, rows }, createdAtMs);
  return {
    statusCode: 200,
    headers: {
      ...RESPONSE_HEADERS,
      'content-type': format === 'csv' ? `${SHEET_MEDIA_TYPES.csv}; charset=utf-8` : SHEET_MEDIA_TYPES.xlsx,
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
};
