import type { Texts } from '../problems.ts';

/** Both languages in one line: OpenAPI knows no translations. */
export const bilingual = (texts: Texts): string => `${texts['zh-CN']} · ${texts.en}`;
