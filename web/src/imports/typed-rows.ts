import type { FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { placeOf } from './cell-place.ts';
import { csvText, typedCsv } from './typed-csv.ts';
import { zipParts } from './zip-parts.ts';

/** A sheet as somebody filled it in; rows and columns count from 1, as spreadsheets do. */
export type TypedRows = ReadonlyMap<number, ReadonlyMap<number, string>>;

const ofCsv = (bytes: ArrayBuffer): TypedRows =>
  new Map(typedCsv(csvText(bytes)).map((row, index) => [index + 1, new Map(row.map((cell, at) => [at + 1, cell]))]));

const elementsOf = (parent: Document | Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

const parsed = (xml: string | null): Document => new DOMParser().parseFromString(xml ?? '<empty/>', 'application/xml');

const textIn = (element: Element): string =>
  elementsOf(element, 't')
    .map(({ textContent }) => textContent)
    .join('');

/** The part that holds the form's sheet: the one with its name, else the first. */
async function sheetPart(read: (name: string) => Promise<string | null>, form: FormId): Promise<string> {
  const sheets = elementsOf(parsed(await read('xl/workbook.xml')), 'sheet');
  const names: readonly string[] = Object.values(formOf(form).sheet);
  const sheet = sheets.find((one) => names.includes(one.getAttribute('name') ?? '')) ?? sheets[0];
  const id = sheet?.getAttribute('r:id');
  const relations = elementsOf(parsed(await read('xl/_rels/workbook.xml.rels')), 'Relationship');
  const target = relations.find((one) => one.getAttribute('Id') === id)?.getAttribute('Target') ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function ofWorkbook(bytes: ArrayBuffer, form: FormId): Promise<TypedRows> {
  const read = zipParts(bytes);
  const shared = elementsOf(parsed(await read('xl/sharedStrings.xml')), 'si').map(textIn);
  const cells = elementsOf(parsed(await read(await sheetPart(read, form))), 'c');
  const rows = new Map<number, Map<number, string>>();
  for (const cell of cells) {
    const place = placeOf(cell.getAttribute('r') ?? '');
    if (place === null) continue;
    const [value] = elementsOf(cell, 'v').map(({ textContent }) => textContent);
    const kind = cell.getAttribute('t');
    const text = kind === 's' ? shared[Number(value)] : kind === 'inlineStr' ? textIn(cell) : value;
    const row = rows.get(place.row) ?? new Map<number, string>();
    rows.set(place.row, row.set(place.column, text ?? ''));
  }
  return rows;
}

/** For showing only: what counts is how the API reads the file. One that cannot be read here has no rows to show. */
export async function typedRows(bytes: ArrayBuffer, mediaType: string, form: FormId): Promise<TypedRows> {
  try {
    return mediaType === SHEET_MEDIA_TYPES.csv ? ofCsv(bytes) : await ofWorkbook(bytes, form);
  } catch {
    return new Map();
  }
}
