/** What happens in a demo month besides the everyday: an outage, an appeal, spot checks, a competition, a suggestion, the close. */

import { Temporal } from 'temporal-polyfill';
import type { AwardRow } from '../../shared/contracts/http/month-packs.ts';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Dossier, Fact } from '../../shared/domain/dossier.ts';
import { isoWeekOf } from '../../shared/domain/time/iso-week.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/domain/time/local-time.ts';
import { sampleDossier } from '../../test/support/sample-department.ts';
import { EXECUTIVE, filedFacts, type Happening, MANAGER } from './filed-facts.ts';

const SEED = 10;
const LATE_FOR_THE_MEETING = 's06';
/** Manages another unit. */
const DECIDER = 's07';
const PROPOSER = 's03';
const IN_THE_OUTAGE = 's04';
const ADMINISTRATOR = 's24';

/** The days of the month that the script is hung on. */
interface Days {
  readonly month: string;
  readonly workdays: readonly string[];
  readonly mondays: readonly string[];
  /** The first workday after the month. */
  readonly next: string;
}

const at = (date: string, time: string): string => `${date}T${time}+08:00`;

const daysOf = (month: string): Days => {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const { isWorkday } = workingCalendar([]);
  const days = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }));
  let next = first.add({ months: 1 });
  while (!isWorkday(next)) next = next.add({ days: 1 });
  const workdays = days.filter(isWorkday);
  const mondays = workdays.filter(({ dayOfWeek }) => dayOfWeek === 1).map(String);
  return { month, workdays: workdays.map(String), mondays, next: next.toString() };
};

const nth = (dates: readonly string[], index: number): string => {
  const date = dates.at(index);
  if (date === undefined) throw new Error('the month has too few workdays for the demo');
  return date;
};

/** Everything in the order of time; the same month, the same script. */
export const monthScript = (month: string): readonly Happening[] => {
  const days = daysOf(month);
  const until = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });
  const { facts } = staged(sampleDossier({ seed: SEED, until }), days);
  const first = `${month}-01`;
  const ofMonth = facts.map((fact) => heldIn(fact, first)).filter(({ receivedAt }) => receivedAt >= first);
  const everyday = filedFacts(ofMonth);
  return [...everyday, ...schedule(days), ...special(days)].sort(
    (a, b) => Temporal.Instant.from(a.at).epochMilliseconds - Temporal.Instant.from(b.at).epochMilliseconds,
  );
};

/** A session that was announced before the month is announced with its first day. */
const heldIn = (fact: Fact, first: string): Fact =>
  fact.type === 'session' && fact.receivedAt < first && fact.startsAt >= first
    ? { ...fact, receivedAt: at(first, '08:00:00') }
    : fact;

/** The sample's facts, with somebody late for a meeting and a log that comes in the time an outage left. */
const staged = (dossier: Dossier, { mondays, workdays }: Days): Dossier => {
  const meetingDay = nth(mondays, 0);
  const outageDay = nth(workdays, -6);
  const sessions = new Map(
    dossier.facts.flatMap((fact) => (fact.type === 'session' ? [[fact.id, fact.startsAt]] : [])),
  );
  const facts = dossier.facts.map((fact): Fact => {
    if (fact.type === 'attendance' && fact.staffId === LATE_FOR_THE_MEETING) {
      const isMeeting = sessions.get(fact.sessionId) === at(meetingDay, '09:00:00');
      return isMeeting ? { ...fact, status: 'late', arrivedAt: at(meetingDay, '09:07:00') } : fact;
    }
    const isLateLog = fact.type === 'daily-log' && fact.staffId === IN_THE_OUTAGE && fact.date === outageDay;
    return isLateLog ? { ...fact, receivedAt: at(outageDay, '21:10:00') } : fact;
  });
  return { ...dossier, facts };
};

