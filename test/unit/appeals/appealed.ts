/** A department in which two people missed Monday's meeting and two logs were found untrue, judged. */

import { Temporal } from 'temporal-polyfill';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import { nextJobAfter } from '../../../shared/domain/agenda/agenda.ts';
import type { ClosingMessage, RetentionMessage } from '../../../shared/contracts/events.ts';
import type { RulingPage } from '../../../shared/contracts/http/rulings.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { keyOfForeignId, placeOfFact } from '../../../shared/domain/facts/fact-place.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryAnnouncer } from '../../../shared/ports/in-memory/in-memory-announcer.ts';
import { InMemoryMessageQueue } from '../../../shared/ports/in-memory/in-memory-message-queue.ts';
import { inMemoryApi, type InMemoryApi, receiptOf } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const instant = (text: string) => Temporal.Instant.from(text);
export const FILED_AT = '2026-11-23T10:30:00+08:00';

const session: Fact = {
  id: 'meeting',
  type: 'session',
  receivedAt: '2026-11-23T08:00:00+08:00',
  kind: 'morning-meeting',
  startsAt: '2026-11-23T09:00:00+08:00',
};

/** As another function would have filed it. */
const record = async (api: InMemoryApi, fact: Fact, filedBy: string): Promise<void> => {
  const setting = { timeZone: 'Asia/Shanghai', startOfSession: () => instant('2026-11-23T09:00:00+08:00') };
  const place = placeOfFact('hz-01', fact, keyOfForeignId(fact.id), setting);
  const judgeAfter = instant(fact.receivedAt);
  await api.facts.append({ ...place, fact, contentDigest: digestOf(fact), filedBy, deadline: null, judgeAfter });
};

const absent = (staffId: string): Fact => ({
  id: `mark-${staffId}`,
  type: 'attendance',
  receivedAt: '2026-11-23T09:10:00+08:00',
  sessionId: 'meeting',
  staffId,
  status: 'absent',
});

const mismatch = (staffId: string): Fact => ({
  id: `check-${staffId}`,
  type: 'spot-check',
  receivedAt: '2026-11-23T09:20:00+08:00',
  staffId,
  logDate: '2026-11-20',
  verdict: 'mismatch',
});

export interface AppealedDepartment {
  readonly api: InMemoryApi;
  /** A run of the department over the facts that are due. */
  readonly judgeAt: (at: string) => Promise<void>;
  /** Another correction had the ledger take these rulings back. */
  readonly takeBack: (rule: string) => Promise<void>;
  readonly rulingOf: (staffId: string, rule: string) => Promise<string>;
  readonly appeal: (staffId: string, rule: string, at?: string) => ReturnType<InMemoryApi['send']>;
}

/** s01 (unit u1) and s03 (u2) absent by m01's mark, s02's and c01's log untrue by e01's and d01's check: judged at 10:00 on Monday. */
export const appealedDepartment = async (): Promise<AppealedDepartment> => {
  const api = await inMemoryApi();
  const from = instant('2026-11-23T08:00:00+08:00');
  const agenda = new InMemoryAgendaStore();
  await agenda.create({ departmentId: 'hz-01', doneUntil: from, nextJobAt: nextJobAfter(hangzhou, from) });
  const retention = new InMemoryMessageQueue<RetentionMessage>();
  const closings = new InMemoryMessageQueue<ClosingMessage>();
  const deps = { ...api, agenda, announcer: new InMemoryAnnouncer(), closings, retention };
  const judgeAt = (at: string) =>
    judgeDepartment(deps, {
      departmentId: 'hz-01',
      logicalTime: instant(at).toString(),
      months: ['2026-11'],
    });
  await record(api, session, 'm01');
  await record(api, absent('s01'), 'm01');
  await record(api, absent('s03'), 'm01');
  await record(api, mismatch('s02'), 'e01');
  await record(api, mismatch('c01'), 'd01');
  await judgeAt('2026-11-23T10:00:00+08:00');

  const takeBack = async (rule: string) => {
    const entries = await Array.fromAsync(api.ledger.read('hz-01', '2026-11'));
    const last = entries.at(-1);
    if (last === undefined) throw new Error('nothing was judged');
    const reversed = entries.flatMap(({ added }) => added.filter((ruling) => ruling.rule === rule));
    const entry = { ...last, sequence: last.sequence + 1, added: [], reversed };
    await api.ledger.append(entry, instant('2026-11-23T11:00:00+08:00'));
  };
  const rulingOf = async (staffId: string, rule: string) => {
    const { body } = await api.send('list-rulings', { as: staffId, query: { limit: '100' } });
    const found = (body as RulingPage).items.find((item) => item.rule === rule);
    if (found === undefined) throw new Error(`no ${rule} of ${staffId}`);
    return found.id;
  };
  const appeal = async (staffId: string, rule: string, at = FILED_AT) =>
    api.send('file-appeal', {
      as: staffId,
      at,
      body: { month: '2026-11', ruling: await rulingOf(staffId, rule), reason: '当天在场' },
    });
  return { api, judgeAt, takeBack, rulingOf, appeal };
};

export const appealIdOf = async (department: AppealedDepartment, staffId: string, rule: string): Promise<string> =>
  receiptOf(await department.appeal(staffId, rule)).id;
