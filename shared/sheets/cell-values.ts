import type { CellKind, Choice, Options } from '../contracts/forms/form.ts';
import type { FieldError } from '../contracts/http/field-errors.ts';
import { normalisedName } from '../domain/names/normalised-name.ts';
import { dateOfEpochDay, isDate, monthOf } from '../domain/time/civil.ts';
import { CELL_IN_ERROR, type RawCell } from './grid.ts';

/** What a cell says, as the contract of its field takes it; or what is wrong with it. */
export type CellValue =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CellError };
export type CellError = Pick<FieldError, 'code' | 'values'>;

const told = (value: unknown): CellValue => ({ ok: true, value });
const wrong = (code: CellError['code'], values?: NonNullable<CellError['values']>): CellValue => ({
  ok: false,
  error: values === undefined ? { code } : { code, values },
});

type Scalar = Exclude<RawCell, typeof CELL_IN_ERROR>;

/** As somebody typed it: full-width digits and colons are as good as others. */
const typed = (raw: Scalar): string => String(raw).normalize('NFKC').trim();

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/** Spreadsheets agree on their days from 1 March 1900 to the end of 9999. */
const [FIRST_SERIAL, LAST_SERIAL] = [61, 2_958_465];

const dateOfSerial = (serial: number, serialEpochDay: number): string | null =>
  Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL
    ? dateOfEpochDay(serialEpochDay + serial)
    : null;

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const WEEK = /^(\d{4})-?w(\d{1,2})$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;

const dateOfText = (text: string): string | null => {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const date = `${year ?? ''}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : null;
};

const monthOfText = (text: string): string | null => {
  const [, year, month] = MONTH.exec(text) ?? [];
  return year === undefined ? null : `${year}-${two(month)}`;
};

const weekOfText = (text: string): string | null => {
  const [, year, week] = WEEK.exec(text) ?? [];
  return year === undefined ? null : `${year}-W${two(week)}`;
};

const dateOf = (raw: Scalar, serialEpochDay: number): string | null =>
  typeof raw === 'number' ? dateOfSerial(raw, serialEpochDay) : dateOfText(typed(raw));

const MINUTES_OF_DAY = 1440;

/** A time of day is a fraction of a day; an empty day of 0 hours is 00:00. */
const timeOf = (raw: Scalar): string | null => {
  if (typeof raw === 'number') {
    const minutes = Math.round(raw * MINUTES_OF_DAY);
    if (minutes < 0 || minutes >= MINUTES_OF_DAY) return null;
    return `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`;
  }
  const [, hour, minute] = TIME.exec(typed(raw)) ?? [];
  return hour === undefined ? null : `${two(hour)}:${two(minute)}`;
};

const DECIMAL = /^-?\d{1,16}(\.\d{1,16})?$/;
const YUAN = /^(-?\d{1,13})(?:\.(\d+))?$/;

const numberOf = (raw: Scalar): CellValue =>
  DECIMAL.test(typed(raw)) ? told(Number(typed(raw))) : wrong('not-a-number');

const fenOf = (raw: Scalar): CellValue => {
  const [, yuan, decimals = ''] = YUAN.exec(typed(raw)) ?? [];
  if (yuan === undefined) return wrong('not-a-number');
  return decimals.length > 2 ? wrong('too-many-decimals') : told(Number(`${yuan}${decimals.padEnd(2, '0')}`));
};

const orElse = (value: string | null, code: CellError['code']): CellValue =>
  value === null ? wrong(code) : told(value);

const optionOf = (options: Options, text: string): string | undefined =>
  Object.entries(options).find(([value, labels]) =>
    [value, ...Object.values(labels)].some((label) => normalisedName(label) === normalisedName(text)),
  )?.[0];

const BETWEEN_OPTIONS = /[、,，;；]/;

const chosen = ({ options, many }: Choice, raw: Scalar): CellValue => {
  const texts = many ? String(raw).split(BETWEEN_OPTIONS) : [String(raw)];
  const values = texts.filter((text) => text.trim() !== '').map((text) => optionOf(options, text));
  if (values.length === 0 || values.includes(undefined)) {
    const labels = Object.values(options).map((label) => `${label['zh-CN']} (${label.en})`);
    return wrong('not-an-option', { options: labels.join(', ') });
  }
  return told(many ? values : values[0]);
};

/** The value of a cell that holds something. `serialEpochDay` as in its grid. */
export const cellValue = (kind: CellKind, raw: RawCell, serialEpochDay: number): CellValue => {
  if (raw === CELL_IN_ERROR) return wrong('cell-in-error');
  switch (kind) {
    case 'text':
      return told(typeof raw === 'string' ? raw : String(raw).toUpperCase());
    case 'date':
      return orElse(dateOf(raw, serialEpochDay), 'not-a-date');
    case 'time':
      return orElse(timeOf(raw), 'not-a-time');
    case 'month': {
      const date = dateOf(raw, serialEpochDay);
      return orElse(date === null ? monthOfText(typed(raw)) : monthOf(date), 'not-a-month');
    }
    case 'period':
      return told(dateOf(raw, serialEpochDay) ?? monthOfText(typed(raw)) ?? weekOfText(typed(raw)) ?? typed(raw));
    case 'number':
      return numberOf(raw);
    case 'yuan':
      return fenOf(raw);
    default:
      return chosen(kind, raw);
  }
};
