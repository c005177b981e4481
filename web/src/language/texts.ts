import { useLanguage } from './language.ts';

type Phrase = string | ((...values: never[]) => string);
interface PhraseTree {
  readonly [key: string]: Phrase | PhraseTree;
}

/** The same keys, the same values to fill in: only the words differ. */
type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translation<T[K]>;
};

export interface Texts<T extends PhraseTree> {
  readonly 'zh-CN': T;
  readonly en: Translation<T>;
}

/** A catalogue lives beside the view that speaks it. A text missing in either language does not compile. */
export function defineTexts<T extends PhraseTree>(zhCN: T, en: Translation<NoInfer<T>>): Texts<T> {
  return { 'zh-CN': zhCN, en };
}

export function useTexts<T extends PhraseTree>(texts: Texts<T>): T | Translation<T> {
  return texts[useLanguage().language];
}
