import type { Column, Form } from '../contracts/forms/form.ts';
import type { CellPlace, FieldError } from '../contracts/http/field-errors.ts';
import { jsonPointer } from '../contracts/http/json-pointer.ts';
import { cellValue } from './cell-values.ts';
import type { FieldSchemas } from './field-schemas.ts';
import { isExample } from './form-sheet.ts';
import { type Grid, type GridRow, columnLetters } from './grid.ts';
import type { Headings } from './headings.ts';

type Fields = Record<string, unknown>;

/** The rows that make one submission, put together. */
export interface Assembled {
  readonly body: Fields;
  /** By JSON pointer into the body. */
  readonly places: ReadonlyMap<string, CellPlace>;
}

interface Draft extends Assembled {
  /** Among the submissions of the sheet. */
  readonly index: number;
  readonly places: Map<string, CellPlace>;
  readonly own: Fields;
  readonly lines: Fields[];
}

/** Puts the rows of a sheet together to submissions; what is wrong with single cells stands in `errors`. */
export class FormAssembler {
  readonly errors: FieldError[] = [];
  readonly #form: Form;
  readonly #schemas: FieldSchemas;
  readonly #grid: Grid;
  readonly #headings: Headings;
  readonly #drafts: Draft[] = [];
  /** The last draft about a thing, by what its keys say. */
  readonly #about = new Map<string, Draft>();
  readonly #linesSeen = new Set<string>();
  /** Of fields in which submissions have to differ. */
  readonly #said = new Set<string>();
  #last: Draft | undefined;

  constructor(form: Form, schemas: FieldSchemas, grid: Grid, headings: Headings) {
    this.#form = form;
    this.#schemas = schemas;
    this.#grid = grid;
    this.#headings = headings;
  }

  assemble(): readonly Assembled[] {
    const { row, note } = this.#headings;
    for (const each of this.#grid.rows) {
      const isData = each.number > row && !(note !== null && isExample(each.cells.get(note)));
      if (isData) this.#take(each);
    }
    return this.#drafts;
  }

