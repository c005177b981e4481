/** The facts of a sample dossier filed through the API, each by whoever files such a thing and at its own time. */

import { Temporal } from 'temporal-polyfill';
import type { Attendance, Fact, Score, Session } from '../../shared/domain/dossier.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/domain/time/local-time.ts';
import type { Caller } from './client.ts';

/** Something that happens in the month, at an instant. */
export interface Happening {
  readonly at: string;
  /** Of everyday filings, with which nothing depends on the minute: the clock may lag behind. */
  readonly everyday?: true;
  /** What happened, in a line; null where there is nothing to tell. */
  readonly happen: (as: (staffId: string) => Promise<Caller>) => Promise<string | null>;
}

export const MANAGER = 's22';
export const EXECUTIVE = 's23';

/** What the API calls a prospect of the sample. */
type Ids = Map<string, string>;

const local = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(DEFAULT_TIME_ZONE);
const timeOf = (instant: string): string => local(instant).toPlainTime().toString({ smallestUnit: 'minute' });

/** Every fact as a happening; marks of a session come as one list, scores of a component as one sheet. */
export const filedFacts = (facts: readonly Fact[]): readonly Happening[] => {
  const ids: Ids = new Map();
  const sessions = facts.filter((fact) => fact.type === 'session');
  return [
    ...facts.flatMap((fact) => filed(fact, ids)),
    ...sessions.flatMap((session) => [
      ...announced(session),
      ...marked(
        session,
        facts.filter((fact) => fact.type === 'attendance').filter(({ sessionId }) => sessionId === session.id),
      ),
    ]),
    ...scored(facts.filter((fact) => fact.type === 'score')),
  ];
};

const filed = (fact: Fact, ids: Ids): readonly Happening[] => {
  switch (fact.type) {
    case 'daily-log': {
      const { date, visits, nextDayPlan, staffId } = fact;
      const own = visits.map((visit) => ({ ...visit, prospectId: ids.get(visit.prospectId ?? '') ?? null }));
      return [
        happening(fact, async (as) => {
          await (
            await as(staffId)
          )('submit-daily-log', { body: { date, visits: own, nextDayPlan } });
        }),
      ];
    }
    case 'weekly-plan': {
      const { week, done, planned, staffId } = fact;
      return [
        happening(fact, async (as) => {
          await (
            await as(staffId)
          )('submit-weekly-plan', { body: { week, done, planned } });
        }),
      ];
    }
    case 'monthly-plan': {
      const { month, done, planned, staffId } = fact;
      return [
        happening(fact, async (as) => {
          await (
            await as(staffId)
          )('submit-monthly-plan', { body: { month, done, planned } });
        }),
      ];
    }
    case 'inventory': {
      const { month, entries, staffId } = fact;
      return [
        happening(fact, async (as) => {
          const own = entries.map((entry) => ({ ...entry, prospectId: ids.get(entry.prospectId ?? '') ?? null }));
          await (
            await as(staffId)
          )('submit-inventory', { body: { month, entries: own } });
        }),
      ];
    }
    case 'leave': {
      const { from, to, reason, staffId } = fact;
      return [
        happening(fact, async (as) => {
          await (
            await as(staffId)
          )('submit-leave', { body: { from, to, reason } });
        }),
      ];
    }
    case 'field-registration': {
      const { date, destination, reason, staffId } = fact;
      return [
        happening(fact, async (as) => {
          await (
            await as(staffId)
          )('submit-field-registration', { body: { date, destination, reason } });
        }),
      ];
    }
    case 'prospect': {
      const { company, creditCode, contact, phone, foundOn, expectedOn, insuredBefore, staffId } = fact;
      const body = { company, contact, phone, foundOn, expectedOn, insuredBefore, ...(creditCode && { creditCode }) };
      return [
        happening(fact, async (as) => {
          const receipt = await (await as(staffId))('submit-prospect', { body });
          ids.set(fact.id, receipt.id);
        }),
      ];
    }
    default:
      return [];
  }
};

const happening = (
  { receivedAt }: Fact,
  file: (as: (staffId: string) => Promise<Caller>) => Promise<void>,
): Happening => ({
  at: receivedAt,
  everyday: true,
  happen: async (as) => {
    await file(as);
    return null;
  },
});

/** The weekly ones come from the policy's plan; others are added by hand. */
const announced = ({ kind, startsAt, receivedAt, title }: Session): readonly Happening[] => {
  if (kind === 'morning-meeting' || kind === 'training') return [];
  return [
    {
      at: receivedAt,
      happen: async (as) => {
        const body = { kind, startsAt, title: title ?? '月度总结会' };
        await (
          await as(MANAGER)
        )('add-session', { body });
        return `宋建国通知：${body.title}，${startsAt.slice(0, 16)} (a session is announced)`;
      },
    },
  ];
};

const marked = ({ kind, startsAt }: Session, marks: readonly Attendance[]): readonly Happening[] => {
  const last = marks.at(-1);
  if (last === undefined) return [];
  const date = local(startsAt).toPlainDate().toString();
  return [
    {
      at: last.receivedAt,
      happen: async (as) => {
        await (
          await as(MANAGER)
        )('enter-attendance', {
          body: {
            ...{ date, kind },
            marks: marks.map(({ staffId, status, arrivedAt }) => ({
              ...{ staffId, status },
              ...(arrivedAt && { arrivedAt: timeOf(arrivedAt) }),
            })),
          },
        });
        const late = marks.filter(({ status }) => status === 'late').length;
        return `考勤 ${kind} ${date}: ${marks.length} 人，迟到 late ${late}`;
      },
    },
  ];
};

const scored = (scores: readonly Score[]): readonly Happening[] =>
  [...Map.groupBy(scores, ({ component, month }) => `${month} ${component}`).values()].flatMap((sheet) => {
    const [first] = sheet;
    const last = sheet.at(-1);
    if (first === undefined || last === undefined) return [];
    const { month, component } = first;
    return [
      {
        at: last.receivedAt,
        happen: async (as) => {
          const entries = sheet.map(({ staffId, points }) => ({ staffId, component, points }));
          await (
            await as(component === 'company' ? EXECUTIVE : MANAGER)
          )('enter-scores', { body: { month, entries } });
          return `考核分 ${component}: ${entries.length} 人 people`;
        },
      },
    ];
  });
