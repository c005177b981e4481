import { Temporal } from 'temporal-polyfill';
import type { Dossier, StaffMember } from '../../shared/domain/dossier.ts';
import type { Ruling } from '../../shared/domain/judgement.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { isEmployedOn, roleOn, unitOn } from '../../shared/domain/roster/employment.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { timeZoneOf, instantOfLocal } from '../../shared/domain/time/local-time.ts';

/**
 * After the log deadline of a date (`YYYY-MM-DD`): a notice to each person whose log is missing, and to each manager one
 * digest of the missing logs and short visits among their people, unless there are none. Held rulings reach nobody.
 */
export const deadlineNotices = (
  dossier: Dossier,
  date: string,
  rulings: readonly Ruling[],
): readonly NoticeRequest[] => {
  const final = rulings.filter(({ on, status }) => on === date && status === 'final');
  const missing = final.filter(({ rule }) => rule === 'log.missed');
  const short = final.filter(({ rule }) => rule === 'visits.short');
  return [...missingNotices(missing, date, logDeadline(dossier, date)), ...digests(dossier, date, missing, short)];
};

const logDeadline = ({ department, policies }: Dossier, date: string): string => {
  const time = policyInForce(policies)('dailyLog.deadline', date);
  const timeZone = timeZoneOf(department);
  return printInstant(instantOfLocal(Temporal.PlainDate.from(date), time, timeZone));
};

const missingNotices = (missing: readonly Ruling[], date: string, deadline: string): NoticeRequest[] =>
  staffOf(missing).map((staffId) => ({
    id: `log-missing.${date}.${staffId}`,
    kind: 'log-missing',
    staffId,
    date,
    deadline,
  }));

const digests = (
  { staff }: Dossier,
  date: string,
  missing: readonly Ruling[],
  short: readonly Ruling[],
): NoticeRequest[] =>
  staff.flatMap((manager): NoticeRequest[] => {
    const isTheirs = scopeOf(manager, date);
    const own = { missing: staffOf(missing.filter(isTheirs)), short: staffOf(short.filter(isTheirs)) };
    if (own.missing.length + own.short.length === 0) return [];
    return [
      { id: `deadline-digest.${date}.${manager.id}`, kind: 'deadline-digest', staffId: manager.id, date, ...own },
    ];
  });

/** Which rulings of the date a person is told of as a manager: a department's, a unit's own, or none. */
const scopeOf = (person: StaffMember, date: string): ((ruling: Ruling) => boolean) => {
  const role = isEmployedOn(person, date) ? roleOn(person, date) : null;
  const unitId = unitOn(person, date);
  if (role === 'department-manager') return () => true;
  if (role === 'unit-manager' && unitId !== null) return (ruling) => ruling.unitId === unitId;
  return () => false;
};

const staffOf = (rulings: readonly Ruling[]): readonly string[] =>
  rulings.map(({ staffId }) => staffId).filter((staffId) => staffId !== null);
