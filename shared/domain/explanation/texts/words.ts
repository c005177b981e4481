import type { Role, SessionKind } from '../../dossier.ts';
import type { MonthAwardId, StrikeRuleId } from '../../judgement.ts';
import type { ScoreComponent } from '../../policy/parameters.ts';
import type { TimelyFact } from '../explanation.ts';

/** The policy's nouns in one language. */
export interface Words {
  readonly fact: Readonly<Record<TimelyFact, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly session: Readonly<Record<SessionKind, string>>;
  readonly component: Readonly<Record<ScoreComponent, string>>;
  readonly strike: Readonly<Record<StrikeRuleId, string>>;
  readonly award: Readonly<Record<MonthAwardId | 'award.premium', string>>;
}
