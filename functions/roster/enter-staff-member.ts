import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { StaffVersionItem } from '../../shared/contracts/http/roster.ts';
import { assignmentOn } from '../../shared/domain/roster/employment.ts';
import {
  changesFrom,
  latestVersion,
  type StaffChange,
  type StaffRecord,
} from '../../shared/domain/roster/staff-history.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { type ChangeStaffDeps, departmentOf, recorded, savePerson, sizeErrors } from './change-person.ts';
import { versionItem } from './show-version.ts';
import { emailErrors, reachErrors, unitErrors } from './staff-rules.ts';

type EnterStaffCall = Call<'enter-staff-member'>;

export type EnterStaffOutcome = Outcome<StaffVersionItem, 'changed-meanwhile' | 'invalid-request'>;

/**
 * Brings a person's record to what a row of the roster says. Everything is checked before the first change is kept; each
 * change is a version of its own, so what breaks off is finished by entering the same again.
 */
export const enterStaffMember = async (
  { departments, roster }: ChangeStaffDeps,
  call: EnterStaffCall,
): Promise<EnterStaffOutcome> => {
  const { actor, receivedAt, body } = call;
  let history = await roster.readPerson(actor.departmentId, body.staffId);
  const known = history && latestVersion(history).staff;
  const changes = known === undefined ? additionOf(call) : changesOf(call, known);
  const file = await departmentOf(departments, actor.departmentId);
  const errors = errorsIn(call, file, known, changes);
  if (history !== undefined) errors.push(...sizeErrors(history, changes.length, '/staffId'));
  if (errors.length > 0) return refused('invalid-request', errors);
  for (const change of changes) {
    const next = recorded(change, actor, receivedAt);
    history = history === undefined ? [next] : [...history, next];
    if ((await savePerson(roster, file, receivedAt, history)) === 'changed-meanwhile')
      return refused('changed-meanwhile');
  }
  if (history === undefined) throw new Error('somebody new has one change at least');
  return done(versionItem(latestVersion(history)));
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);

const departureOf = ({ body: { leftOn } }: EnterStaffCall, known: StaffRecord | undefined): StaffChange[] =>
  leftOn === undefined || leftOn === known?.leftOn ? [] : [{ kind: 'departure', leftOn }];

const additionOf = (call: EnterStaffCall): StaffChange[] => {
  const { staffId, name, email = null, language = 'zh-CN', joinedOn, unitId = null, role, from = joinedOn } = call.body;
  const assignments = [{ from, unitId, role }];
  const staff: StaffRecord = { id: staffId, name, email, joinedOn, leftOn: null, assignments, language };
  return [{ kind: 'added', staff }, ...departureOf(call, undefined)];
};

/** What the row says otherwise than the record. */
const changesOf = (call: EnterStaffCall, known: StaffRecord): StaffChange[] => {
  const { name, email = known.email ?? null, language = known.language, unitId = null, role } = call.body;
  const { from = laterOf(call.actor.today, known.joinedOn) } = call.body;
  const held = assignmentOn(known, from);
  const isSame = name === known.name && email === (known.email ?? null) && language === known.language;
  const holds = held?.role === role && held.unitId === unitId;
  return [
    ...(isSame ? [] : [{ kind: 'details', name, email, language } as const]),
    ...(holds ? [] : [{ kind: 'assignment', assignment: { from, unitId, role } } as const]),
    ...departureOf(call, known),
  ];
};

const errorsIn = (
  { actor, body }: EnterStaffCall,
  file: DepartmentFile,
  known: StaffRecord | undefined,
  changes: readonly StaffChange[],
): FieldError[] => {
  const { staffId, email = null, joinedOn, unitId = null, from = joinedOn, leftOn = joinedOn } = body;
  const before = (date: string, pointer: string): FieldError[] =>
    date < joinedOn ? [{ pointer, code: 'before-joining', values: { joinedOn } }] : [];
  if (known !== undefined && known.joinedOn !== joinedOn) {
    return [{ pointer: '/joinedOn', code: 'joined-otherwise', values: { joinedOn: known.joinedOn } }];
  }
  const reach = changes.flatMap((change): FieldError[] => {
    const since = known === undefined ? joinedOn : changesFrom(known, change);
    return since === null ? [] : reachErrors(file, actor.today, since, POINTERS[change.kind]);
  });
  return [
    ...emailErrors(file, staffId, email),
    ...unitErrors(file, unitId),
    ...before(from, '/from'),
    ...before(leftOn, '/leftOn'),
    ...reach,
  ];
};

/** What of a row makes a change reach back. */
const POINTERS: Readonly<Record<StaffChange['kind'], string>> = {
  added: '/joinedOn',
  details: '/name',
  assignment: '/from',
  departure: '/leftOn',
};
