import type { Ruling, Standing } from '../../../shared/domain/judgement.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';

/** A missed log of Monday by s01 of unit u1. */
export const ruling = (changes: Partial<Ruling> = {}): Ruling => ({
  rule: 'log.missed',
  staffId: 's01',
  unitId: 'u1',
  period: '2026-11-23',
  on: '2026-11-23',
  status: 'final',
  borderline: false,
  strike: null,
  facts: [],
  effects: [{ type: 'lose-month', month: '2026-11' }],
  ...changes,
});

/** Stands for a SHA-256. */
export const digit = (value: number): string => String(value).repeat(64);

/** The entry of Monday's deadline run. */
export const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  departmentId: 'hz-01',
  month: '2026-11',
  sequence: 1,
  cause: { kind: 'deadline', logicalTime: '2026-11-23T12:05:00Z' },
  asOf: '2026-11-23T12:05:00Z',
  added: [],
  reversed: [],
  notices: [],
  inputs: { facts: digit(0), policy: digit(0), calendar: digit(0) },
  previousHash: digit(0),
  hash: digit(1),
  ...changes,
});

export const standing = (changes: Partial<Standing> = {}): Standing => ({
  staffId: 's01',
  unitId: 'u1',
  monthEligible: true,
  promotionEligible: true,
  logs: { due: 16, missed: 0 },
  visitDays: { due: 16, short: 0 },
  countedVisits: 70,
  distinctCustomers: 30,
  validProspects: 1,
  strikes: { 'log.mismatch': 0, 'morning-meeting.missed': 0 },
  score: { status: 'incomplete', value: null, missing: ['company'] },
  ...changes,
});