  #take(row: GridRow): void {
    const { own, lines, note } = this.#headings;
    const known = new Set([...own.values(), ...lines.values(), ...(note === null ? [] : [note])]);
    for (const at of row.cells.keys()) if (!known.has(at)) this.#complain('unknown-column', this.#place(row, at, null));
    const has = (columns: ReadonlyMap<Column, number>) => [...columns.values()].some((at) => row.cells.has(at));
    if (!has(own) && !has(lines)) return;
    const draft = has(own) || this.#last === undefined ? this.#draftOf(row, has(lines)) : this.#continued(this.#last);
    if (draft === null) return;
    if (has(lines)) this.#addLine(draft, row);
    this.#last = draft;
  }

  /** The draft that a row with fields of its own belongs to; null where the row says again what was said. */
  #draftOf(row: GridRow, hasLine: boolean): Draft | null {
    const own = this.#fieldsOf(row, this.#headings.own, jsonPointer([this.#drafts.length]));
    const about = this.#keyOf(own.fields, this.#form.keys);
    const before = this.#about.get(about);
    if (before === undefined) return this.#begin(about, own.fields, own.places, row);
    if (!hasLine || !this.#agree(before, row, own.fields)) {
      this.#complain('named-twice', this.#place(row, this.#firstColumn(), null));
      return null;
    }
    return this.#continued(before);
  }

  /** Repeated fields say the same, or nothing. */
  #agree({ own }: Draft, row: GridRow, fields: Fields): boolean {
    return [...this.#headings.own].every(
      ([{ field }, at]) => !row.cells.has(at) || JSON.stringify(own[field]) === JSON.stringify(fields[field]),
    );
  }

  #begin(about: string, own: Fields, places: ReadonlyMap<string, CellPlace>, row: GridRow): Draft {
    const lines: Fields[] = [];
    const { lines: layout } = this.#form;
    const body = layout === undefined ? own : { ...own, [layout.field]: lines };
    const draft = { index: this.#drafts.length, own, lines, body, places: new Map(places) };
    draft.places.set('', this.#place(row, this.#firstColumn(), null));
    this.#checkDistinct(draft);
    this.#drafts.push(draft);
    this.#about.set(about, draft);
    return draft;
  }

  #checkDistinct({ index, own, places }: Draft): void {
    for (const field of this.#form.distinct ?? []) {
      const pointer = jsonPointer([field]);
      const place = places.get(pointer);
      if (own[field] === undefined || place === undefined) continue;
      const said = JSON.stringify([field, own[field]]).toLowerCase();
      if (this.#said.has(said)) this.#complain('named-twice', place, `/${index}${pointer}`);
      this.#said.add(said);
    }
  }

  /** The same draft, or the next about the same thing when it holds all the lines that it may. */
  #continued(draft: Draft): Draft {
    const { lines: layout, keys } = this.#form;
    if (layout?.most === undefined || draft.lines.length < layout.most) return draft;
    const lines: Fields[] = [];
    const body = { ...draft.own, [layout.field]: lines };
    const next = { ...draft, index: this.#drafts.length, lines, body, places: new Map(draft.places) };
    this.#drafts.push(next);
    this.#about.set(this.#keyOf(draft.own, keys), next);
    return next;
  }

  #addLine(draft: Draft, row: GridRow): void {
    const { lines: layout, keys } = this.#form;
    if (layout === undefined) return;
    const pointer = jsonPointer([layout.field, draft.lines.length]);
    const inSheet = `/${draft.index}${pointer}`;
    const { fields, places } = this.#fieldsOf(row, this.#headings.lines, inSheet);
    const place = this.#place(row, this.#firstColumn(), null);
    const line = JSON.stringify([this.#keyOf(draft.own, keys), this.#keyOf(fields, layout.keys)]);
    if (this.#linesSeen.has(line)) this.#complain('named-twice', place, inSheet);
    this.#linesSeen.add(line);
    draft.lines.push(fields);
    draft.places.set(pointer, place);
    for (const [inLine, each] of places) draft.places.set(`${pointer}${inLine}`, each);
  }

  #keyOf(fields: Fields, keys: readonly string[] | undefined): string {
    return JSON.stringify((keys ?? Object.keys(fields).sort()).map((key) => [key, fields[key] ?? null]));
  }

  /** Fields of the object at a pointer, which errors bear; their places by the pointers within it. */
  #fieldsOf(row: GridRow, columns: ReadonlyMap<Column, number>, base: string) {
    const fields: Fields = {};
    const places = new Map<string, CellPlace>();
    for (const [column, at] of columns) {
      const pointer = jsonPointer([column.field]);
      const place = this.#place(row, at, column);
      places.set(pointer, place);
      const value = this.#valueOf(row, at, column, place, `${base}${pointer}`);
      if (value !== undefined) fields[column.field] = value;
    }
    return { fields, places };
  }

  #valueOf(row: GridRow, at: number, column: Column, place: CellPlace, pointer: string): unknown {
    const raw = row.cells.get(at);
    if (raw === undefined) return this.#schemas.blank(column);
    const read = cellValue(column.kind, raw, this.#grid.serialEpochDay);
    if (read.ok) return read.value;
    this.errors.push({ pointer, ...read.error, place });
    return undefined;
  }

  #firstColumn(): number {
    const { own, lines } = this.#headings;
    return Math.min(...own.values(), ...lines.values());
  }

  #place({ number }: GridRow, at: number, column: Column | null): CellPlace {
    return { sheet: this.#grid.sheet, cell: `${columnLetters(at)}${number}`, heading: column?.heading ?? null };
  }

  #complain(code: FieldError['code'], place: CellPlace, pointer = ''): void {
    this.errors.push({ pointer, code, place });
  }
}
