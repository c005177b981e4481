import type { Temporal } from 'temporal-polyfill';
import { type DepartmentView, viewDepartment } from '../../shared/domain/department-view.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import type { SessionCancellation } from '../../shared/domain/facts/session-records.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { type MarkRecord, markRecordsOf, type SessionRecord, sessionRecordsOf } from './session-records.ts';

/** A month's sessions with all that decides on whose mark is missing. */
export interface MonthOfSessions {
  readonly sessions: readonly SessionRecord[];
  readonly marks: readonly MarkRecord[];
  /** By the id of the session. */
  readonly cancellations: ReadonlyMap<string, CancellationRecord>;
  readonly view: DepartmentView;
}

export interface CancellationRecord {
  readonly cancellation: SessionCancellation;
  readonly cancelledBy: string | null;
}

/** No leave filed here lasts longer. */
const LEAVE_MONTHS = 12;

export const readMonthOfSessions = async (
  facts: Pick<FactStore, 'readMonth'>,
  file: DepartmentFile,
  month: string,
  asOf: Temporal.Instant,
): Promise<MonthOfSessions> => {
  const { department, policies, calendar, units, staff } = file;
  const read = async (type: FactPlace['type'], months: readonly string[]): Promise<readonly FactRecord[]> => {
    const lists = months.map((one) => Array.fromAsync(facts.readMonth(department.id, one, type)));
    return (await Promise.all(lists)).flat();
  };
  const first = addMonths(month, -LEAVE_MONTHS);
  const months = monthsThrough(first < file.firstMonth ? file.firstMonth : first, month);
  const [sessions, marks, decisions, cancellations, leaves, rejections] = await Promise.all([
    read('session', [month]),
    read('attendance', [month]),
    read('appeal-decision', [month]),
    read('session-cancellation', [month]),
    read('leave', months),
    read('rejection', months),
  ]);
  const known = [...sessions, ...marks, ...decisions, ...leaves, ...rejections].map(({ fact }) => fact);
  const dossier = { department, policies, calendar, units, staff, facts: foldRecords(known) };
  return {
    sessions: sessionRecordsOf(sessions),
    marks: markRecordsOf([...marks, ...decisions]),
    cancellations: new Map(cancellations.flatMap(cancellationOf)),
    view: viewDepartment(dossier, asOf, { from: '', to: '' }),
  };
};

const cancellationOf = ({ fact, filedBy }: FactRecord): [string, CancellationRecord][] =>
  fact.type === 'session-cancellation' ? [[fact.cancels, { cancellation: fact, cancelledBy: filedBy }]] : [];
