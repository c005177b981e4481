import type { Temporal } from 'temporal-polyfill';
import type { Dossier, PolicyVersion } from '../dossier.ts';
import { judgeMonth } from '../judge.ts';
import type { Money, MonthDifference } from './month-difference.ts';
import { addMoney, monthDifference, NO_MONEY } from './month-difference.ts';
import type { RuleDifference } from './rule-differences.ts';
import { addRuleDifferences } from './rule-differences.ts';

/** A month and the instant as of which it is judged. */
export interface MonthAsOf {
  readonly month: Temporal.PlainYearMonth;
  readonly asOf: Temporal.Instant;
}

/** What a change of policy would have made of some months. */
export interface WhatIf {
  readonly department: string;
  readonly months: readonly MonthDifference[];
  readonly totals: {
    /** Person-months. */
    readonly eligibility: { readonly lost: number; readonly gained: number };
    /** People, once a year. */
    readonly promotion: { readonly lost: number; readonly gained: number };
    readonly rulings: readonly RuleDifference[];
    readonly awards: { readonly lost: number; readonly won: number };
    readonly money: Money;
  };
}

/** A promotion lost stays lost to the year's end: each person counts once a year. */
const peopleByYear = (months: readonly MonthDifference[], side: 'lost' | 'gained'): number =>
  new Set(months.flatMap(({ month, promotion }) => promotion[side].map((staffId) => `${month.slice(0, 4)} ${staffId}`)))
    .size;

/** What the differences of months add up to. */
export const totalsOf = (months: readonly MonthDifference[]): WhatIf['totals'] => {
  const sum = (count: (month: MonthDifference) => number): number =>
    months.reduce((total, month) => total + count(month), 0);
  return {
    eligibility: {
      lost: sum(({ eligibility }) => eligibility.lost.length),
      gained: sum(({ eligibility }) => eligibility.gained.length),
    },
    promotion: { lost: peopleByYear(months, 'lost'), gained: peopleByYear(months, 'gained') },
    rulings: addRuleDifferences(months.map(({ rulings }) => rulings)),
    awards: { lost: sum(({ awards }) => awards.lost.length), won: sum(({ awards }) => awards.won.length) },
    money: months.map(({ money }) => money).reduce(addMoney, NO_MONEY),
  };
};

/**
 * Who flips and what it costs when the versions are put on top of the dossier's policy: each month is judged as it is
 * and as it would be, as of the same instant. Pure; the dossier is not changed.
 */
export const whatIf = (dossier: Dossier, versions: readonly PolicyVersion[], months: readonly MonthAsOf[]): WhatIf => {
  const changed = { ...dossier, policies: [...dossier.policies, ...versions] };
  const differences = months.map(({ month, asOf }) =>
    monthDifference(dossier, judgeMonth(dossier, month, asOf), judgeMonth(changed, month, asOf)),
  );
  return { department: dossier.department.id, months: differences, totals: totalsOf(differences) };
};
