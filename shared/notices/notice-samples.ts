/** A notice of every kind, as previews and tests show it: nobody in it exists. */

import type { NoticeKind, NoticeRequest } from '../domain/ledger/entry.ts';
import type { Directory } from './pen.ts';

const staffId = 's01';
const date = '2026-11-23';
const deadline = '2026-11-23T12:00:00Z';

export const NOTICE_SAMPLES: { readonly [Kind in NoticeKind]: Extract<NoticeRequest, { kind: Kind }> } = {
  'log-reminder': { id: 'n1', kind: 'log-reminder', staffId, date, deadline },
  'log-missing': { id: 'n2', kind: 'log-missing', staffId, date, deadline },
  'deadline-digest': { id: 'n3', kind: 'deadline-digest', staffId, date, missing: ['s02', 's03'], short: ['s04'] },
  'policy-reminder': { id: 'n4', kind: 'policy-reminder', staffId, date, versions: ['2027-01-01.000000'] },
  'deadline-moved': {
    ...{ id: 'n5', kind: 'deadline-moved', staffId, date },
    outage: { startedAt: '2026-11-23T11:30:00Z', endedAt: '2026-11-23T12:10:00Z' },
    moved: [
      { duty: 'daily-log', period: date, deadline, movedTo: '2026-11-23T14:10:00Z' },
      { duty: 'weekly-plan', period: '2026-W48', deadline, movedTo: null },
    ],
  },
  'session-announced': {
    ...{ id: 'n8', kind: 'session-announced', staffId, date: '2026-11-30' },
    session: { id: 'x1', kind: 'monthly-review', startsAt: '2026-11-30T06:00:00Z', title: '十一月总结会' },
  },
  'appeal-reminder': {
    ...{ id: 'n9', kind: 'appeal-reminder', staffId, date },
    appeals: [{ staffId: 's04', on: '2026-11-16', dueBy: '2026-11-24T15:59:59.999Z' }],
  },
  'address-suspended': { id: 'n12', kind: 'address-suspended', staffId, date, people: ['s03', 's04'] },
  'month-draft': {
    ...{ id: 'n10', kind: 'month-draft', staffId, date: '2026-11-30' },
    ...{ closesAt: '2026-12-04T10:00:00Z', automatic: true },
    awards: [{ award: 'award.activity', staffId: 's02', unitId: 'u1', amountFen: 30_000 }],
  },
  'quarter-pack': { id: 'n11', kind: 'quarter-pack', staffId, date: '2026-12-31' },
  'month-statement': {
    ...{ id: 'n6', kind: 'month-statement', staffId, date: '2026-11-30' },
    standing: {
      ...{ monthEligible: false, promotionEligible: true, countedVisits: 88, validProspects: 3 },
      ...{ logs: { due: 21, missed: 1 }, visitDays: { due: 20, short: 2 } },
    },
    awards: [
      { award: 'award.activity', staffId: 's02', unitId: 'u1', amountFen: 30_000 },
      { award: 'award.prospects.unit', staffId: null, unitId: 'u1', amountFen: null },
    ],
  },
  'year-statement': {
    ...{ id: 'n7', kind: 'year-statement', staffId, date: '2026-12-31' },
    award: { rank: 2, amountFen: 200_000 },
    review: { outcome: 'promote', premiumReached: true, customersReached: true, promotionEligible: true },
    score: { completeMonths: 11, mean: '86.25' },
  },
};

const person = (id: string, name: string, unitId: string | null): Directory['staff'][number] => ({
  ...{ id, name, email: null, joinedOn: '2020-01-01', leftOn: null },
  assignments: [{ from: '2020-01-01', unitId, role: 'sales' }],
});

/** The department of whose people the samples speak. */
export const SAMPLE_DIRECTORY: Directory = {
  department: { id: 'hz-01', name: '杭州团险一部' },
  units: [{ id: 'u1', name: '营业一部' }],
  procedures: [],
  staff: [person('s02', '李强', 'u1'), person('s03', '赵敏', null), person('s04', '陈静', 'u1')],
};
