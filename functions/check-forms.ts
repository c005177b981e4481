/** The forms of a spreadsheet, rehearsed as a whole and then filed: for uploads of every kind. */

import type { RefusalOf } from '../shared/contracts/descriptions/descriptions.ts';
import { staffId } from '../shared/contracts/forms/columns.ts';
import type { FormId } from '../shared/contracts/forms/form-ids.ts';
import { type FormOperation, formOf } from '../shared/contracts/forms/forms.ts';
import type { FieldError } from '../shared/contracts/http/field-errors.ts';
import { type Outcome, type Refused, done, refused } from '../shared/contracts/http/outcome.ts';
import type { Receipt } from '../shared/contracts/http/receipt.ts';
import { type Actor, mayDoAtAll } from '../shared/contracts/permissions.ts';
import type { Call } from '../shared/ports/call.ts';
import type { DepartmentFile, DepartmentStore, StaffRecord } from '../shared/ports/department-store.ts';
import type { Grid } from '../shared/sheets/grid.ts';
import type { SheetForm } from '../shared/sheets/read-forms.ts';
import { inParallel } from '../shared/use-cases/in-parallel.ts';
import type { Filed, FileForm, FormDeps } from './form-use-cases.ts';
import { type Foreseen, type FormStores, Rehearsal, filedByUploader, remembered } from './rehearsal.ts';
import { whoseForm } from './whose-form.ts';

export interface UploadFormsDeps extends FormStores {
  readonly departments: Pick<DepartmentStore, 'read'>;
  /** Files forms with the stores given. */
  readonly filing: (stores: Omit<FormDeps, 'receiptKey'>) => FileForm;
}

type FormOutcome = Outcome<Filed, RefusalOf<FormOperation>>;
type UploadCall = Call<'upload-forms' | 'preview-upload' | 'start-import'>;
/** Forms as a file, or filled in some other way. */
export type SheetCall = Omit<UploadCall, 'query' | 'body'> & { readonly body: UploadCall['body'] | Grid };
export type UploadRefusal = RefusalOf<'upload-forms'>;
type Refusal = Refused<UploadRefusal>;

/** Hears how many submissions are through. */
export type Progress = (through: number) => Promise<void>;
const untold: Progress = () => Promise.resolve();

/** The forms of a sheet that can be read, each as a call of its use case by the person whose form it is. */
export interface CalledForms {
  readonly operation: FormOperation;
  readonly forms: readonly SheetForm[];
  readonly calls: readonly Call<FormOperation>[];
  readonly department: DepartmentFile | undefined;
}

/** A sheet in which nothing is wrong. */
export interface CheckedForms {
  readonly foreseen: Foreseen;
  /** Files its forms, in the order of the sheet; who sent it stands on each record. */
  readonly file: (told?: Progress) => Promise<Outcome<readonly Receipt[], UploadRefusal>>;
}

/** Stores answer in milliseconds; this many at once keep them busy and within their limits. */
const AT_ONCE = 8;
const MOST_ERRORS = 100;

/** A department that has been read already. */
export const knownDepartment = (department: DepartmentFile | undefined): Pick<DepartmentStore, 'read'> => ({
  read: () => Promise.resolve(department),
});

/** Reads the forms of a sheet, at most as many as it may have rows: checks them against their contract and for whom they are. */
export const readCalls = async (
  { departments }: Pick<UploadFormsDeps, 'departments'>,
  call: SheetCall,
  mostSubmissions = Number.POSITIVE_INFINITY,
): Promise<Outcome<CalledForms, UploadRefusal>> => {
  const { actor, params, body } = call;
  const { operation } = formOf(params.form);
  if (!mayDoAtAll(operation, actor.role)) return refused('not-permitted');
  // Loaded when a sheet comes: a cold start does not wait for its libraries.
  const { readForms, readGrid } = await import('../shared/sheets/read-forms.ts');
  const read =
    'rows' in body
      ? readGrid(body, params.form)
      : await readForms(Buffer.from(body.base64, 'base64'), body.mediaType, params.form);
  if (read.outcome === 'refused') return read;
  const forms = read.value;
  if (forms.length > mostSubmissions) return refused('too-many-submissions');
  const department = await departments.read(actor.departmentId);
  const calls = callsOf(call, forms, department);
  return calls.outcome === 'refused' ? calls : done({ operation, forms, calls: calls.value, department });
};

