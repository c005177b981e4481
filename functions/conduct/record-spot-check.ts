import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { beforeRecords, outsideEmployment, refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { SpotCheck, StaffMember } from '../../shared/domain/dossier.ts';
import { placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import type { PlacedSubmission } from '../../shared/domain/submissions/place-submission.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { personInReach, rosterOf } from '../../shared/use-cases/person-in-reach.ts';
import { readAllPages } from '../../shared/use-cases/read-pages.ts';

export interface RecordSpotCheckDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'get' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type RecordSpotCheckCall = Call<'record-spot-check'>;

export type RecordSpotCheckOutcome = Outcome<
  Receipt,
  'other-department' | 'not-permitted' | 'invalid-request' | 'already-recorded'
>;

/**
 * Keeps the first verdict on the log of a person and a day, drawn or not (4.2). What a mismatch costs is the judge's to
 * say: strikes and incentives depend on the year's other facts.
 */
export const recordSpotCheck = async (
  deps: RecordSpotCheckDeps,
  call: RecordSpotCheckCall,
): Promise<RecordSpotCheckOutcome> => {
  const { actor, body } = call;
  const elsewhere = refuseOtherDepartment(actor, body);
  if (elsewhere !== null) return elsewhere;
  const roster = await rosterOf(deps.departments, actor.departmentId);
  const person = personInReach('record-spot-check', actor, roster, body.staffId);
  if (person === null) return refused('not-permitted', [{ pointer: '/staffId', code: 'out-of-reach' }]);
  const errors = await logErrors(deps.facts, call, person);
  if (errors.length > 0) return refused('invalid-request', errors);
  const content = verdictContent(body.staffId, body.logDate, body);
  const placed = placeFirst(placeOfVerdict(call), body.logDate, content);
  if (await isCheckedElsewhere(deps.facts, placed)) return refused('already-recorded');
  const filed = await fileFact(deps, verdictFiling(call, placed, content));
  return filed.outcome === 'refused' ? refused('already-recorded') : filed;
};

const placeOfVerdict = ({ actor: { departmentId }, body: { staffId, logDate } }: RecordSpotCheckCall) =>
  ({ departmentId, month: monthOf(logDate), type: 'spot-check', period: logDate, subject: staffId }) as const;

/** There has to be a log: on time or late, either may be untrue. */
const logErrors = async (
  facts: Pick<FactStore, 'listByPeriod'>,
  { actor, charter, body }: RecordSpotCheckCall,
  person: StaffMember,
): Promise<FieldError[]> => {
  const { logDate } = body;
  const pointer = '/logDate';
  if (logDate > actor.today) return [{ pointer, code: 'date-in-the-future', values: { today: actor.today } }];
  const errors = [
    ...outsideEmployment(person, logDate, logDate, pointer),
    ...beforeRecords(charter.firstMonth, monthOf(logDate), pointer),
  ];
  if (errors.length > 0) return errors.slice(0, 1);
  const logs = await readAllPages((page) =>
    facts.listByPeriod(actor.departmentId, monthOf(logDate), 'daily-log', logDate, page),
  );
  return logs.some(({ subject }) => subject === person.id) ? [] : [{ pointer, code: 'no-log-of-day' }];
};

/** Whether an imported verdict speaks of the log, and none that was recorded here. */
const isCheckedElsewhere = async (
  facts: Pick<FactStore, 'get' | 'listByPeriod'>,
  { place }: PlacedSubmission,
): Promise<boolean> => {
  if ((await facts.get(place)) !== undefined) return false;
  const { departmentId, month, type, period, subject } = place;
  const known = await readAllPages((page) => facts.listByPeriod(departmentId, month, type, period, page));
  return known.some((record) => record.subject === subject);
};

type VerdictContent = Omit<SpotCheck, 'id' | 'receivedAt'>;

export const verdictContent = (
  staffId: string,
  logDate: string,
  { verdict, note }: Pick<RecordSpotCheckCall['body'], 'verdict' | 'note'>,
): VerdictContent => ({ type: 'spot-check', staffId, logDate, verdict, ...(note !== undefined && { note }) });

export const verdictFiling = (
  { actor, receivedAt }: Pick<RecordSpotCheckCall, 'actor' | 'receivedAt'>,
  placed: PlacedSubmission,
  content: VerdictContent,
): Filing => {
  const fact: SpotCheck = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
};
