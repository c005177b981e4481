import { EN_AWARDS } from './en/awards.ts';
import { EN_EVIDENCE } from './en/evidence.ts';
import { EN_GROUNDS } from './en/grounds.ts';
import { EN_RULINGS } from './en/rulings.ts';
import { EN_BUDGET, EN_SCORES } from './en/scores.ts';
import { EN_SCRIPT } from './en/words.ts';
import type { AwardMessages } from './award-messages.ts';
import type { EvidenceMessages } from './evidence-messages.ts';
import type { GroundMessages } from './ground-messages.ts';
import type { Language } from '../../language.ts';
import type { Script } from './pen.ts';
import type { RulingMessages } from './ruling-messages.ts';
import type { BudgetMessages, ScoreMessages } from './score-messages.ts';
import { ZH_AWARDS } from './zh-cn/awards.ts';
import { ZH_EVIDENCE } from './zh-cn/evidence.ts';
import { ZH_GROUNDS } from './zh-cn/grounds.ts';
import { ZH_RULINGS } from './zh-cn/rulings.ts';
import { ZH_BUDGET, ZH_SCORES } from './zh-cn/scores.ts';
import { ZH_SCRIPT } from './zh-cn/words.ts';

/** Everything an explanation can say in one language. */
export interface Catalogue {
  readonly script: Script;
  readonly grounds: GroundMessages;
  readonly rulings: RulingMessages;
  readonly evidence: EvidenceMessages;
  readonly awards: AwardMessages;
  readonly scores: ScoreMessages;
  readonly budget: BudgetMessages;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  'zh-CN': {
    script: ZH_SCRIPT,
    grounds: ZH_GROUNDS,
    rulings: ZH_RULINGS,
    evidence: ZH_EVIDENCE,
    awards: ZH_AWARDS,
    scores: ZH_SCORES,
    budget: ZH_BUDGET,
  },
  en: {
    script: EN_SCRIPT,
    grounds: EN_GROUNDS,
    rulings: EN_RULINGS,
    evidence: EN_EVIDENCE,
    awards: EN_AWARDS,
    scores: EN_SCORES,
    budget: EN_BUDGET,
  },
};