/** Rehearses every form: nothing is kept, and everything wrong is told by its cell. */
export const rehearseForms = async (
  deps: UploadFormsDeps,
  { actor }: SheetCall,
  called: CalledForms,
  told: Progress = untold,
): Promise<Outcome<CheckedForms, UploadRefusal>> => {
  const departments = knownDepartment(called.department);
  const fileWith = (stores: FormStores, progress: Progress) =>
    fileAll(deps.filing({ departments, ...stores }), called, progress);
  const known = remembered(deps.facts);
  const rehearsal = new Rehearsal(known, deps.roster);
  const rehearsed = await fileWith(rehearsal, told);
  if (rehearsed.outcome === 'refused') return rehearsed;
  const facts = filedByUploader({ ...known, append: deps.facts.append.bind(deps.facts) }, actor.staff.id);
  const file = (progress = untold) => fileWith({ facts, roster: deps.roster }, progress);
  return done({ foreseen: rehearsal.foreseen, file });
};

/** Whose form it is, where the form has a column for that. */
const namedIn = (id: FormId, { body }: SheetForm): string | undefined =>
  formOf(id).columns.includes(staffId) && 'staffId' in body ? body.staffId : undefined;

const callsOf = (
  { actor, charter, receivedAt, language, idempotencyKey, params: { form: id } }: SheetCall,
  forms: readonly SheetForm[],
  department: DepartmentFile | undefined,
): Outcome<readonly Call<FormOperation>[], UploadRefusal> => {
  const roster = new Map<string, StaffRecord>(department?.staff.map((staff) => [staff.id, staff]));
  const refusals: Refusal[] = [];
  const calls = forms.flatMap((form, index): Call<FormOperation>[] => {
    const person: Outcome<Actor, UploadRefusal> = whoseForm(actor, namedIn(id, form), roster);
    if (person.outcome === 'refused') {
      refusals.push(inSheet(person, form, index));
      return [];
    }
    const key = idempotencyKey === null ? null : JSON.stringify([idempotencyKey, index]);
    const { body } = form;
    return [{ actor: person.value, charter, receivedAt, language, idempotencyKey: key, params: {}, query: {}, body }];
  });
  return refusals.length > 0 ? together(refusals) : done(calls);
};

/** What is no submission has none. */
const receiptsIn = (filed: Filed): readonly Receipt[] => {
  if ('receipts' in filed) return filed.receipts;
  if ('marks' in filed) return filed.marks.map(({ receipt }) => receipt);
  return 'version' in filed ? [] : [filed];
};

const fileAll = async (
  fileForm: FileForm,
  { operation, calls, forms }: CalledForms,
  told: Progress,
): Promise<Outcome<readonly Receipt[], UploadRefusal>> => {
  const outcomes: FormOutcome[] = [];
  let through = 0;
  await inParallel(AT_ONCE, calls.entries(), async ([index, call]) => {
    outcomes[index] = await fileForm(operation, call);
    through += 1;
    await told(through);
  });
  const refusals = forms.flatMap((form, index) => {
    const outcome = outcomes[index];
    return outcome?.outcome === 'refused' ? [inSheet(outcome, form, index)] : [];
  });
  if (refusals.length > 0) return together(refusals);
  return done(outcomes.flatMap((outcome) => (outcome.outcome === 'done' ? receiptsIn(outcome.value) : [])));
};

/** The refusal of one form, with the cells that it speaks of. */
const inSheet = ({ code, errors }: Refusal, form: SheetForm, index: number): Refusal =>
  refused(
    code,
    errors.map((error): FieldError => ({
      ...error,
      pointer: `/${index}${error.pointer}`,
      place: form.placeOf(error.pointer),
    })),
  );

/** What forbids goes before what is wrong. */
const together = (refusals: readonly Refusal[]): Refusal => {
  const [first = refused('invalid-request')] = refusals;
  const forbids = refusals.find(({ code }) => code === 'not-permitted');
  return refused((forbids ?? first).code, refusals.flatMap(({ errors }) => errors).slice(0, MOST_ERRORS));
};
