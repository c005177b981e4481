import type { DepartmentView } from '../department-view.ts';
import type { Client, Prospect } from '../dossier.ts';
import type { Received } from '../facts/received.ts';
import { addTo, compareReceipt } from '../facts/received.ts';
import { normalisedName } from '../names/normalised-name.ts';
import { unitOn } from '../roster/employment.ts';
import { daysBetween, monthOf } from '../time/civil.ts';
import { isValidCreditCode } from './credit-code.ts';

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

/** When each name and code entered the register of insured companies: the earliest receipt. */
const clientRegister = (clients: readonly Received<Client>[]): ((key: string) => number) => {
  const since = new Map<string, number>();
  const enter = (key: string, receivedMs: number): void => {
    since.set(key, Math.min(receivedMs, since.get(key) ?? receivedMs));
  };
  for (const { fact, receivedMs } of clients) for (const key of companyKeys(fact)) enter(key, receivedMs);
  return (key) => since.get(key) ?? Number.POSITIVE_INFINITY;
};

/** What makes two companies the same: the normalised name or, where both give one, the exact credit code. */
const companyKeys = (company: Client | Prospect): readonly string[] => {
  const name = `name ${normalisedName(company.company)}`;
  const code = company.creditCode ?? null;
  return code === null ? [name] : [name, `code ${code}`];
};

const isSoundByItself = (view: DepartmentView, prospect: Prospect): boolean => {
  const horizonDays = view.policy('prospects.horizonDays', prospect.foundOn);
  const days = daysBetween(prospect.foundOn, prospect.expectedOn);
  const code = prospect.creditCode ?? null;
  return !prospect.insuredBefore && days >= 0 && days <= horizonDays && (code === null || isValidCreditCode(code));
};

/** The valid prospects among all known ones, in the order of receipt: of one company only the first valid counts. */
const validProspects = (view: DepartmentView): readonly Received<Prospect>[] => {
  const insuredSince = clientRegister(view.facts.clients);
  const taken = new Set<string>();
  return view.facts.prospects.toSorted(compareReceipt).filter(({ fact, receivedMs }) => {
    if (!isSoundByItself(view, fact)) return false;
    const keys = companyKeys(fact);
    if (keys.some((key) => taken.has(key) || insuredSince(key) <= receivedMs)) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
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
