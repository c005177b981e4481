import type { Temporal } from 'temporal-polyfill';

export interface Watermark {
  readonly departmentId: string;
  /** Every job of the agenda up to and including this instant has run. */
  readonly doneUntil: Temporal.Instant;
  /** The logical time of the department's next job: its place on the `due` index. */
  readonly nextJobAt: Temporal.Instant;
}

/** What a tick finds on the `due` index, and since when it has been due. */
export type Due = DueItem & { readonly dueAt: Temporal.Instant };

export type DueItem =
  | { readonly kind: 'agenda'; readonly departmentId: string }
  /** The department's roster, policy or calendar changed, and no run has taken that in. */
  | { readonly kind: 'change'; readonly departmentId: string }
  | { readonly kind: 'fact'; readonly departmentId: string; readonly month: string }
  | { readonly kind: 'ledger-entry'; readonly departmentId: string; readonly month: string; readonly sequence: number };

export interface AgendaStore {
  read(departmentId: string): Promise<Watermark | undefined>;
  create(watermark: Watermark): Promise<'created' | 'exists'>;
  /** Moves the watermark on if it still stands at `from`, next job included; `moved-already` when another run was first. */
  advance(from: Watermark, to: Watermark): Promise<'advanced' | 'moved-already'>;
  /** Everything due at or before the instant, over all shards, earliest first within a shard, paged inside. Eventually consistent. */
  dueUntil(instant: Temporal.Instant): AsyncIterable<Due>;
}
