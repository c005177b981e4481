import { epochDay } from '../domain/time/civil.ts';
import { CELL_IN_ERROR, type Grid, GridBuilder, type RawCell, SheetFault, placeOfReference } from './grid.ts';
import { type Attributes, readXml } from './xml-part.ts';
import { ZipArchive } from './zip-archive.ts';

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MACROS = /(^|\/)(vbaProject\.bin|macrosheets\/)/i;
const MOST_MERGED = 100;

/** The day before the first, as if 1900 had been a leap year: right from 1 March 1900 on. */
const EPOCH_1900 = epochDay(1899, 12, 30);
const EPOCH_1904 = epochDay(1904, 1, 1);

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** The path that a relation's target means, seen from the file it belongs to. */
const resolved = (base: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${base}${target}`;

const relationsOf = async (archive: ZipArchive, name: string): Promise<ReadonlyMap<string, Attributes>> => {
  const relations = new Map<string, Attributes>();
  await readXml(archive, name, {
    open: (tag, attributes) => {
      if (tag === 'Relationship') relations.set(attributes['Id'] ?? '', attributes);
    },
  });
  return relations;
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const relationsPathOf = (path: string): string => {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
};

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Texts that XML cannot hold are spelt `_x000D_`. */
const unescaped = (text: string): string =>
  text.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const readSharedStrings = async (archive: ZipArchive, path: string): Promise<readonly string[]> => {
  const strings: string[] = [];
  const reader = new RichText();
  await readXml(archive, path, {
    open: (tag) => {
      reader.open(tag);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (tag) => {
      reader.close(tag);
      if (tag === 'si') strings.push(reader.take());
    },
  });
  return strings;
};

/** The text of a string item: its runs in a row, without the phonetic ones. */
class RichText {
  #text = '';
  #isInText = false;
  #isPhonetic = false;

  open(tag: string): void {
    if (tag === 'rPh') this.#isPhonetic = true;
    if (tag === 't') this.#isInText = true;
  }

  text(text: string): void {
    if (this.#isInText && !this.#isPhonetic) this.#text += text;
  }

  close(tag: string): void {
    if (tag === 'rPh') this.#isPhonetic = false;
    if (tag === 't') this.#isInText = false;
  }

  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** Excel's own precision: 0.1 + 0.2 shows as 0.3. */
const SIGNIFICANT_DIGITS = 15;

const numberOf = (text: string): RawCell => {
  const value = Number(text);
  return Number.isFinite(value) ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : CELL_IN_ERROR;
};

/** What a cell of the type holds; a formula counts by the result that its program kept. */
const cellValue = (
  type: string | undefined,
  { value, inline, isFormula }: { readonly value: string; readonly inline: string; readonly isFormula: boolean },
  strings: readonly string[],
): RawCell => {
  if (type === 'inlineStr') return inline;
  if (type === 'e') return CELL_IN_ERROR;
  if (type === 'str') return unescaped(value);
  if (value === '') return isFormula ? CELL_IN_ERROR : '';
  if (type === 's') return strings[Number(value)] ?? CELL_IN_ERROR;
  if (type === 'b') return value === '1';
  return type === 'd' ? value : numberOf(value);
};

/** Follows the tags of a worksheet. */
class WorksheetReader {
  readonly grid = new GridBuilder();
  readonly merged: string[] = [];
  readonly #strings: readonly string[];
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  #type: string | undefined;
  #value = '';
  #isFormula = false;
  #isInValue = false;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  open(tag: string, { r, t, ref = '' }: Attributes): void {
    this.#inline.open(tag);
    if (tag === 'row') this.#openRow(r);
    if (tag === 'c') this.#openCell(r, t);
    if (tag === 'f') this.#isFormula = true;
    if (tag === 'v') this.#isInValue = true;
    if (tag === 'mergeCell' && this.merged.length < MOST_MERGED) this.merged.push(ref.split(':')[0] ?? '');
  }

  text(text: string): void {
    this.#inline.text(text);
    if (this.#isInValue) this.#value += text;
  }

  close(tag: string): void {
    this.#inline.close(tag);
    if (tag === 'v') this.#isInValue = false;
    if (tag !== 'c') return;
    const cell = { value: this.#value, inline: this.#inline.take(), isFormula: this.#isFormula };
    this.grid.set(this.#row, this.#column, cellValue(this.#type, cell, this.#strings));
  }

  /** Rows and cells that do not say where they stand follow the one before. */
  #openRow(reference: string | undefined): void {
    this.#row = reference === undefined ? this.#row + 1 : Number(reference);
    if (!Number.isSafeInteger(this.#row) || this.#row < 1) throw new SheetFault('sheet-unreadable');
    this.#column = 0;
  }

  #openCell(reference: string | undefined, type: string | undefined): void {
    const place = reference === undefined ? { column: this.#column + 1 } : placeOfReference(reference);
    if (place === null) throw new SheetFault('sheet-unreadable');
    this.#column = place.column;
    this.#type = type;
    this.#value = '';
    this.#isFormula = false;
  }
}

/** A workbook (.xlsx), of which single sheets are read. */
export class Workbook {
  readonly #archive: ZipArchive;
  readonly #path: string;
  readonly #sheets: SheetEntry[] = [];
  #relations: ReadonlyMap<string, Attributes> = new Map();
  #strings: readonly string[] | null = null;
  #serialEpochDay = EPOCH_1900;

  private constructor(archive: ZipArchive, path: string) {
    this.#archive = archive;
    this.#path = path;
  }

  /** @throws SheetFault when the bytes are no workbook that can be read without risk. */
  static async open(bytes: Buffer): Promise<Workbook> {
    if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) throw new SheetFault('sheet-protected');
    const archive = await ZipArchive.open(bytes);
    if (archive.names.some((name) => MACROS.test(name))) throw new SheetFault('sheet-has-macros');
    const roots = [...(await relationsOf(archive, '_rels/.rels')).values()];
    const root = roots.find(({ Type = '' }) => Type.endsWith('/officeDocument'));
    const workbook = new Workbook(archive, resolved('', root?.['Target'] ?? ''));
    await workbook.#readDirectory();
    return workbook;
  }

  async #readDirectory(): Promise<void> {
    this.#relations = await relationsOf(this.#archive, relationsPathOf(this.#path));
    await readXml(this.#archive, this.#path, {
      open: (tag, { name = '', id = '', state, date1904 }) => {
        if (tag === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) this.#serialEpochDay = EPOCH_1904;
        if (tag === 'sheet') this.#sheets.push({ name, relation: id, isHidden: (state ?? 'visible') !== 'visible' });
      },
    });
    if (this.#sheets.length === 0) throw new SheetFault('sheet-unreadable');
  }

  get sheets(): readonly { readonly name: string; readonly isHidden: boolean }[] {
    return this.#sheets;
  }

  /** @throws SheetFault when there is no such sheet, or it holds too much. */
  async read(name: string): Promise<Grid> {
    const relation = this.#sheets.find((sheet) => sheet.name === name)?.relation;
    const target = this.#relations.get(relation ?? '')?.['Target'];
    if (target === undefined) throw new SheetFault('sheet-unreadable');
    const reader = new WorksheetReader(await this.#sharedStrings());
    await readXml(this.#archive, resolved(folderOf(this.#path), target), {
      open: (tag, attributes) => {
        reader.open(tag, attributes);
      },
      text: (text) => {
        reader.text(text);
      },
      close: (tag) => {
        reader.close(tag);
      },
    });
    const { grid, merged } = reader;
    return { sheet: name, rows: grid.rows(), merged, serialEpochDay: this.#serialEpochDay };
  }

  async #sharedStrings(): Promise<readonly string[]> {
    const relation = [...this.#relations.values()].find(({ Type = '' }) => Type.endsWith('/sharedStrings'));
    const path = relation?.['Target'];
    this.#strings ??=
      path === undefined ? [] : await readSharedStrings(this.#archive, resolved(folderOf(this.#path), path));
    return this.#strings;
  }
}
