import type { Standing } from '../domain/judgement.ts';

/** The standings a run worked out: a projection, rebuilt by judging again. */
export interface StandingsRecord {
  readonly departmentId: string;
  readonly month: string;
  readonly asOf: string;
  readonly standings: readonly Standing[];
}

export interface StandingStore {
  /** Replaces the month's standings unless those stored were judged at a later as-of. */
  replace(record: StandingsRecord): Promise<void>;
  read(departmentId: string, month: string): Promise<StandingsRecord | undefined>;
}
