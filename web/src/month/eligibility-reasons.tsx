import { useLanguage } from '../language/language.ts';
import { DayLines } from './day-lines.tsx';
import { useTexts } from '../language/texts.ts';
import { dayText } from '../clock/zoned-text.ts';
import { ruleTexts } from './rule-texts.ts';
import { useOwnRulings } from './standing.ts';

/** The rulings that cost the month, each with a way to its day. */
export function EligibilityReasons({ month }: { readonly month: string }) {
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const costly = (useOwnRulings(month).data ?? []).filter(
    ({ status, effects }) => status === 'final' && effects.some(({ type }) => type === 'lose-month'),
  );
  return (
    <DayLines
      lines={costly.map(({ id, on, rule }) => ({
        key: id,
        day: on,
        text: `${dayText(on, language, 'short')} · ${rules[rule]}`,
      }))}
    />
  );
}
