/** Records in their smallest honest form, for the suites of the stores. */

import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { DailyLog } from '../../../shared/domain/dossier.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import type { Standing } from '../../../shared/domain/judgement.ts';
import type { DepartmentFile, StaffRecord } from '../../../shared/ports/department-store.ts';
import type { FactRecord } from '../../../shared/ports/fact-store.ts';

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ids with every character that means something in a key. */
export const AWKWARD_IDS = ['a#b', 'a%23b', 'a%b', '100%', '#', '-', '.', '张三', 'a/b c'] as const;

export interface LogParts {
  readonly departmentId?: string;
  readonly staffId?: string;
  readonly date?: string;
  readonly key?: string;
  readonly nextDayPlan?: string;
  readonly judgeAfter?: string | null;
}

/** The record of a daily log. */
export const logRecord = ({
  departmentId = 'd1',
  staffId = 's01',
  date = '2026-11-23',
  key = 'k0000000000000001',
  nextDayPlan = '拜访两家客户',
  judgeAfter = null,
}: LogParts = {}): FactRecord & { readonly fact: DailyLog } => ({
  departmentId,
  month: date.slice(0, 7),
  type: 'daily-log',
  period: date,
  subject: staffId,
  key,
  fact: {
    id: `daily-log.${date}.${staffId}.${key}`,
    type: 'daily-log',
    receivedAt: `${date}T11:59:59.999Z`,
    staffId,
    date,
    visits: [{ customer: '甲公司', at: '09:30', contact: '李雷', phone: '1', summary: '', prospectId: null }],
    nextDayPlan,
  },
  contentDigest: sha256(nextDayPlan),
  filedBy: staffId,
  deadline: at(`${date}T12:00:00Z`),
  judgeAfter: judgeAfter === null ? null : at(judgeAfter),
});

/** Instants print: a comparison of Temporal values would find any two equal. */
export const printed = (record: FactRecord | undefined): unknown =>
  record && {
    ...record,
    deadline: record.deadline?.toString() ?? null,
    judgeAfter: record.judgeAfter?.toString() ?? null,
  };

export const ledgerEntry = (parts: Partial<LedgerEntry> = {}): LedgerEntry => ({
  departmentId: 'd1',
  month: '2026-11',
  sequence: 1,
  cause: { kind: 'deadline', logicalTime: '2026-11-23T12:05:00Z' },
  asOf: '2026-11-23T12:05:00Z',
  added: [
    {
      rule: 'log.missed',
      staffId: 's01',
      unitId: null,
      period: '2026-11-23',
      on: '2026-11-23',
      status: 'final',
      borderline: false,
      strike: null,
      facts: [],
      effects: [
        { type: 'lose-month', month: '2026-11' },
        { type: 'cancel-incentive', incentiveId: null, outcome: 'none' },
        { type: 'lose-promotion', year: 2026 },
      ],
    },
  ],
  reversed: [],
  notices: [
    {
      id: 'log-missing.2026-11-23.s01',
      kind: 'log-missing',
      staffId: 's01',
      date: '2026-11-23',
      deadline: '2026-11-23T12:00:00Z',
    },
    {
      id: 'deadline-digest.2026-11-23.m01',
      kind: 'deadline-digest',
      staffId: 'm01',
      date: '2026-11-23',
      missing: ['s01'],
      short: [],
    },
  ],
  inputs: { facts: sha256('facts'), policy: sha256('policy'), calendar: sha256('calendar') },
  previousHash: sha256('genesis'),
  hash: sha256('entry'),
  ...parts,
});

export const standing = (staffId: string, countedVisits = 0): Standing => ({
  staffId,
  unitId: 'u1',
  monthEligible: true,
  promotionEligible: true,
  logs: { due: 21, missed: 0 },
  visitDays: { due: 21, short: 0 },
  countedVisits,
  distinctCustomers: 40,
  validProspects: 2,
  strikes: { 'log.mismatch': 0, 'morning-meeting.missed': 1 },
  score: { status: 'incomplete', value: null, missing: ['company'] },
});

export const staff = (id: string, email: string | null = `${id}@example.com`): StaffRecord => ({
  id,
  name: `员工${id}`,
  email,
  joinedOn: '2020-03-01',
  leftOn: null,
  assignments: [{ from: '2020-03-01', unitId: 'u1', role: 'sales' }],
  language: 'zh-CN',
});

export const departmentFile = (id: string, parts: Partial<DepartmentFile> = {}): DepartmentFile => ({
  department: { id, name: '杭州团险一部', timezone: 'Asia/Shanghai' },
  firstMonth: '2026-01',
  policies: [{ effectiveFrom: '2026-01-01', parameters: { 'visits.limit': 5, 'dailyLog.deadline': '20:00' } }],
  procedures: [],
  outages: [],
  calendar: [{ date: '2026-11-27', workday: false, name: '公司庆' }],
  units: [{ id: 'u1', name: '营业一部' }],
  staff: [staff(`${id}-s01`), staff(`${id}-s02`)],
  ...parts,
});
