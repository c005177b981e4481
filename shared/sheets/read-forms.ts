import type { FormId } from '../contracts/forms/form-ids.ts';
import { type FORMS, formOf } from '../contracts/forms/forms.ts';
import type { CellPlace, FieldError } from '../contracts/http/field-errors.ts';
import { fieldErrorsOf } from '../contracts/http/field-errors-of.ts';
import { SHEET_MEDIA_TYPES } from '../contracts/http/list-items.ts';
import { contractOf, type ParsedRequest } from '../contracts/http/operations.ts';
import { type Outcome, done, refused } from '../contracts/http/outcome.ts';
import { normalisedName } from '../domain/names/normalised-name.ts';
import { type Assembled, FormAssembler } from './assemble-forms.ts';
import { FieldSchemas } from './field-schemas.ts';
import { MARK, MARK_SHEET } from './form-sheet.ts';
import { type Grid, SheetFault, SHEET_LIMITS, type SheetRefusal } from './grid.ts';
import { readHeadings } from './headings.ts';
import { readCsv } from './read-csv.ts';
import { Workbook } from './read-xlsx.ts';

type OperationOf<Id extends FormId> = (typeof FORMS)[Id]['operation'];

/** One submission of a sheet: what its operation takes as a body, and where its values stand. */
export interface SheetForm<Id extends FormId = FormId> {
  readonly body: ParsedRequest<OperationOf<Id>>['body'];
  /** The cell of a JSON pointer into the body: of the value itself, else of what it belongs to. */
  readonly placeOf: (pointer: string) => CellPlace;
}

export type ReadForms<Id extends FormId> = Outcome<readonly SheetForm<Id>[], SheetRefusal | 'invalid-request'>;

const MOST_ERRORS = 100;

const placeIn =
  ({ places }: Assembled) =>
  (pointer: string): CellPlace => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const place = places.get(at);
      if (place !== undefined) return place;
      if (at === '') throw new Error('a submission without a row');
    }
  };

/** A template that somebody filled in names its form. A workbook without the mark goes by its headings. */
const checkMark = async (workbook: Workbook, id: FormId): Promise<void> => {
  if (!workbook.sheets.some(({ name }) => name === MARK_SHEET)) return;
  const [cells] = (await workbook.read(MARK_SHEET)).rows.map((row) => row.cells);
  if (cells?.get(1) !== MARK) return;
  if (cells.get(2) !== id) throw new SheetFault('sheet-of-another-form');
  if (cells.get(3) !== formOf(id).version) throw new SheetFault('sheet-outdated');
};

/** The sheet with the form's name, or the only one to be seen. */
const sheetOf = (workbook: Workbook, id: FormId): string => {
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const names = Object.values(formOf(id).sheet).map(normalisedName);
  const named = visible.find((name) => names.includes(normalisedName(name)));
  const [only, ...others] = visible;
  const sheet = named ?? (others.length === 0 ? only : undefined);
  if (sheet === undefined) throw new SheetFault('sheet-missing');
  return sheet;
};

const gridOf = async (bytes: Buffer, mediaType: string, id: FormId): Promise<Grid> => {
  if (bytes.length > SHEET_LIMITS.bytes) throw new SheetFault('sheet-too-large');
  if (mediaType === SHEET_MEDIA_TYPES.csv) return readCsv(bytes);
  if (mediaType !== SHEET_MEDIA_TYPES.xlsx) throw new SheetFault('sheet-expected');
  const workbook = await Workbook.open(bytes);
  await checkMark(workbook, id);
  return workbook.read(sheetOf(workbook, id));
};

const mergedErrors = ({ sheet, merged }: Grid): FieldError[] =>
  merged.map((cell) => ({ pointer: '', code: 'merged-cells', place: { sheet, cell, heading: null } }));

/** What the contract says of the submissions, but for cells that are known to be wrong. */
const contractErrors = (
  forms: readonly (Assembled & { readonly parsed: { readonly error?: Parameters<typeof fieldErrorsOf>[0] } })[],
  known: readonly FieldError[],
): FieldError[] => {
  const wrong = new Set(known.map(({ place }) => place?.cell));
  return forms.flatMap(({ parsed, ...form }, index) =>
    parsed.error === undefined
      ? []
      : fieldErrorsOf(parsed.error, form.body)
          .map((error) => ({ ...error, place: placeIn(form)(error.pointer), pointer: `/${index}${error.pointer}` }))
          .filter(({ place }) => !wrong.has(place.cell)),
  );
};

/** The submissions of a grid: as of a sheet, for what was filled in some other way. */
export const readGrid = <Id extends FormId>(grid: Grid, id: Id): ReadForms<Id> => {
  const form = formOf(id);
  const schemas = new FieldSchemas(form);
  const { headings, errors: ofHeadings } = readHeadings(grid, form, schemas.isOptional);
  const ofLayout = [...mergedErrors(grid), ...ofHeadings];
  if (ofLayout.length > 0) return refused('invalid-request', ofLayout.slice(0, MOST_ERRORS));
  const assembler = new FormAssembler(form, schemas, grid, headings);
  const assembled = assembler.assemble();
  if (assembled.length === 0 && assembler.errors.length === 0) return refused('sheet-without-rows');
  const contract = contractOf<OperationOf<Id>>(form.operation);
  const forms = assembled.map((each) => ({ ...each, parsed: contract.body.safeParse(each.body) }));
  const errors = [...assembler.errors, ...contractErrors(forms, assembler.errors)];
  if (errors.length > 0) return refused('invalid-request', errors.slice(0, MOST_ERRORS));
  return done(
    forms.flatMap(({ parsed, ...each }) => (parsed.success ? [{ body: parsed.data, placeOf: placeIn(each) }] : [])),
  );
};

/**
 * The submissions that a sheet (.xlsx or .csv, by its media type) holds of a form: every one of them keeps the contract of
 * the form's operation, or the file is refused with what is wrong, cell by cell. Time and memory are bounded whatever the
 * bytes are. Errors point into the list of the submissions; their `place` names the cell.
 */
export const readForms = async <Id extends FormId>(
  bytes: Buffer,
  mediaType: string,
  id: Id,
): Promise<ReadForms<Id>> => {
  try {
    return readGrid(await gridOf(bytes, mediaType, id), id);
  } catch (error) {
    if (error instanceof SheetFault) return refused(error.code);
    throw error;
  }
};
