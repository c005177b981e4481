/** What people send; the mark is a text that occurs in no other submission. */

import type { PolicyParameters } from '../../../../shared/domain/policy/parameters.ts';

export const MEETING_STARTS_AFTER = { minutes: 30 } as const;

const visit = (number: number, mark: string) => ({
  customer: `Customer ${number}`,
  at: '10:00',
  contact: 'Contact',
  phone: '13800000000',
  summary: mark,
});

export const bodies = {
  log: (date: string, visits: number, mark: string) => ({
    date,
    visits: Array.from({ length: visits }, (_, number) => visit(number, mark)),
    nextDayPlan: mark,
  }),
  leave: (from: string, to: string, mark: string) => ({ from, to, reason: mark }),
  excuse: (date: string, mark: string) => ({ duties: ['daily-log', 'visits'], period: date, reason: mark }),
  session: (startsAt: string, mark: string) => ({ kind: 'morning-meeting', startsAt, title: mark }),
  prospect: (company: number, foundOn: string, mark: string) => ({
    company: `Company ${company}`,
    contact: mark,
    phone: '13800000000',
    foundOn,
    expectedOn: '2026-12-20',
    insuredBefore: false,
  }),
};

/** What the manager proposes: each in force from the day of the proposal. */
export const POLICY_CHANGES: readonly [PolicyParameters, ...PolicyParameters[]] = [
  { 'dailyLog.deadline': '21:00' },
  { 'dailyLog.deadline': '19:30' },
  { 'awards.activityFen': 40_000 },
  { 'visits.quota': [{ from: '01-01', to: '12-31', perDay: 2 }] },
  { 'awards.prospectPersonFen': 60_000, 'strikes.limit': 2 },
];