/** Times at which the schedule has something to do: the clock stops there. */
const schedule = ({ month, workdays, next }: Days): readonly Happening[] => [
  { at: at(`${month}-01`, '08:00:00'), happen: () => Promise.resolve(null) },
  ...workdays.flatMap((date) =>
    ['17:00:00', '20:05:00', '22:25:00'].map((time) => ({
      at: at(date, time),
      happen: () => Promise.resolve(null),
    })),
  ),
  { at: at(next, '08:05:00'), happen: () => Promise.resolve(null) },
];

const special = (days: Days): readonly Happening[] => [
  ...planned(days),
  ...competition(days),
  ...suggestion(days),
  ...appeal(days),
  ...spotChecks(days),
  ...outage(days),
  ...close(days),
];

const planned = ({ month, workdays }: Days): readonly Happening[] => [
  {
    at: at(nth(workdays, 0), '08:20:00'),
    happen: async (as) => {
      const { sessions } = await (await as(MANAGER))('generate-sessions', { params: { month }, body: {} });
      return `宋建国按制度生成 ${sessions.length} 场晨会与培训 (sessions of the month)`;
    },
  },
];

const competition = ({ workdays }: Days): readonly Happening[] => {
  const [from, to] = [nth(workdays, 1), nth(workdays, -7)];
  let competitionId = '';
  let incentiveId = '';
  return [
    {
      at: at(nth(workdays, 0), '10:00:00'),
      happen: async (as) => {
        const body = {
          name: '金秋拜访竞赛',
          from,
          to,
          measure: 'counted-visits' as const,
          rules: '按有效拜访次数排名',
          prize: '第一名 800 元',
        };
        const announced = await (await as(MANAGER))('announce-competition', { body });
        competitionId = announced.id;
        return `发布竞赛：${body.name}，${from} 至 ${to} (a competition is announced)`;
      },
    },
    {
      at: at(nth(workdays, -5), '10:00:00'),
      happen: async (as) => {
        const manager = await as(MANAGER);
        const params = { competitionId };
        const { ranks } = await manager('show-competition-standings', { params });
        const [first] = ranks;
        if (first?.staffId === undefined) throw new Error('nobody is ranked');
        await manager('grant-incentives', {
          params,
          body: { entries: [{ staffId: first.staffId, amountFen: 80_000 }] },
        });
        const { items } = await manager('list-incentives', { query: { month: to.slice(0, 7), scope: 'department' } });
        incentiveId = items.find(({ staffId }) => staffId === first.staffId)?.id ?? '';
        return `竞赛第一名 ${first.staffName}，授予激励 800 元 (the winner is granted an incentive)`;
      },
    },
    {
      at: at(nth(workdays, -3), '11:00:00'),
      happen: async (as) => {
        await (
          await as(MANAGER)
        )('record-payment', { params: { incentiveId }, body: { paidOn: nth(workdays, -3) } });
        return '激励已支付 (the incentive is paid)';
      },
    },
  ];
};

const suggestion = ({ workdays }: Days): readonly Happening[] => {
  let suggestionId = '';
  return [
    {
      at: at(nth(workdays, 1), '11:20:00'),
      happen: async (as) => {
        const body = { text: '建议把常见理赔材料清单做成一页纸，拜访时带给客户。' };
        suggestionId = (await (await as(PROPOSER))('propose-suggestion', { body })).id;
        return '张敏提出建议 (a suggestion)';
      },
    },
    {
      at: at(nth(workdays, 5), '15:30:00'),
      happen: async (as) => {
        const params = { suggestionId };
        await (
          await as(MANAGER)
        )('adopt-suggestion', { params, body: { document: '采纳，由客服部一周内印发。' } });
        return '宋建国采纳建议，当月结账时奖励 200 元 (adopted)';
      },
    },
  ];
};

