import type { Column } from '../contracts/forms/form.ts';
import type { FormId } from '../contracts/forms/form-ids.ts';
import { formOf } from '../contracts/forms/forms.ts';
import { type FilledIn, gridOf } from '../sheets/form-grid.ts';
import type { Grid } from '../sheets/grid.ts';
import { namedBy } from '../sheets/headings.ts';

const LABELLED = /^\s*([^:：\s][^:：]{0,39})[:：](.*)$/;

/** Where what somebody wrote ends: a signature, or the mail that it answers. */
const END =
  /^(-- ?$|>|[-_]{2,}\s*(原始邮件|转发|original message|forwarded)|发自|sent from|on .*wrote:$|.*写道[:：]$)/i;

const named = (columns: readonly Column[], label: string): Column | undefined =>
  columns.find(({ heading }) => namedBy(label, heading));

class TextReader {
  readonly own = new Map<string, string>();
  readonly lines: Map<string, string>[] = [];
  readonly #form;
  #open: { readonly fields: Map<string, string>; readonly field: string } | null = null;

  constructor(id: FormId) {
    this.#form = formOf(id);
  }

  take(line: string): void {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    const own = named(this.#form.columns, label);
    const ofLine = named(this.#form.lines?.columns ?? [], label);
    if (line.trim() === '') this.#open = null;
    else if (own !== undefined) this.#set(this.own, own.field, value);
    else if (ofLine !== undefined) this.#set(this.#lineFor(ofLine.field), ofLine.field, value);
    else if (this.#open !== null) this.#goOn(this.#open, line);
  }

  /** What a line has said already begins the next one. */
  #lineFor(field: string): Map<string, string> {
    const last = this.lines.at(-1);
    if (last !== undefined && !last.has(field)) return last;
    const next = new Map<string, string>();
    this.lines.push(next);
    return next;
  }

  #set(fields: Map<string, string>, field: string, value: string): void {
    fields.set(field, value.trim());
    this.#open = { fields, field };
  }

  /** A text may go on below, up to an empty line. */
  #goOn({ fields, field }: { readonly fields: Map<string, string>; readonly field: string }, line: string): void {
    fields.set(field, `${fields.get(field) ?? ''}\n${line.trim()}`.trim());
  }
}

/** What was read of a mail's text, and the sheet that it would be. */
export interface ReadText {
  readonly own: FilledIn;
  readonly lines: readonly FilledIn[];
  readonly grid: Grid;
}

/**
 * The form that a mail spells out: a field on each line, `字段: 值`, named as on the sheet in either language; the fields
 * of a visit or entry again for each of them. Null where it names no field of the form.
 */
export const readText = (id: FormId, text: string): ReadText | null => {
  const reader = new TextReader(id);
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (END.test(line.trimStart())) break;
    reader.take(line);
  }
  const { own, lines } = reader;
  return own.size === 0 && lines.length === 0 ? null : { own, lines, grid: gridOf(id, own, lines) };
};
