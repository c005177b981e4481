import { Temporal } from 'temporal-polyfill';
import type { ImportMessage } from '../../shared/contracts/events.ts';
import { actorOn } from '../../shared/contracts/permissions.ts';
import { type Outcome, type Refused, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { ProblemCode } from '../../shared/contracts/problems.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { ImportRecord } from '../../shared/contracts/records/stored-import.ts';
import type { ImportStore } from '../../shared/ports/import-store.ts';
import { sheetOf, type SheetStore } from '../../shared/ports/sheet-store.ts';
import {
  type CheckedForms,
  type Progress,
  readCalls,
  rehearseForms,
  type SheetCall,
  type UploadFormsDeps,
} from '../check-forms.ts';

export interface WorkOffImportDeps extends UploadFormsDeps {
  readonly departments: Pick<DepartmentStore, 'read' | 'readCharter'>;
  readonly imports: Pick<ImportStore, 'read' | 'advance' | 'report'>;
  readonly sheets: Pick<SheetStore, 'get' | 'delete'>;
}

/** So often people see it move, and so seldom that the telling costs next to nothing. */
const REPORT_EVERY = 250;

/**
 * Checks an import, or files one that was confirmed, from its first submission: what a run before this one has filed meets
 * itself. Whatever else has become of the import meanwhile, nothing is done to it.
 */
export const workOffImport = async (deps: WorkOffImportDeps, message: ImportMessage): Promise<void> => {
  const { departmentId, importId } = message;
  const record = await deps.imports.read(departmentId, importId);
  if (record?.state === 'checking') await check(deps, departmentId, record);
  if (record?.state === 'filing') await file(deps, departmentId, record);
};

const check = async (deps: WorkOffImportDeps, departmentId: string, record: ImportRecord): Promise<void> => {
  const checked = await rehearse(deps, departmentId, record, progressOf(deps, departmentId, record));
  if (checked.outcome === 'refused') return refuse(deps, departmentId, record, checked);
  const { add, change, unchanged } = checked.value.foreseen;
  const ready = {
    ...record,
    state: 'ready',
    through: record.submissions,
    preview: { add, change, unchanged },
  } as const;
  await deps.imports.advance(departmentId, 'checking', ready);
};

/** Rehearsed once more: what was right when it was checked may be wrong by now. */
const file = async (deps: WorkOffImportDeps, departmentId: string, record: ImportRecord): Promise<void> => {
  const checked = await rehearse(deps, departmentId, record);
  if (checked.outcome === 'refused') return refuse(deps, departmentId, record, checked);
  const filed = await checked.value.file(progressOf(deps, departmentId, record));
  if (filed.outcome === 'refused') return refuse(deps, departmentId, record, filed);
  await deps.imports.advance(departmentId, 'filing', { ...record, state: 'filed', through: record.submissions });
  await deps.sheets.delete(sheetOf(departmentId, record));
};

const refuse = async (
  deps: WorkOffImportDeps,
  departmentId: string,
  record: ImportRecord,
  { code, errors }: Refused<ProblemCode>,
): Promise<void> => {
  const refusal = { code, errors: [...errors] };
  await deps.imports.advance(departmentId, record.state, { ...record, state: 'refused', refusal });
  await deps.sheets.delete(sheetOf(departmentId, record));
};

const progressOf =
  ({ imports }: WorkOffImportDeps, departmentId: string, { id, state }: ImportRecord): Progress =>
  async (through) => {
    if (through % REPORT_EVERY === 0) await imports.report(departmentId, id, state, through);
  };

const rehearse = async (
  deps: WorkOffImportDeps,
  departmentId: string,
  record: ImportRecord,
  told?: Progress,
): Promise<Outcome<CheckedForms, ProblemCode>> => {
  const sheet = await deps.sheets.get(sheetOf(departmentId, record));
  if (sheet === undefined) return refused('sheet-expired');
  const call = await callOf(deps, departmentId, record, sheet);
  if (call.outcome === 'refused') return call;
  const called = await readCalls(deps, call.value);
  return called.outcome === 'refused' ? called : rehearseForms(deps, call.value, called.value, told);
};

/** As if the person sent the sheet at the instant of the confirmation, and until then of the start. */
const callOf = async (
  { departments }: WorkOffImportDeps,
  departmentId: string,
  record: ImportRecord,
  sheet: Buffer,
): Promise<Outcome<SheetCall, ProblemCode>> => {
  const [file, charter] = await Promise.all([departments.read(departmentId), departments.readCharter(departmentId)]);
  const staff = file?.staff.find(({ id }) => id === record.startedBy);
  if (charter === undefined || staff === undefined) return refused('not-on-the-roster');
  const receivedAt = Temporal.Instant.from(record.confirmedAt ?? record.startedAt);
  const today = dateIn(charter.department, receivedAt);
  const actor = actorOn(departmentId, staff, today);
  if (actor === null) return refused('not-employed');
  const { form, mediaType, language, idempotencyKey } = record;
  const body = { mediaType, base64: sheet.toString('base64') };
  return done({ actor, charter, receivedAt, language, idempotencyKey, params: { form }, query: {}, body });
};
