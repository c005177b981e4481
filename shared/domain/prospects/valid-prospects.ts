import type { DepartmentView } from '../department-view.ts';
import type { Prospect } from '../dossier.ts';
import type { Received } from '../facts/received.ts';
import { addTo, compareReceipt } from '../facts/received.ts';
import { unitOn } from '../roster/employment.ts';
import { monthOf } from '../time/civil.ts';
import { type Claims, newClaims, type ProspectFlaw } from './claims.ts';

/** A prospect that counts: for the month of its receipt, the person who registered it and that person's unit that day. */
export interface ValidProspect {
  readonly id: string;
  readonly staffId: string;
  readonly unitId: string | null;
  readonly receivedMs: number;
}

export interface ProspectsOfMonth {
  readonly ofPerson: (staffId: string) => readonly ValidProspect[];
  readonly ofUnit: (unitId: string) => readonly ValidProspect[];
}

/** The valid prospects among all known ones, in the order of receipt: of one company only the first valid counts. */
const validProspects = ({ policy, facts }: DepartmentView): readonly Received<Prospect>[] => {
  const { claim } = newClaims(policy, facts.clients);
  return facts.prospects.toSorted(compareReceipt).filter((prospect) => claim(prospect).length === 0);
};

/** What is wrong with the prospects of a department, as it is known. */
export interface ProspectAssessment {
  /** By the id of the prospect; empty for a valid one. */
  readonly flaws: ReadonlyMap<string, readonly ProspectFlaw[]>;
  /** What would be said of a prospect received at the instant, after all that are known. */
  readonly examine: Claims['examine'];
}

/** Every known prospect with every reason why it does not count: `validProspects` with its grounds. */
export const assessProspects = ({ policy, facts }: DepartmentView): ProspectAssessment => {
  const { claim, examine } = newClaims(policy, facts.clients);
  const inOrder = facts.prospects.toSorted(compareReceipt);
  return { flaws: new Map(inOrder.map((prospect) => [prospect.fact.id, claim(prospect)])), examine };
};

/** The valid prospects by the local month of their receipt. */
export const validProspectsByMonth = (view: DepartmentView): ((month: string) => ProspectsOfMonth) => {
  const staff = new Map(view.dossier.staff.map((member) => [member.id, member]));
  const byPerson = new Map<string, ValidProspect[]>();
  const byUnit = new Map<string, ValidProspect[]>();
  for (const { fact, receivedMs } of validProspects(view)) {
    const date = view.clock.dateOf(receivedMs);
    const member = staff.get(fact.staffId);
    const unitId = member === undefined ? null : unitOn(member, date);
    const prospect: ValidProspect = { id: fact.id, staffId: fact.staffId, unitId, receivedMs };
    addTo(byPerson, `${monthOf(date)} ${fact.staffId}`, prospect);
    if (unitId !== null) addTo(byUnit, `${monthOf(date)} ${unitId}`, prospect);
  }
  return (month) => ({
    ofPerson: (staffId) => byPerson.get(`${month} ${staffId}`) ?? [],
    ofUnit: (unitId) => byUnit.get(`${month} ${unitId}`) ?? [],
  });
};
