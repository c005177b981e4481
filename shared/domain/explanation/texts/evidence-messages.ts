import type { Fact } from '../../dossier.ts';
import type { Pen } from './pen.ts';

/** The facts that a ruling may rest on, or could have been spared by. */
export const EVIDENCE_TYPES = [
  'daily-log',
  'field-registration',
  'weekly-plan',
  'monthly-plan',
  'inventory',
  'client-list',
  'leave',
  'excuse',
  'attendance',
  'spot-check',
  'prospect',
  'incentive',
] as const satisfies readonly Fact['type'][];
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

type EvidenceFacts = { readonly [Type in EvidenceType]: Extract<Fact, { readonly type: Type }> };
export type EvidenceFact<Type extends EvidenceType = EvidenceType> = {
  readonly [Each in Type]: { readonly type: Each } & EvidenceFacts[Each];
}[Type];

/** How a language names facts. Names of clients and reasons are left to the records themselves. */
export interface EvidenceMessages {
  /** A fact by its number in a list. */
  readonly cite: (number: number) => string;
  readonly fact: { readonly [Type in EvidenceType]: (fact: EvidenceFact<Type>, pen: Pen) => string };
}
