import { digestOf } from '../facts/digest.ts';
import type { MonthAward, PromotionReview, Ruling, YearAward, YearJudgement } from '../judgement.ts';
import type { Task } from './task.ts';
import { present } from '../present.ts';

const incentiveTask = (kind: 'cancel-incentive' | 'recover-incentive', ruling: Ruling, incentiveId: string): Task => ({
  id: digestOf({ kind, incentiveId }),
  kind,
  staffId: ruling.staffId,
  unitId: ruling.unitId,
  incentiveId,
  award: null,
  review: null,
  amountFen: null,
});

/** A suggestion can win once, hence its award names it; of the others a winner has one a month. */
const awardTask = (month: string, { award, staffId, unitId, amountFen, facts }: MonthAward | YearAward): Task => {
  const kind = 'grant-award';
  const suggestion = award === 'award.suggestion' ? present(facts[0]) : null;
  const id = digestOf({ kind, month, award, winner: staffId ?? unitId, suggestion });
  return { id, kind, staffId, unitId, incentiveId: null, award, review: null, amountFen };
};

/** Of the recommendations only those that would change something. */
const reviewTasks = (month: string, { staffId, outcome }: PromotionReview): Task[] => {
  if (outcome === 'hold') return [];
  const kind = 'decide-promotion';
  const id = digestOf({ kind, month, staffId, outcome });
  return [{ id, kind, staffId, unitId: null, incentiveId: null, award: null, review: outcome, amountFen: null }];
};

/**
 * What the rulings and awards of a month (`YYYY-MM`) ask for, and of a December its closed year; a cancellation with nothing
 * to cancel asks for nothing.
 */
export const tasksOf = (
  month: string,
  rulings: Iterable<Ruling>,
  awards: Iterable<MonthAward>,
  year: Pick<YearJudgement, 'awards' | 'reviews'> | null,
): readonly Task[] => {
  const ofRulings = [...rulings].flatMap((ruling) =>
    ruling.effects.flatMap((effect): Task[] => {
      if (effect.type !== 'cancel-incentive' || effect.incentiveId === null || effect.outcome === 'none') return [];
      const kind = effect.outcome === 'recover' ? 'recover-incentive' : 'cancel-incentive';
      return [incentiveTask(kind, ruling, effect.incentiveId)];
    }),
  );
  return [
    ...ofRulings,
    ...Array.from(awards, (award) => awardTask(month, award)),
    ...(year?.awards ?? []).map((award) => awardTask(month, award)),
    ...(year?.reviews ?? []).flatMap((review) => reviewTasks(month, review)),
  ];
};
