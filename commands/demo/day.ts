/** The day that the demo lives: its moments, its people, and where its accounts are found. */

import { Temporal } from 'temporal-polyfill';
import type { LocalCloudProcess } from '../../test/support/local-cloud.ts';
import { SAMPLE_PEOPLE } from '../../test/support/sample/roster.ts';
import { compareAccounts, type Agreement } from './agreement.ts';
import { allItems, signIn, type Caller } from './client.ts';
import { dayScript } from './script.ts';

/** An ordinary Tuesday: four visits are due and no meeting counts for one. */
export const DAY = Temporal.PlainDate.from('2026-11-24');
export const MONTH = DAY.toPlainYearMonth().toString();
const SEED = 7;
const DEPARTMENT_MANAGER = 's22';

/** The instant of a local time of the day, `HH:MM` or longer. */
export const instantAt = (time: string) => `${DAY.toString()}T${time}+08:00`;

export interface Moment {
  /** Local time: the clock stands there while it is lived. */
  readonly at: string;
  /** What happened, in a line. */
  readonly live: () => Promise<string>;
}

/** One token a person, asked for when first needed. */
export function callersOf(url: string): (staffId: string) => Promise<Caller> {
  const known = new Map<string, Promise<Caller>>();
  return (staffId) => {
    const email = SAMPLE_PEOPLE.find(({ staff }) => staff.id === staffId)?.staff.email ?? '';
    const caller = known.get(staffId) ?? signIn(url, email);
    known.set(staffId, caller);
    return caller;
  };
}

/** What people do and what the schedule does, in the order of time. */
export function momentsOfTheDay(as: (staffId: string) => Promise<Caller>): Moment[] {
  const schedule: readonly (readonly [at: string, line: string])[] = [
    ['17:00:00.000', '提醒 reminders to whoever has not filed'],
    ['20:05:00.000', '判定 the deadline of 20:00 is judged, notices go out'],
    ['20:50:00.000', '复核 facts that came late are taken in'],
    ['21:30:00.000', '收工 whatever was left is sent'],
  ];
  return [
    ...dayScript(DAY, SEED).map(({ at, happen }) => ({ at, live: () => happen(as) })),
    ...schedule.map(([at, line]) => ({ at, live: () => Promise.resolve(line) })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Compares ledger, mailbox and `evaluate`; the exported dossier is written into the folder. */
export async function agreementOf(cloud: LocalCloudProcess, folder: string): Promise<Agreement> {
  const manager = await callersOf(cloud.url)(DEPARTMENT_MANAGER);
  const { asOf } = await manager('show-standings', { params: { month: MONTH }, query: { scope: 'department' } });
  if (asOf === null) throw new Error('nobody has been judged');
  const rulings = await allItems((cursor) =>
    manager('list-rulings', {
      query: { month: MONTH, scope: 'department', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
    }),
  );
  const { department } = await manager('who-am-i');
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  Object.assign(process.env, await cloud.sdkEnvironment());
  const { mailboxUrl } = cloud;
  return compareAccounts({ departmentId: department.id, month: MONTH, asOf, tableName, mailboxUrl, folder, rulings });
}
