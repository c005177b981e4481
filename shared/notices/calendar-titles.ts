import type { SessionKind } from '../domain/dossier.ts';
import { EN_WORDS } from '../domain/explanation/texts/en/words.ts';
import type { Words } from '../domain/explanation/texts/words.ts';
import { ZH_WORDS } from '../domain/explanation/texts/zh-cn/words.ts';
import type { Language } from '../domain/language.ts';
import type { MovedDeadline } from '../domain/outages/outage.ts';

interface CalendarTitles {
  readonly feed: (department: string) => string;
  readonly due: (duty: MovedDeadline['duty']) => string;
  readonly session: (kind: SessionKind, title: string | null) => string;
}

const titlesIn = (words: Words, due: (form: string) => string, feed: CalendarTitles['feed']): CalendarTitles => ({
  feed,
  due: (duty) => due(words.fact[duty]),
  session: (kind, title) => title ?? words.session[kind],
});

/** What entries of a calendar are called. */
export const CALENDAR_TITLES: Readonly<Record<Language, CalendarTitles>> = {
  'zh-CN': titlesIn(
    ZH_WORDS,
    (form) => `${form}截止`,
    (department) => `拜访 · ${department}`,
  ),
  en: titlesIn(
    EN_WORDS,
    (form) => `Due: ${form}`,
    (department) => `Baifang · ${department}`,
  ),
};
