import type { Effect } from '../../../shared/domain/judgement.ts';
import { monthText } from '../clock/zoned-text.ts';
import type { Language } from '../language/language.ts';
import { monthTexts } from './month-texts.ts';

/** What a ruling costs, in a sentence. */
export function effectText(effect: Effect, language: Language): string {
  const t = monthTexts[language];
  switch (effect.type) {
    case 'lose-month':
      return t.loseMonth(monthText(effect.month, language));
    case 'cancel-incentive':
      return t.cancelIncentive[effect.outcome];
    case 'lose-promotion':
      return t.losePromotion(effect.year);
  }
}
