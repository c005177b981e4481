import type { Column } from '../../shared/contracts/forms/form.ts';
import type { FormId } from '../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../shared/contracts/forms/forms.ts';
import { exampleOf } from '../../shared/contracts/descriptions/descriptions.ts';
import type { Language } from '../../shared/domain/language.ts';
import { spelledOut } from './reply-texts.ts';
import { LIST_SEPARATOR } from '../../shared/sheets/table-of.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const FEN_PER_YUAN = 100;

const written = ({ kind }: Column, value: unknown, language: Language): string => {
  if (value === undefined || value === null) return '';
  if (kind === 'yuan') return String(Number(value) / FEN_PER_YUAN);
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const texts = typeof kind === 'object' ? values.map((one) => kind.options[one]?.[language] ?? one) : values;
  return texts.join(LIST_SEPARATOR);
};

/** The reference's example of a form, as a mail would spell it out. */
export const sampleText = (form: FormId, language: Language): string => {
  const { operation, columns, lines } = formOf(form);
  const { body = {} } = exampleOf(operation);
  const fieldsOf = (fields: readonly Column[], values: Fields) =>
    new Map(fields.map((column): [string, string] => [column.field, written(column, values[column.field], language)]));
  const list: unknown = lines === undefined ? [] : body[lines.field];
  return spelledOut(form, language, {
    own: fieldsOf(columns, body),
    lines: (Array.isArray(list) ? list : []).filter(isFields).map((line) => fieldsOf(lines?.columns ?? [], line)),
  });
};
