/** One day of the sample department, minute by minute: who files what, when. */

import type { Temporal } from 'temporal-polyfill';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Visit } from '../../shared/domain/dossier.ts';
import { customerRound, dayVisits } from '../../test/support/sample/daily-work.ts';
import { seededRandom, type Random } from '../../test/support/sample/random.ts';
import { SAMPLE_PEOPLE, type SamplePerson } from '../../test/support/sample/roster.ts';
import { PLANS } from '../../test/support/sample/texts.ts';
import type { Caller } from './client.ts';

export interface Happening {
  /** Local time, `HH:MM:SS.mmm`: the clock stands there while it happens. */
  readonly at: string;
  /** Does it through the API as the person and says what happened, in a line. */
  readonly happen: (as: (staffId: string) => Promise<Caller>) => Promise<string>;
}

const ON_LEAVE = 's05';
const EXCUSED_FROM_VISITS = 's10';
const WRONGLY_EXCUSED = 's09';
const HIS_MANAGER = 's07';
const TO_THE_MILLISECOND = 's02';
const TOO_FEW_VISITS = 's16';
const LATE = 's13';
const NEVER_BEFORE_NIGHT = 's04';
const SPECIAL = [ON_LEAVE, WRONGLY_EXCUSED, TO_THE_MILLISECOND, TOO_FEW_VISITS, LATE, NEVER_BEFORE_NIGHT];

const WRITERS = SAMPLE_PEOPLE.filter(({ role }) =>
  ['sales', 'unit-manager', 'customer-service', 'technical-support'].includes(role),
);

const nameOf = (staffId: string) => SAMPLE_PEOPLE.find(({ staff }) => staff.id === staffId)?.staff.name ?? staffId;

/** Everything that people do on the day, in the order of time; same day and seed, same script. */
export function dayScript(day: Temporal.PlainDate, seed: number): Happening[] {
  const random = seededRandom(seed);
  const date = day.toString();
  const log = (staffId: string, at: string, count?: number) => fileLog(personOf(staffId), date, at, random, count);
  const ordinary = WRITERS.map(({ staff }) => staff.id).filter((id) => !SPECIAL.includes(id));
  const early = ordinary.slice(0, 5).map((id, index) => log(id, `16:${String(10 + index * 9)}:${seconds(random)}`));
  const evening = ordinary
    .slice(5)
    .map((id) => log(id, `${random.int(17, 18)}:${random.int(10, 59)}:${seconds(random)}`));
  return [
    takeLeave(date),
    excuse(EXCUSED_FROM_VISITS, '09:10:12.000', ['visits'], date, '总公司来访接待，全天陪同'),
    excuse(WRONGLY_EXCUSED, '09:20:40.500', ['daily-log', 'visits'], date, '下午有事'),
    rejectExcuse(date),
    ...early,
    ...evening,
    log(TOO_FEW_VISITS, '19:31:07.250', 2),
    fileTwice(personOf(TO_THE_MILLISECOND), date, random),
    log(WRONGLY_EXCUSED, '20:00:00.001'),
    log(LATE, '20:03:11.000'),
    log(NEVER_BEFORE_NIGHT, '20:41:30.000'),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function personOf(staffId: string): SamplePerson {
  const person = SAMPLE_PEOPLE.find(({ staff }) => staff.id === staffId);
  if (person === undefined) throw new Error(`no such person in the sample: ${staffId}`);
  return person;
}

const seconds = (random: Random) => `${random.int(10, 59)}.${random.int(100, 999)}`;

function visits(person: SamplePerson, random: Random, count?: number): Visit[] {
  return dayVisits(person, customerRound(random), new Map(), random).slice(0, count);
}

const told = (name: string, { onTime }: Receipt) =>
  `${name}提交日志，${onTime ? '按时 (on time)' : '已过时限，收下但计为未交 (late: kept, counts as missing)'}`;

function fileLog(person: SamplePerson, date: string, at: string, random: Random, count?: number): Happening {
  const body = { date, visits: visits(person, random, count), nextDayPlan: random.pick(PLANS) };
  const { id, name } = person.staff;
  return {
    at,
    happen: async (as) => {
      const receipt = await (await as(id))('submit-daily-log', { body });
      return `${told(name, receipt)}，${body.visits.length} 次拜访 visits`;
    },
  };
}

/** At the last millisecond, and again a moment later because the answer was lost on the way. */
function fileTwice(person: SamplePerson, date: string, random: Random): Happening {
  const body = { date, visits: visits(person, random), nextDayPlan: random.pick(PLANS) };
  const { id, name } = person.staff;
  return {
    at: '20:00:00.000',
    happen: async (as) => {
      const caller = await as(id);
      const first = await caller('submit-daily-log', { body, idempotencyKey: 'demo-retry' });
      const second = await caller('submit-daily-log', { body, idempotencyKey: 'demo-retry' });
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error('a retry got another receipt');
      return `${told(name, first)}，网络重试得到同一回执 (a retry gets the same receipt)`;
    },
  };
}

function takeLeave(date: string): Happening {
  return {
    at: '08:40:05.000',
    happen: async (as) => {
      await (
        await as(ON_LEAVE)
      )('submit-leave', { body: { from: date, to: date, reason: '孩子发烧需陪同就医' } });
      return `${nameOf(ON_LEAVE)}请假一天 (on leave today)`;
    },
  };
}

function excuse(
  staffId: string,
  at: string,
  duties: ('daily-log' | 'visits')[],
  period: string,
  reason: string,
): Happening {
  return {
    at,
    happen: async (as) => {
      await (
        await as(staffId)
      )('submit-excuse', { body: { duties, period, reason } });
      return `${nameOf(staffId)}提前说明：${reason} (explains beforehand)`;
    },
  };
}

function rejectExcuse(date: string): Happening {
  return {
    at: '10:02:00.000',
    happen: async (as) => {
      const manager = await as(HIS_MANAGER);
      const { items } = await manager('list-excuses', { query: { month: date.slice(0, 7), scope: 'unit' } });
      const excuseId = items.find(({ staffId, period }) => staffId === WRONGLY_EXCUSED && period === date)?.id;
      if (excuseId === undefined) throw new Error('the manager does not see the excuse');
      await manager('reject-excuse', { params: { excuseId }, body: { reason: '没有写明是什么事，请照常提交。' } });
      return `${nameOf(HIS_MANAGER)}驳回${nameOf(WRONGLY_EXCUSED)}的说明 (the manager rejects it)`;
    },
  };
}
