import * as z from 'zod';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { addDays, isDate } from '../../../shared/domain/time/civil.ts';

export type PublishedDays = RequestBody<'preview-holidays'>['days'];

export type ReadArrangement =
  | { readonly ok: true; readonly days: PublishedDays }
  | { readonly ok: false; readonly wrong: 'empty' | 'json' | { readonly line: number } };

const PublishedDaysSchema = z.array(z.object({ date: z.string(), name: z.string(), isOffDay: z.boolean() }));
const JsonSchema = z.union([
  PublishedDaysSchema,
  z.object({ days: PublishedDaysSchema }).transform(({ days }) => days),
]);

/** `2027-01-01~2027-01-03 元旦 休`: a day or a span, its name, and whether it is off (休) or worked (班). */
const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*[~～至]\s*(\d{4}-\d{2}-\d{2}))?\s+(.+?)\s+(休|班)$/u;

const MOST_DAYS = 60;

const daysOfLine = (line: string): PublishedDays | null => {
  const [match, from = '', to = from, name = '', state] = LINE.exec(line) ?? [];
  if (match === undefined || !isDate(from) || !isDate(to) || to < from) return null;
  const days: PublishedDays = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (days.length === MOST_DAYS) return null;
    days.push({ date, name, isOffDay: state === '休' });
  }
  return days;
};

const readJson = (text: string): ReadArrangement => {
  try {
    const parsed = JsonSchema.safeParse(JSON.parse(text));
    return parsed.success ? { ok: true, days: parsed.data } : { ok: false, wrong: 'json' };
  } catch {
    return { ok: false, wrong: 'json' };
  }
};

/** A pasted arrangement: lines of text, or the JSON of the public holiday-cn list. Blank lines are passed over. */
export const readArrangement = (text: string): ReadArrangement => {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, wrong: 'empty' };
  if (/^[[{]/.test(trimmed)) return readJson(trimmed);
  const days: PublishedDays = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const ofLine = daysOfLine(line.trim());
    if (ofLine === null) return { ok: false, wrong: { line: index + 1 } };
    days.push(...ofLine);
  }
  return { ok: true, days };
};
