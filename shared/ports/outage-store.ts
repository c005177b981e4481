import type { Outage } from '../domain/outages/outage.ts';
import type { JudgeAgain } from './change-store.ts';

export interface OutageStore {
  /** Keeps an outage once, by its times, with a write that makes the department due; answers with the one that is kept. */
  declare(departmentId: string, outage: Outage, judgeAgain: JudgeAgain): Promise<Outage>;
}
