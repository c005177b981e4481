import type { ZodObject } from 'zod';
import { COLUMN_TEXTS } from '../contracts/http/column-texts.ts';
import type { Language } from '../domain/language.ts';
import { epochMsOf } from '../domain/time/instant.ts';
import { zonedText } from '../domain/time/zoned-text.ts';
import { type Cell, type ColumnPath, tableOf } from './table-of.ts';

/** A list as it is written on a sheet. */
export interface ListTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] };

const headingOf = (path: ColumnPath, language: Language): string =>
  path.map((name) => COLUMN_TEXTS[name]?.[language] ?? name).join(' · ');

/** Items of one schema under headings in a language, instants as local times of `timeZone` (IANA). */
export const listTableOf = (
  item: ZodObject,
  items: readonly unknown[],
  of: { readonly fields: readonly string[] | null; readonly language: Language; readonly timeZone: string },
): ListTable => {
  const { fields, language, timeZone } = of;
  const writeInstant = (instant: string) => zonedText(epochMsOf(instant), timeZone);
  const { columns, rows } = tableOf(item, items, { fields, writeInstant });
  const [yes, no] = YES_NO[language];
  const written = (cell: Cell): Cell => (typeof cell === 'boolean' ? (cell ? yes : no) : cell);
  return { headings: columns.map((path) => headingOf(path, language)), rows: rows.map((row) => row.map(written)) };
};
