/** A story: what people do and what goes wrong, as data that a seed gives, that can be told, and that can be cut. */

import type { Deed } from './deeds.ts';

export const FUNCTION_NAMES = [
  'api',
  'tick',
  'judge',
  'deliver-notices',
  'track-delivery',
  'seal-month',
  'retire-records',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Where messages wait; each for the function of its name. */
export const QUEUE_NAMES = [
  'judge',
  'deliver-notices',
  'track-delivery',
  'seal-month',
  'retire-records',
] as const satisfies readonly FunctionName[];
export type QueueName = (typeof QUEUE_NAMES)[number];

/**
 * What becomes of one call to another service:
 * - `dies-before`, `dies-after`: the function is gone, before the call reached the service or before its answer came back
 * - `throttled`: the service did nothing and says so
 * - `timed-out`: the service did it, and nobody hears of it
 * - `repeated`: the SDK lost the answer and sent the call again: it is the second answer that comes
 * - `half-taken`: of a batch, the service gives half back
 */
export const CALL_FATES = ['dies-before', 'dies-after', 'throttled', 'timed-out', 'repeated', 'half-taken'] as const;
export type CallFate = (typeof CALL_FATES)[number];

/** Local texts `YYYY-MM-DDTHH:MM:SS`, so that a story reads as it was lived. */
export type LocalText = string;

export type Fault =
  /** Meets the `call`-th call (from 1) of the first such function that begins from then on. */
  | {
      readonly kind: 'call';
      readonly from: LocalText;
      readonly of: FunctionName;
      readonly call: number;
      readonly fate: CallFate;
    }
  /** The table answers nobody. */
  | { readonly kind: 'outage'; readonly from: LocalText; readonly until: LocalText }
  /** Of the functions that begin within the hour, every second one takes about a second for each call. */
  | { readonly kind: 'slowness'; readonly from: LocalText; readonly of: FunctionName }
  /** Meets the first message that the queue takes from then on. */
  | {
      readonly kind: 'message';
      readonly from: LocalText;
      readonly queue: QueueName;
      readonly fate: 'doubled' | 'delayed';
      readonly minutes: number;
    }
  /** Meets the first mail that is handed in from then on. */
  | { readonly kind: 'mail'; readonly from: LocalText; readonly fate: 'refused' | 'throttled' | 'bounced' }
  /** The answer to the first request from then on gets lost on its way to the person. */
  | { readonly kind: 'answer'; readonly from: LocalText };

/** A tick of the five-minute schedule, and how late it fires; dropped ones are not there, doubled ones twice. */
export interface TickFired {
  readonly scheduled: LocalText;
  readonly minutesLate: number;
}

/** When and where a story plays. */
export interface Setting {
  readonly name: string;
  /** On its first day everybody joins. */
  readonly days: readonly [string, ...string[]];
  /** Months in which anything may be judged. */
  readonly months: readonly string[];
  /** Of the month that closes in it; null where none does. */
  readonly closing: string | null;
  /** Whether forms of weeks and months are owed, too. */
  readonly forms: boolean;
}

export interface Story {
  readonly seed: number;
  readonly setting: Setting;
  readonly deeds: readonly Deed[];
  readonly ticks: readonly TickFired[];
  readonly faults: readonly Fault[];
}
