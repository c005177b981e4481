/**
 * Why the judge decided as it did, as data: the texts of every language are written from it.
 *
 * Instants are ISO 8601 in UTC, dates `YYYY-MM-DD`, months `YYYY-MM`, money integer fen.
 */

import type { Fact, PolicyVersion, SessionKind } from '../dossier.ts';
import type { DutyKind } from '../duties/duty-record.ts';
import type { Effect, Ruling } from '../judgement.ts';
import type { ParameterName, ParameterValues } from '../policy/parameters.ts';

/** One member of a family of shapes that are told apart by `kind`. */
export type OneOf<Family, Kind extends keyof Family = keyof Family> = {
  readonly [Each in Kind]: { readonly kind: Each } & Family[Each];
}[Kind];

/** A fact that an explanation names. */
export interface Receipt {
  readonly id: string;
  readonly receivedAt: string;
}

/** A value the decision used. `since` is the first day it was in force on; null for the policy as written. */
export type ParameterInForce<Name extends ParameterName = ParameterName> = {
  readonly [Each in Name]: {
    readonly name: Each;
    readonly value: ParameterValues[Each];
    readonly since: string | null;
  };
}[Name];

/** Under which clauses something was decided, with which values, and whether the written policy leaves it open. */
export interface Grounds {
  readonly clauses: readonly string[];
  readonly assumed: boolean;
  readonly parameters: readonly ParameterInForce[];
}

/** A duty that is met by filing something. */
export type FiledDuty = Exclude<DutyKind, 'visits'>;

export interface VisitDay {
  readonly on: string;
  readonly due: number;
  readonly counted: number;
}

/** What was due, and what was received instead. */
export interface Causes {
  readonly 'not-in-time': {
    readonly duty: FiledDuty;
    readonly period: string;
    readonly deadline: string;
    /** Everything that came too late, earliest first. */
    readonly received: readonly Receipt[];
  };
  readonly 'short-day': VisitDay & {
    readonly deadline: string;
    readonly quota: number;
    readonly offsets: number;
    /** The log that counts. */
    readonly log: Receipt | null;
    readonly late: readonly Receipt[];
  };
  readonly 'short-days': {
    readonly on: string;
    readonly limit: number;
    /** The short days up to and with the ruling's day. */
    readonly days: readonly VisitDay[];
    readonly log: Receipt | null;
  };
  readonly 'late-notice': { readonly on: string; readonly before: string; readonly received: readonly Receipt[] };
  readonly mismatch: { readonly on: string; readonly check: Receipt };
  readonly 'session-missed': {
    readonly session: SessionKind;
    readonly on: string;
    readonly startsAt: string;
    /** Start and grace: arriving later is late. */
    readonly latestArrival: string;
    readonly status: 'late' | 'absent';
    readonly arrivedAt: string | null;
    readonly mark: Receipt;
  };
  readonly 'few-prospects': {
    readonly unit: string;
    readonly month: string;
    readonly quota: number;
    readonly valid: readonly Receipt[];
  };
}
export type Cause = OneOf<Causes>;

export interface NamedIncentive {
  readonly id: string;
  readonly competition: string;
  readonly amountFen: number;
  readonly paidOn: string | null;
}

/** An effect of a ruling, with the incentive it takes. */
export type ExplainedEffect =
  | Exclude<Effect, { readonly type: 'cancel-incentive' }>
  | (Extract<Effect, { readonly type: 'cancel-incentive' }> & {
      readonly incentive: NamedIncentive | null;
      readonly lookbackMonths: number;
    });

/** One way in which the facts, or the policy, could have been otherwise. */
export interface Suppositions {
  readonly 'arrived-in-time': { readonly what: TimelyFact; readonly fact: Receipt; readonly by: string };
  readonly filed: { readonly duty: FiledDuty; readonly period: string; readonly by: string };
  readonly 'not-rejected': {
    readonly what: 'leave' | 'excuse';
    readonly fact: Receipt;
    readonly rejectedAt: string;
  };
  readonly 'visits-reached': { readonly days: readonly VisitDay[] };
  readonly 'log-true': { readonly on: string };
  readonly attended: {
    readonly session: SessionKind;
    readonly on: string;
    /** Null where the mark does not tell the time of arrival. */
    readonly by: string | null;
  };
  readonly 'prospects-found': { readonly missing: number };
  readonly 'other-reading': { readonly limit: number };
}
export type Supposition = OneOf<Suppositions>;

export type TimelyFact = FiledDuty | 'field-registration' | 'leave' | 'excuse';

/** A fact that is put in the place of the one with its id, or added; or a policy version that is added. */
export type Change =
  { readonly kind: 'fact'; readonly fact: Fact } | { readonly kind: 'policy'; readonly version: PolicyVersion };

/** What judging again makes of a supposition: the ruling itself is gone. */
export interface Consequence {
  /** The ruling's month: won back, lost through other rulings all the same, or not at stake in this ruling. */
  readonly month: { readonly month: string; readonly outcome: 'kept' | 'still-lost' | 'not-at-stake' };
  /** How many other rulings take the month. */
  readonly otherBreaches: number;
  /** Only where the ruling takes the eligibility. */
  readonly promotion: { readonly year: number; readonly kept: boolean } | null;
  /** Only where the ruling takes an incentive. */
  readonly incentive: { readonly id: string; readonly competition: string; readonly kept: boolean } | null;
}

/** What would have changed the outcome: true by judging again with the changes made. */
export interface Counterfactual {
  readonly supposition: Supposition;
  readonly changes: readonly Change[];
  readonly then: Consequence;
}

export interface RulingExplanation extends Grounds {
  readonly ruling: Ruling;
  readonly timeZone: string;
  readonly cause: Cause;
  readonly effects: readonly ExplainedEffect[];
  readonly strike: { readonly number: number; readonly year: number; readonly limit: number } | null;
  readonly counterfactuals: readonly Counterfactual[];
}
