import type { RefusalOf } from '../../shared/contracts/descriptions/descriptions.ts';
import type { FormId } from '../../shared/contracts/forms/form-ids.ts';
import { type FormOperation, formOf } from '../../shared/contracts/forms/forms.ts';
import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt, Receipts } from '../../shared/contracts/http/receipt.ts';
import { type Actor, mayDoAtAll } from '../../shared/contracts/permissions.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readForms, type SheetForm } from '../../shared/sheets/read-forms.ts';
import { inParallel } from '../../shared/use-cases/in-parallel.ts';
import type { FileForm } from '../form-use-cases.ts';
import { filedByUploader, type FormFacts, rehearsed } from './form-facts.ts';
import { whoseForm } from './whose-form.ts';

type FormOutcome = Outcome<Receipt | Receipts, RefusalOf<FormOperation>>;

export interface UploadFormsDeps {
  readonly facts: FormFacts & Pick<FactStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  /** Files forms with the facts given. */
  readonly filing: (facts: FormFacts) => FileForm;
}

type UploadCall = Call<'upload-forms'>;
type UploadRefusal = RefusalOf<'upload-forms'>;
type Refusal = Refused<UploadRefusal>;

/** They are all rehearsed and filed within one request. */
const MOST_SUBMISSIONS = 500;
/** Stores answer in milliseconds; this many at once keep them busy and within their limits. */
const AT_ONCE = 8;
const MOST_ERRORS = 100;

/**
 * Files the forms of a spreadsheet, each as its own submission. All of them are rehearsed before the first is kept, so a
 * sheet with anything wrong in it leaves nothing behind; cut short, the same sheet sent again finishes the work.
 */
export const uploadForms = async (
  deps: UploadFormsDeps,
  call: UploadCall,
): Promise<Outcome<Receipts, UploadRefusal>> => {
  const { actor, params, body } = call;
  const { operation } = formOf(params.form);
  if (!mayDoAtAll(operation, actor.role)) return refused('not-permitted');
  const read = await readForms(Buffer.from(body.base64, 'base64'), body.mediaType, params.form);
  if (read.outcome === 'refused') return read;
  if (read.value.length > MOST_SUBMISSIONS) return refused('too-many-submissions');
  const calls = await callsOf(deps, call, read.value);
  if (calls.outcome === 'refused') return calls;
  const rehearsal = await fileAll(deps.filing(rehearsed(deps.facts)), params.form, calls.value);
  const refusals = rehearsal.flatMap((outcome, index) => inSheet(read.value, outcome, index));
  if (refusals.length > 0) return refusedTogether(refusals);
  const filed = await fileAll(deps.filing(filedByUploader(deps.facts, actor.staff.id)), params.form, calls.value);
  const overtaken = filed.flatMap((outcome, index) => inSheet(read.value, outcome, index));
  return overtaken.length > 0 ? refusedTogether(overtaken) : done({ receipts: filed.flatMap(receiptsIn) });
};

const receiptsIn = (outcome: FormOutcome): readonly Receipt[] => {
  if (outcome.outcome === 'refused') return [];
  return 'receipts' in outcome.value ? outcome.value.receipts : [outcome.value];
};

/** Who is named in a form that is about one person; sheets of several people name them in their lines. */
const namedIn = ({ body }: SheetForm): string | undefined => ('staffId' in body ? body.staffId : undefined);

/** Each form as a call of its use case, by the person whose form it is. */
const callsOf = async (
  { departments }: UploadFormsDeps,
  { actor, charter, receivedAt, language, idempotencyKey }: UploadCall,
  forms: readonly SheetForm[],
): Promise<Outcome<readonly Call<FormOperation>[], UploadRefusal>> => {
  const isForOthers = forms.some((form) => (namedIn(form) ?? actor.staff.id) !== actor.staff.id);
  const roster = isForOthers ? await rosterOf(departments, actor) : new Map<string, StaffRecord>();
  const people = forms.map((form) => whoseForm(actor, namedIn(form), roster));
  const refusals = people.flatMap((person, index) => inSheet(forms, person, index));
  if (refusals.length > 0) return refusedTogether(refusals);
  return done(
    people.flatMap((person, index) => {
      const body = forms[index]?.body;
      if (person.outcome === 'refused' || body === undefined) return [];
      const key = idempotencyKey === null ? null : JSON.stringify([idempotencyKey, index]);
      return [{ actor: person.value, charter, receivedAt, language, idempotencyKey: key, params: {}, query: {}, body }];
    }),
  );
};

const rosterOf = async (
  departments: UploadFormsDeps['departments'],
  { departmentId }: Actor,
): Promise<ReadonlyMap<string, StaffRecord>> => {
  const file = await departments.read(departmentId);
  return new Map(file?.staff.map((staff) => [staff.id, staff]));
};

/** In the order of the calls. */
const fileAll = async (
  fileForm: FileForm,
  form: FormId,
  calls: readonly Call<FormOperation>[],
): Promise<readonly FormOutcome[]> => {
  const outcomes: FormOutcome[] = [];
  await inParallel(AT_ONCE, calls.entries(), async ([index, call]) => {
    outcomes[index] = await fileForm(formOf(form).operation, call);
  });
  return outcomes;
};

/** A form's refusal, with the cells that it speaks of; none where it was not refused. */
const inSheet = (
  forms: readonly SheetForm[],
  outcome: Outcome<unknown, UploadRefusal>,
  index: number,
): readonly Refusal[] => {
  const form = forms[index];
  if (outcome.outcome === 'done' || form === undefined) return [];
  const errors = outcome.errors.map((error): FieldError => ({
    ...error,
    pointer: `/${index}${error.pointer}`,
    place: form.placeOf(error.pointer),
  }));
  return [refused(outcome.code, errors)];
};

/** What forbids goes before what is wrong. */
const refusedTogether = (refusals: readonly Refusal[]): Refusal => {
  const errors = refusals.flatMap((refusal) => refusal.errors).slice(0, MOST_ERRORS);
  const codes = refusals.map(({ code }) => code);
  const isForbidden = codes.includes('not-permitted');
  return refused(isForbidden ? 'not-permitted' : (codes[0] ?? 'invalid-request'), errors);
};
