import type { Visit } from '../../shared/domain/dossier.ts';
import { EXCUSABLE_DUTIES, SESSION_KINDS } from '../../shared/domain/dossier.ts';
import { addDays } from '../../shared/domain/time/civil.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';

/** Draws for one dossier: small pools, so that facts meet, and times around the deadlines. */
export interface Draw {
  readonly int: (min: number, max: number) => number;
  readonly pick: <Value>(...values: readonly [Value, ...Value[]]) => Value;
  readonly chance: (percent: number) => boolean;
}

const TIMES = [
  '00:00:00.000',
  '08:59:59.999',
  '09:00:00.000',
  '09:05:00.001',
  '12:00:00',
  '19:59:59.999',
  '20:00:00.000',
  '20:00:00.001',
  '23:59:59.999',
] as const;
const CUSTOMERS = ['甲公司', ' 甲 公司', '乙', 'ＡＢＣ', 'abc', '丙（杭州）', '丙(杭州)', ''] as const;
const CODES = ['91350100M000100Y43', '91350100M000100Y44', '', null, null] as const;

export const UNIT_IDS = ['u1', 'u2'] as const;

/** Numbers in [0, 1) from a seed (mulberry32): fast-check chooses the seed, and a seed gives one dossier. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const drawFrom = (seed: number): Draw => {
  const random = randomFrom(seed);
  const int = (min: number, max: number): number => min + Math.floor(random() * (max - min + 1));
  const pick: Draw['pick'] = (...values) => {
    const picked = values[int(0, values.length - 1)];
    return picked === undefined ? values[0] : picked;
  };
  return { int, pick, chance: (percent) => int(1, 100) <= percent };
};

export type Shape = Readonly<Record<string, unknown>>;

export const dateNear = (draw: Draw, first: string): string =>
  addDays(first, draw.chance(90) ? draw.int(-3, 34) : draw.int(-400, 60));

export const instantNear = (draw: Draw, date: string): string =>
  `${addDays(date, draw.pick(0, 0, 0, 0, -1, 1, -9, 9))}T${draw.pick(...TIMES)}${draw.pick('+08:00', '+08:00', '+08:00', 'Z', '-05:00')}`;

const visitsOf = (draw: Draw): Visit[] =>
  Array.from({ length: draw.int(0, 6) }, () => ({
    customer: draw.pick(...CUSTOMERS),
    at: draw.pick('10:00', '10:00', '10:00', ''),
    contact: '李总',
    phone: draw.pick('138', '138', '138', ' '),
    summary: '介绍',
    prospectId: draw.pick('f1', 'f5', null),
  }));

/** What is sent in day by day. */
const submissionOf = (draw: Draw, date: string, base: Shape): Shape => {
  const month = date.slice(0, 7);
  const form = { ...base, month, receivedAt: instantNear(draw, draw.pick(`${month}-28`, date)) };
  const log = () => ({ ...base, type: 'daily-log', date, visits: visitsOf(draw), nextDayPlan: '' });
  return draw.pick<() => Shape>(
    log,
    log,
    log,
    () => ({ ...base, type: 'field-registration', date, destination: '', reason: '' }),
    () => ({ ...base, type: 'weekly-plan', week: isoWeekOf(date), done: '', planned: '' }),
    () => ({ ...form, type: 'monthly-plan', done: '', planned: '' }),
    () => ({ ...form, type: 'inventory', entries: [] }),
    () => ({ ...form, type: 'client-list', unitId: draw.pick(...UNIT_IDS), entries: [] }),
  )();
};

/** What excuses and what is held against somebody. */
const conductOf = (draw: Draw, date: string, base: Shape, sessionIds: readonly string[]): Shape => {
  const rejectedAt = draw.chance(20) ? instantNear(draw, addDays(date, 2)) : null;
  const duties = [draw.pick(...EXCUSABLE_DUTIES), 'visits'];
  const period = draw.pick(date, date, isoWeekOf(date), date.slice(0, 7));
  const status = draw.pick('present', 'late', 'absent', 'excused');
  return draw.pick<() => Shape>(
    () => ({ ...base, type: 'excuse', duties, period, reason: '', rejectedAt }),
    () => ({ ...base, type: 'leave', from: date, to: addDays(date, draw.int(0, 3)), reason: '', rejectedAt }),
    () => ({
      ...base,
      type: 'attendance',
      sessionId: draw.pick(sessionIds[0] ?? '', ...sessionIds),
      status,
      arrivedAt: draw.pick(null, instantNear(draw, date)),
    }),
    () => ({ ...base, type: 'spot-check', logDate: date, verdict: draw.pick('mismatch', 'match') }),
  )();
};

const companyOf = (draw: Draw): Shape => ({
  company: draw.pick(...CUSTOMERS, '一', '二', '三', '四', '五', '六'),
  creditCode: draw.pick(...CODES, null, null, null),
});

/** What is found, suggested, won and counted. */
const resultOf = (draw: Draw, date: string, base: Shape, first: string): Shape => {
  const month = date.slice(0, 7);
  const expectedOn = addDays(date, draw.int(-1, 91));
  const found = { contact: '', phone: '', foundOn: date, expectedOn, insuredBefore: draw.chance(10) };
  const prospect = () => ({ ...base, type: 'prospect', ...companyOf(draw), ...found });
  const component = draw.pick('company', 'company', 'support', 'efficiency');
  const figures = { premiumFen: draw.int(0, 3), customers: draw.int(0, 2) };
  const paidOn = draw.pick(null, dateNear(draw, first));
  return draw.pick<() => Shape>(
    prospect,
    prospect,
    prospect,
    () => ({ receivedAt: base['receivedAt'], type: 'client', ...companyOf(draw) }),
    () => ({ ...base, type: 'suggestion', text: '', adoptedAt: draw.pick(null, instantNear(draw, date)) }),
    () => ({ ...base, type: 'incentive', competition: '', endedOn: dateNear(draw, first), amountFen: 1, paidOn }),
    () => ({ ...base, type: 'score', month, component, points: draw.int(0, 10_000) / 100 }),
    () => ({ ...base, type: draw.pick('target', 'result'), year: Number(date.slice(0, 4)), ...figures }),
  )();
};

/** One fact about the person, but for its id. */
export const factNear = (draw: Draw, first: string, staffId: string, sessionIds: readonly string[]): Shape => {
  const date = dateNear(draw, first);
  const base = { staffId, receivedAt: instantNear(draw, date) };
  const kind = draw.int(1, 10);
  if (kind <= 4) return submissionOf(draw, date, base);
  return kind <= 6 ? conductOf(draw, date, base, sessionIds) : resultOf(draw, date, base, first);
};

export const sessionsNear = (draw: Draw, first: string): Shape[] =>
  Array.from({ length: draw.int(1, 6) }, (_, index) => {
    const date = dateNear(draw, first);
    return {
      id: `session-${String(index)}`,
      type: 'session',
      receivedAt: instantNear(draw, addDays(date, -2)),
      kind: draw.pick('morning-meeting', 'training', ...SESSION_KINDS),
      startsAt: `${date}T${draw.pick('09:00:00', '14:00:00')}+08:00`,
    };
  });
