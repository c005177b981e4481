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

/** As much as any form holds that somebody types; of more, a sheet is to be attached. */
const LONGEST_TEXT = 65_536;

const named = (columns: readonly Column[], label: string): Column | undefined =>
  columns.find(({ heading }) => namedBy(label, heading));

class TextReader {
  readonly own = new Map<string, string>();
  readonly lines: Map<string, string>[] = [];
  readonly #form;
  #open: { readonly fields: Map<string, string>; readonly field: string; readonly texts: string[] } | null = null;

  constructor(id: FormId) {
    this.#form = formOf(id);
  }

  take(line: string): void {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    const own = named(this.#form.columns, label);
    const ofLine = named(this.#form.lines?.columns ?? [], label);
    if (line.trim() === '') this.close();
    else if (own !== undefined) this.#set(this.own, own.field, value);
    else if (ofLine !== undefined) this.#set(this.#lineFor(ofLine.field), ofLine.field, value);
    // A text may go on below, up to an empty line.
    else this.#open?.texts.push(line.trim());
  }

  /** What goes on below is put together here, once: line by line it would be copied as often as there are lines. */
  close(): void {
    this.#open?.fields.set(this.#open.field, this.#open.texts.join('\n').trim());
    this.#open = null;
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
    this.close();
    fields.set(field, value.trim());
    this.#open = { fields, field, texts: [value.trim()] };
  }
}

/** What was read of a mail's text, and the sheet that it would be. */
export interface ReadText {
  readonly own: FilledIn;
  readonly lines: readonly FilledIn[];
  readonly grid: Grid;
}

/** Why a text is no form. */
export interface Unread {
  readonly why: 'nothing-to-read' | 'text-too-long';
}

const ownLinesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => END.test(line.trimStart()));
  return end === -1 ? lines : lines.slice(0, end);
};

/**
 * The form that a mail spells out: a field on each line, `字段: 值`, named as on the sheet in either language; the fields
 * of a visit or entry again for each of them.
 */
export const readText = (id: FormId, text: string): ReadText | Unread => {
  const ownLines = ownLinesOf(text);
  if (ownLines.reduce((length, line) => length + line.length + 1, 0) > LONGEST_TEXT) return { why: 'text-too-long' };
  const reader = new TextReader(id);
  for (const line of ownLines) reader.take(line);
  reader.close();
  const { own, lines } = reader;
  return own.size === 0 && lines.length === 0
    ? { why: 'nothing-to-read' }
    : { own, lines, grid: gridOf(id, own, lines) };
};
