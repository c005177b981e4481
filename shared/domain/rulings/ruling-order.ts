import type { Ruling } from '../judgement.ts';
import { compareText, compareTextNullLast } from '../text-order.ts';

/** The order in which rulings are printed: `on`, rule, person (null last), unit (null last), period, first fact. */
export const compareRulings = (a: Ruling, b: Ruling): number =>
  compareText(a.on, b.on) ||
  compareText(a.rule, b.rule) ||
  compareTextNullLast(a.staffId, b.staffId) ||
  compareTextNullLast(a.unitId, b.unitId) ||
  compareText(a.period, b.period) ||
  compareText(a.facts[0] ?? '', b.facts[0] ?? '');
