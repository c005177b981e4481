/**
 * A thread is a record that opens something and the steps appended to it, one at a time. What stands now is a fold of
 * its steps; nothing of it is ever changed.
 */

/** What every step says, whatever its thread is about; `Step` is what was done. */
export interface StepOf<Type extends string, Step> {
  readonly id: string;
  readonly type: Type;
  readonly receivedAt: string;
  /** Id of the record that opened the thread; both stand in the same month, under the same period and subject. */
  readonly of: string;
  /** 1 for the first step. Of two steps that race for a number one is appended, the other refused. */
  readonly sequence: number;
  /** Staff id of who took the step. */
  readonly by: string;
  /** Stands for the client's Idempotency-Key; null when none was sent. */
  readonly submission: string | null;
  readonly step: Step;
}
