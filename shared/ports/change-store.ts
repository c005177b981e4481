import type { Temporal } from 'temporal-polyfill';

/** What a change of the department itself leaves for its next run: these months may be judged differently by now. */
export interface JudgeAgain {
  readonly changedAt: Temporal.Instant;
  /** `YYYY-MM`: this month and every later one. */
  readonly fromMonth: string;
}

/** A change of roster, policy or calendar that no run has taken in yet. */
export interface PendingChange extends JudgeAgain {
  readonly departmentId: string;
  /** Opaque: names what changed within the department. */
  readonly item: string;
}

/** Somebody asked for months to be judged again although nothing of the department changed. */
export interface AskedAgain extends JudgeAgain {
  readonly askedBy: string;
}

export interface ChangeStore {
  /** Makes the department due as a change of it does; of several requests from the same month on the latest stands. */
  ask(departmentId: string, asked: AskedAgain): Promise<void>;
  /** Every change that waits for a run, strongly consistent. */
  pending(departmentId: string): Promise<readonly PendingChange[]>;
  /** Takes the changes off the `due` index: a run consumed them. What changed once more since stays due. */
  settle(changes: readonly PendingChange[]): Promise<void>;
}
