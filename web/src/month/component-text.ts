import { EN_WORDS } from '../../../shared/domain/explanation/texts/en/words.ts';
import { ZH_WORDS } from '../../../shared/domain/explanation/texts/zh-cn/words.ts';
import type { ScoreComponent } from '../../../shared/domain/policy/parameters.ts';
import type { Language } from '../language/language.ts';

const WORDS = { 'zh-CN': ZH_WORDS, en: EN_WORDS } as const;

/** What a component of scores is called. */
export const componentText = (component: ScoreComponent, language: Language): string =>
  WORDS[language].component[component];