const appeal = ({ month, mondays, workdays }: Days): readonly Happening[] => {
  const meetingDay = nth(mondays, 0);
  const after = workdays.indexOf(meetingDay);
  let appealId = '';
  return [
    {
      at: at(nth(workdays, after + 1), '16:00:00'),
      happen: async (as) => {
        const caller = await as(LATE_FOR_THE_MEETING);
        const { items } = await caller('list-rulings', { query: { month, scope: 'own' } });
        const ruling = items.find(({ rule, on }) => rule === 'morning-meeting.missed' && on === meetingDay);
        if (ruling === undefined) throw new Error('being late for the meeting was not ruled on');
        const body = { month, ruling: ruling.id, reason: '当天九点前已在会议室，登记时看错了时间。' };
        appealId = (await caller('file-appeal', { body })).id;
        return `杨帆对 ${meetingDay} 晨会迟到的认定提出申诉 (an appeal)`;
      },
    },
    {
      at: at(nth(workdays, after + 2), '10:30:00'),
      happen: async (as) => {
        const body = {
          verdict: 'reversed' as const,
          reason: '会议录像可见其八点五十八分入座。',
          attendance: 'present' as const,
        };
        await (
          await as(DECIDER)
        )('decide-appeal', { params: { appealId }, body });
        return '赵磊裁决：撤销认定 (reversed; the month is judged again)';
      },
    },
  ];
};

const spotChecks = ({ mondays }: Days): readonly Happening[] => {
  const day = nth(mondays, 1);
  const week = isoWeekOf(Temporal.PlainDate.from(day).subtract({ days: 7 }).toString());
  return [
    {
      at: at(day, '11:00:00'),
      happen: async (as) => {
        const manager = await as(MANAGER);
        const { checks } = await manager('draw-spot-checks', { params: { week }, body: {} });
        for (const [index, { staffId, logDate }] of checks.entries()) {
          const verdict = index === 0 ? 'mismatch' : 'match';
          const note = verdict === 'match' ? '电话核实无误' : '客户表示当天没有见面';
          await manager('record-spot-check', { body: { staffId, logDate, verdict, note } });
        }
        return `抽查 ${week}：抽中 ${checks.length} 篇日志，1 篇不实 (spot checks, one of them a mismatch)`;
      },
    },
  ];
};

const outage = ({ workdays }: Days): readonly Happening[] => {
  const day = nth(workdays, -6);
  return [
    {
      at: at(day, '20:30:00'),
      happen: async (as) => {
        const body = { startedAt: at(day, '19:45:00'), endedAt: at(day, '20:15:00'), reason: '机房网络中断' };
        const { moved } = await (await as(ADMINISTRATOR))('declare-outage', { body });
        return `韩冰登记故障，${moved.length} 项截止时间顺延 (an outage; deadlines move)`;
      },
    },
  ];
};

const close = ({ month, next }: Days): readonly Happening[] => [
  {
    at: at(next, '09:30:00'),
    happen: async (as) => {
      const { openQuestions, awards } = await (await as(MANAGER))('show-month', { params: { month } });
      return `复核 ${month}：初评 ${awards.length} 项，未决 ${openQuestions.length} 项 (the draft under review)`;
    },
  },
  {
    at: at(next, '10:00:00'),
    happen: async (as) => {
      await (
        await as(MANAGER)
      )('confirm-month', { params: { month }, body: {} });
      return `宋建国确认 ${month} (confirmed)`;
    },
  },
  {
    at: at(next, '10:15:00'),
    happen: async (as) => {
      const { awards } = await (await as(EXECUTIVE))('show-commendation', { params: { month } });
      return ['通报表扬 the commendation:', ...awards.map(lineOf)].join('\n    ');
    },
  },
  { at: at(next, '10:30:00'), happen: () => Promise.resolve(null) },
];

const lineOf = ({ award, staffName, unitName, amountFen }: AwardRow): string =>
  `${award}: ${staffName ?? unitName ?? '空缺 nobody'}${amountFen === null ? '' : ` ${amountFen / 100} 元`}`;

/** The instant at which the script of a month begins. */
export const beginOf = (month: string): string =>
  Temporal.PlainDate.from(`${month}-01`)
    .toZonedDateTime({ timeZone: DEFAULT_TIME_ZONE, plainTime: '07:00' })
    .toInstant()
    .toString();
