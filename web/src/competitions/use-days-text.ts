import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { competitionsTexts } from './competitions-texts.ts';

/** The days of a competition in words, both included; a single one is said once. */
export function useDaysText(): (from: string, to: string) => string {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const text = (date: string) => dayText(date, language, 'short');
  return (from, to) => (from === to ? text(from) : t.span(text(from), text(to)));
}
