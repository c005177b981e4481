import { Temporal } from 'temporal-polyfill';
import { actorOn, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import { agenda } from '../../shared/domain/agenda/agenda.ts';
import type { Job } from '../../shared/domain/agenda/job.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal-records.ts';
import { isImpartial } from '../../shared/domain/appeals/deciders.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { LATEST_REMINDER, LOOKING_BACK } from './reminder-times.ts';

interface AppealRemindersDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
}

/** A ruling can be appealed for some workdays after it was recorded; what waits longer than this was forgotten for good. */
const MONTHS_BACK = 3;

interface Waiting {
  readonly appeal: Appeal;
  readonly dueBy: Temporal.Instant;
}

/**
 * With the reminder of a day: one notice to everyone who may decide appeals that wait, first at the reminder after an appeal
 * came, then every day from the one on which it should be decided.
 */
export const appealReminders = async (
  { facts }: AppealRemindersDeps,
  file: DepartmentFile,
  { at, period: date, month }: Job,
  logicalTime: Temporal.Instant,
): Promise<readonly NoticeRequest[]> => {
  if (Temporal.Instant.compare(at.add(LATEST_REMINDER), logicalTime) < 0) return [];
  const waiting = await waitingAppeals({ facts }, file, month, at);
  const due = waiting.filter(({ appeal, dueBy }) => isNew(file, appeal, at) || dateIn(file.department, dueBy) <= date);
  if (due.length === 0) return [];
  return file.staff.flatMap((decider): NoticeRequest[] => {
    const theirs = due.filter(({ appeal }) => mayDecide(file, decider, appeal, date));
    if (theirs.length === 0) return [];
    const appeals = theirs.map(({ appeal: { staffId, on }, dueBy }) => ({ staffId, on, dueBy: printInstant(dueBy) }));
    return [
      { id: `appeal-reminder.${date}.${decider.id}`, kind: 'appeal-reminder', staffId: decider.id, date, appeals },
    ];
  });
};

const waitingAppeals = async (
  { facts }: AppealRemindersDeps,
  file: DepartmentFile,
  month: string,
  at: Temporal.Instant,
): Promise<readonly Waiting[]> => {
  const from = addMonths(month, -MONTHS_BACK);
  const months = monthsThrough(from < file.firstMonth ? file.firstMonth : from, month);
  const [appeals, decisions] = await Promise.all([
    readRecords(facts, file.department.id, 'appeal', months),
    readRecords(facts, file.department.id, 'appeal-decision', months),
  ]);
  const decided = new Set(decisions.map(({ fact }) => fact.of));
  const { decidableUntil } = departmentTimes(file);
  return appeals
    .map(({ fact }) => fact)
    .filter(({ id, receivedAt }) => !decided.has(id) && Temporal.Instant.compare(receivedAt, at) <= 0)
    .map((appeal) => ({ appeal, dueBy: decidableUntil(appeal.receivedAt) }));
};

/** Whether it came after the reminder before this one. */
const isNew = (file: DepartmentFile, { receivedAt }: Appeal, at: Temporal.Instant): boolean => {
  const before = agenda(file, { after: at.subtract(LOOKING_BACK), until: at }, ['reminder']).at(-2);
  return before === undefined || Temporal.Instant.compare(receivedAt, before.at) > 0;
};

const mayDecide = (
  { department, staff }: DepartmentFile,
  decider: StaffRecord,
  appeal: Appeal,
  date: string,
): boolean => {
  const actor = actorOn(department.id, decider, date);
  const appellant = staff.find(({ id }) => id === appeal.staffId);
  if (actor === null || appellant === undefined) return false;
  return mayDo('decide-appeal', actor.role, relationTo(actor, appellant)) && isImpartial(decider, appellant, appeal);
};
