import type { ClauseSubject } from '../../../shared/domain/policy/clauses.ts';
import type { RuleId } from '../../../shared/domain/judgement.ts';
import { RULES } from '../../../shared/domain/judgement.ts';
import { useTexts } from '../language/texts.ts';
import { awardTexts } from '../month/award-texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { policyTexts } from './policy-texts.ts';

const isRule = (subject: ClauseSubject): subject is RuleId => RULES.some((rule) => rule === subject);

/** What a clause decides on, in a few words. */
export function useSubjectName(): (subject: ClauseSubject) => string {
  const t = useTexts(policyTexts);
  const rules = useTexts(ruleTexts);
  const awards = useTexts(awardTexts);
  return (subject) => {
    if (isRule(subject)) return rules[subject];
    if (subject === 'review.promotion') return t.promotion;
    return subject === 'score.monthly' ? t.score : awards.award(subject);
  };
}
