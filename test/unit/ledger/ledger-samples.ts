import type { Effect, MonthAward, Ruling } from '../../../shared/domain/judgement.ts';
import type { JudgedRun } from '../../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry, NoticeRequest } from '../../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';

export const DEPARTMENT = 'hz-01';
export const MONTH = '2026-11';

const digest = '0'.repeat(64);

export const missed = (staffId: string, date: string, changes: Partial<Ruling> = {}): Ruling => ({
  rule: 'log.missed',
  staffId,
  unitId: 'u1',
  period: date,
  on: date,
  status: 'final',
  borderline: false,
  strike: null,
  facts: [],
  effects: [{ type: 'lose-month', month: MONTH }],
  ...changes,
});

export const mismatch = (
  staffId: string,
  date: string,
  cancels: Extract<Effect, { type: 'cancel-incentive' }>,
): Ruling => missed(staffId, date, { rule: 'log.mismatch', strike: 1, facts: [`check-${date}`], effects: [cancels] });

export const award = (staffId: string): MonthAward => ({
  award: 'award.activity',
  staffId,
  unitId: 'u1',
  amountFen: 30_000,
  facts: [],
});

export const reminder = (staffId: string): NoticeRequest => ({
  id: `log-reminder.2026-11-23.${staffId}`,
  kind: 'log-reminder',
  staffId,
  date: '2026-11-23',
  deadline: '2026-11-23T12:00:00Z',
});

export interface RunSketch {
  readonly kind?: JudgedRun['cause']['kind'];
  readonly asOf?: string;
  readonly rulings?: readonly Ruling[];
  readonly awards?: readonly MonthAward[];
  readonly awardsStatus?: JudgedRun['judgement']['awardsStatus'];
  readonly notices?: readonly NoticeRequest[];
}

export const run = (sketch: RunSketch = {}): JudgedRun => {
  const asOf = sketch.asOf ?? '2026-11-23T12:05:00Z';
  return {
    cause: { kind: sketch.kind ?? 'deadline', logicalTime: asOf },
    judgement: {
      asOf,
      rulings: sketch.rulings ?? [],
      awards: sketch.awards ?? [],
      awardsStatus: sketch.awardsStatus ?? 'final',
    },
    notices: sketch.notices ?? [],
    inputs: { facts: digest, policy: digest, calendar: digest },
  };
};

export const ledgerOf = (entries: readonly LedgerEntry[]): Promise<MonthLedger> =>
  MonthLedger.of(DEPARTMENT, MONTH, entries);
