import type { AwardInput } from '../awards/month-awards.ts';
import type { MonthAwardId } from '../judgement.ts';
import type { NoAwardReason } from './award-explanation.ts';
import { winnersIf } from './month-award-input.ts';
import type { MonthOnRecord } from './month-on-record.ts';
import { present } from '../present.ts';

/** The reason, and the names of those who would have won but for it. */
export interface NoAward {
  readonly reason: NoAwardReason;
  readonly but: readonly string[];
}

const because = (reason: NoAwardReason): NoAward => ({ reason, but: [] });

/** Who would have won had they kept the month; for the activity award also had they had no short day. */
const spoiltBy = (input: AwardInput, award: 'award.prospects.person' | 'award.activity'): NoAward | null => {
  const named = (winners: ReturnType<typeof winnersIf>): readonly string[] =>
    winners.map(({ staffId }) => present(input.people.find(({ staff }) => staff.id === staffId)).staff.name);
  const eligible = winnersIf(input, award, () => ({ monthEligible: true }));
  if (eligible.length > 0) return { reason: 'eligibility-lost', but: named(eligible) };
  const unspoilt = winnersIf(input, award, ({ standing }) => ({
    monthEligible: true,
    visitDays: { ...standing.visitDays, short: 0 },
  }));
  return unspoilt.length > 0 ? { reason: 'short-days', but: named(unspoilt) } : null;
};

/** Why an award of the month has no winner. */
export const noAwardReason = ({ judgement }: MonthOnRecord, input: AwardInput, award: MonthAwardId): NoAward => {
  if (judgement.awardsStatus !== 'final') return because(judgement.awardsStatus);
  switch (award) {
    case 'award.prospects.unit':
      return because('no-valid-prospect');
    case 'award.suggestion':
      return because('nothing-adopted');
    case 'award.prospects.person':
      return (
        spoiltBy(input, award) ??
        because(input.people.some(({ standing }) => standing.validProspects > 0) ? 'no-candidate' : 'no-valid-prospect')
      );
    case 'award.activity':
      return spoiltBy(input, award) ?? because('no-candidate');
  }
};
