/** Several lists in one file: for whoever hands out packs of them. */

import { FILE_MEDIA_TYPES, type File, MOST_FILE_BYTES } from '../shared/contracts/http/files.ts';
import { itemSchemaOf } from '../shared/contracts/http/list-items.ts';
import type { ListByPeriod } from '../shared/contracts/http/month-packs.ts';
import { CONTRACTS } from '../shared/contracts/http/operations.ts';
import { type Outcome, done, refused } from '../shared/contracts/http/outcome.ts';
import type { Texts } from '../shared/contracts/problems.ts';
import type { Language } from '../shared/domain/language.ts';
import { timeZoneOf } from '../shared/domain/time/local-time.ts';
import { type ListTable, listTableOf } from '../shared/sheets/list-table.ts';
import type { ListReader } from './period-lists.ts';

/** A sheet of a pack: what people call it, and the ASCII name of its csv file. */
export interface PackSheet {
  readonly title: Texts;
  readonly fileName: string;
  readonly item: NonNullable<ReturnType<typeof itemSchemaOf>>;
  readonly items: readonly unknown[];
}

/** The sheet of a list. */
export const sheetOfList = (operation: ListByPeriod, title: Texts, items: readonly unknown[]): PackSheet => {
  const item = itemSchemaOf(CONTRACTS[operation].response);
  if (item === null) throw new Error(`${operation} is no list`);
  return { title, fileName: operation.replace(/^list-/, ''), item, items };
};

type PackTable = ListTable & { readonly name: string; readonly fileName: string };

/** The sheets in one language, instants by the clock of one zone. */
export const tablesOf = (sheets: readonly PackSheet[], language: Language, timeZone: string): readonly PackTable[] =>
  sheets.map(({ title, fileName, item, items }) => ({
    name: title[language],
    fileName,
    ...listTableOf(item, items, { fields: null, language, timeZone }),
  }));

/** A workbook with a sheet for each, or an archive with a csv file for each; `name` is ASCII, without an ending. */
export const packFile = async (
  sheets: readonly PackSheet[],
  format: 'xlsx' | 'csv',
  { name, reader }: { readonly name: string; readonly reader: ListReader },
): Promise<Outcome<File, 'export-too-large'>> => {
  const { charter, language, receivedAt } = reader;
  const tables = tablesOf(sheets, language, timeZoneOf(charter.department));
  const bytes =
    format === 'csv'
      ? await csvFilesOf(tables)
      : await (await import('../shared/sheets/xlsx.ts')).xlsxOf(tables, receivedAt.epochMilliseconds);
  if (bytes.length > MOST_FILE_BYTES) return refused('export-too-large');
  const [xlsx, zip] = FILE_MEDIA_TYPES;
  const [ending, mediaType] = format === 'csv' ? (['zip', zip] as const) : (['xlsx', xlsx] as const);
  return done({ name: `${name}.${ending}`, mediaType, base64: bytes.toString('base64') });
};

const csvFilesOf = async (tables: readonly PackTable[]): Promise<Buffer> => {
  const [{ csvOf }, { zipOf }] = await Promise.all([
    import('../shared/sheets/csv.ts'),
    import('../shared/sheets/zip.ts'),
  ]);
  return zipOf(new Map(tables.map((table) => [`${table.fileName}.csv`, csvOf(table)])));
};
