import type { Language } from '../src/language/language.ts';

/** In index.html: the early form in a language. */
export const templateOf = (language: Language): string => `early-form-${language}`;

/** In the early form: where the day is named, and its date. */
export const DAY_TEXT = 'early-day';
export const DATE = 'early-date';
