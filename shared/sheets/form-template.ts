import ExcelJS from 'exceljs';
import type { CellKind, Column, Form } from '../contracts/forms/form.ts';
import type { FormId } from '../contracts/forms/form-ids.ts';
import { formOf } from '../contracts/forms/forms.ts';
import type { Language } from '../contracts/problems.ts';
import { epochDay, epochDayOf } from '../domain/time/civil.ts';
import { EXAMPLE_NOTE, MARK, MARK_SHEET, NOTE_HEADING } from './form-sheet.ts';
import { columnLetters } from './grid.ts';
import { columnWidth, textForXlsx } from './xlsx.ts';
import { LIST_SEPARATOR } from './table-of.ts';

/** Drop-downs and formats reach down to here. */
const LAST_ROW = 1000;
const SERIAL_ZERO = epochDay(1899, 12, 30);
const MINUTES_OF_DAY = 1440;

const formatOf = (kind: CellKind): string => {
  switch (kind) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'time':
      return 'hh:mm';
    case 'number':
      return 'General';
    case 'yuan':
      return '#,##0.00';
    default:
      // A month typed into a cell of another format would become its first day.
      return '@';
  }
};

type Written = string | number | null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const serialOfTime = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / MINUTES_OF_DAY;
};

const written = (kind: CellKind, value: unknown, language: Language): Written => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof kind === 'object') {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((one) => kind.options[textOf(one)]?.[language] ?? textOf(one)).join(LIST_SEPARATOR);
  }
  switch (kind) {
    case 'date':
      return epochDayOf(textOf(value)) - SERIAL_ZERO;
    case 'time':
      return serialOfTime(textOf(value));
    case 'number':
      return Number(value);
    case 'yuan':
      return Number(value) / 100;
    default:
      return textForXlsx(textOf(value));
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const linesIn = (body: Readonly<Record<string, unknown>>, field: string | undefined): readonly unknown[] => {
  const lines = field === undefined ? undefined : body[field];
  return Array.isArray(lines) && lines.length > 0 ? (lines as readonly unknown[]) : [undefined];
};

/** The rows of a submission: one for each of its lines, at least one; what is not of a line stands in each. */
const rowsOf = ({ columns, lines }: Form, body: Readonly<Record<string, unknown>>, language: Language): Written[][] => {
  const own = columns.map(({ kind, field }) => written(kind, body[field], language));
  return linesIn(body, lines?.field).map((line) => [
    ...own,
    ...(lines?.columns ?? []).map(({ kind, field }) => written(kind, isRecord(line) ? line[field] : null, language)),
  ]);
};

/** One of the options, or for several in one cell a hint: Excel's lists let people choose only one. */
const addDropDown = (sheet: ExcelJS.Worksheet, column: number, { kind }: Column, language: Language): void => {
  if (typeof kind !== 'object') return;
  const labels = Object.values(kind.options).map((label) => label[language]);
  const letter = columnLetters(column);
  for (let row = 2; row <= LAST_ROW; row += 1) {
    sheet.getCell(`${letter}${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${labels.join(',')}"`],
      showErrorMessage: !kind.many,
    };
  }
};

const markWorkbook = (workbook: ExcelJS.Workbook, id: FormId): void => {
  const sheet = workbook.addWorksheet(MARK_SHEET, { state: 'veryHidden' });
  sheet.addRow([MARK, id, formOf(id).version]);
};

export interface FilledForm {
  readonly language: Language;
  readonly createdAtMs: number;
  /** What stands in it, each a body of the form's operation. */
  readonly bodies: readonly Readonly<Record<string, unknown>>[];
  /** Whether these are only examples, which reading skips. */
  readonly areExamples: boolean;
}

/** A form as a workbook to fill in: headings, formats, drop-downs, and rows to begin with. */
export const formWorkbook = async (id: FormId, filled: FilledForm): Promise<Buffer> => {
  const { language, createdAtMs, bodies, areExamples } = filled;
  const form = formOf(id);
  const columns = [...form.columns, ...(form.lines?.columns ?? [])];
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(createdAtMs);
  const sheet = workbook.addWorksheet(form.sheet[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  const note = areExamples ? EXAMPLE_NOTE[language] : null;
  const rows = bodies.flatMap((body) => rowsOf(form, body, language)).map((row) => [note, ...row]);
  const headings = [NOTE_HEADING[language], ...columns.map(({ heading }) => heading[language])];
  sheet.columns = headings.map((header, index) => ({
    header,
    width: columnWidth(
      header,
      rows.map((row) => row[index] ?? null),
    ),
    style: { numFmt: formatOf(columns[index - 1]?.kind ?? 'text') },
  }));
  sheet.addRows(rows);
  sheet.getRow(1).font = { bold: true };
  if (areExamples)
    for (let row = 2; row <= rows.length + 1; row += 1)
      sheet.getRow(row).font = { italic: true, color: { argb: 'FF7F7F7F' } };
  for (const [index, column] of columns.entries()) addDropDown(sheet, index + 2, column, language);
  markWorkbook(workbook, id);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
