import { done, type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { StaffVersionItem } from '../../shared/contracts/http/roster.ts';
import { identityOf } from '../../shared/domain/ledger/difference.ts';
import { latestVersion, type StaffHistory, type StaffRecord } from '../../shared/domain/roster/staff-history.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type ChangeStaffDeps, departmentOf, recorded, savePerson } from './change-person.ts';
import { versionItem } from './show-version.ts';
import { emailErrors, reachErrors, unitErrors } from './staff-rules.ts';

/** Somebody joins the department. Sent again it finds them there and answers with what it added. */
export const addStaffMember = async (
  { departments, roster }: ChangeStaffDeps,
  { actor, receivedAt, body }: Call<'add-staff-member'>,
): Promise<Outcome<StaffVersionItem, 'invalid-request'>> => {
  const { staffId, name, email, language, joinedOn, unitId, role } = body;
  const assignments = [{ from: joinedOn, unitId, role }];
  const staff: StaffRecord = { id: staffId, name, email, joinedOn, leftOn: null, assignments, language };
  const history: StaffHistory = [recorded({ kind: 'added', staff }, actor, receivedAt)];
  const stored = await roster.readPerson(actor.departmentId, staffId);
  if (stored !== undefined) return foundThere(stored, history);
  const file = await departmentOf(departments, actor.departmentId);
  const errors = [
    ...emailErrors(file, staffId, email),
    ...unitErrors(file, unitId),
    ...reachErrors(file, actor.today, joinedOn, '/joinedOn'),
  ];
  if (errors.length > 0) return refused('invalid-request', errors);
  const saved = await savePerson(roster, file, receivedAt, history);
  return saved === 'saved' ? done(versionItem(latestVersion(history))) : idTaken();
};

const idTaken = () => refused('invalid-request', [{ pointer: '/staffId', code: 'taken' }]);

/** The same person, added by the same hand and unchanged since, or somebody else. */
const foundThere = (stored: StaffHistory, history: StaffHistory): Outcome<StaffVersionItem, 'invalid-request'> => {
  const there = versionItem(latestVersion(stored));
  const { changedAt } = there;
  const added = { ...versionItem(latestVersion(history)), changedAt };
  return identityOf(there) === identityOf(added) ? done(there) : idTaken();
};
