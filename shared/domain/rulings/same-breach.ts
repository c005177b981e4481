import type { Ruling } from '../judgement.ts';

/** Whether two rulings speak of the same breach. Only of sessions and checks may one day hold several. */
export const isSameBreach = (a: Ruling, b: Ruling): boolean =>
  a.rule === b.rule &&
  a.staffId === b.staffId &&
  a.unitId === b.unitId &&
  a.period === b.period &&
  (!/^(morning-meeting|training)\./.test(a.rule) || a.facts[0] === b.facts[0]);
