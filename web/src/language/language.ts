import { createContext, useContext } from 'react';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { LANGUAGE_KEY } from '../device/kept-names.ts';

export type { Language };

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The person's own preference: taken on unless this device has chosen. */
  readonly prefer: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'zh-CN',
  choose: () => undefined,
  prefer: () => undefined,
});

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

const spokenFor = (tag: string): Language | undefined => {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.split('-')[0] === primary);
};

export function chosenLanguage(): Language | undefined {
  const chosen = localStorage.getItem(LANGUAGE_KEY);
  return chosen === null ? undefined : spokenFor(chosen);
}

/** What this device chose, else the first of the browser's languages that we speak, else zh-CN. */
export const initialLanguage = (): Language =>
  chosenLanguage() ?? navigator.languages.map(spokenFor).find((language) => language !== undefined) ?? 'zh-CN';

export function rememberLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}
