import { EN_GROUNDS } from './en/grounds.ts';
import { EN_RULINGS } from './en/rulings.ts';
import { EN_SCRIPT } from './en/words.ts';
import type { GroundMessages } from './ground-messages.ts';
import type { Language } from './language.ts';
import type { Script } from './pen.ts';
import type { RulingMessages } from './ruling-messages.ts';
import { ZH_GROUNDS } from './zh-cn/grounds.ts';
import { ZH_RULINGS } from './zh-cn/rulings.ts';
import { ZH_SCRIPT } from './zh-cn/words.ts';

/** Everything an explanation can say in one language. */
export interface Catalogue {
  readonly script: Script;
  readonly grounds: GroundMessages;
  readonly rulings: RulingMessages;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  'zh-CN': { script: ZH_SCRIPT, grounds: ZH_GROUNDS, rulings: ZH_RULINGS },
  en: { script: EN_SCRIPT, grounds: EN_GROUNDS, rulings: EN_RULINGS },
};
