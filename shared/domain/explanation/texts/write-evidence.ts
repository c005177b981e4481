import type { Fact } from '../../dossier.ts';
import type { Language } from '../../language.ts';
import { CATALOGUES } from './catalogue.ts';
import { EVIDENCE_TYPES, type EvidenceFact, type EvidenceMessages, type EvidenceType } from './evidence-messages.ts';
import { type Pen, penOf } from './pen.ts';

const write = <Type extends EvidenceType>(
  messages: EvidenceMessages['fact'],
  fact: EvidenceFact<Type>,
  pen: Pen,
): string => messages[fact.type](fact, pen);

export const isEvidence = (fact: Fact): fact is EvidenceFact => EVIDENCE_TYPES.some((type) => type === fact.type);

/** What a fact is, in words: days are those of the zone, without their year where it is the given one. */
export const writeEvidence = (fact: EvidenceFact, timeZone: string, year: number, language: Language): string => {
  const { script, evidence } = CATALOGUES[language];
  return write(evidence.fact, fact, penOf(script, timeZone, year));
};

/** How texts cite a fact by its number in a list. */
export const citation = (number: number, language: Language): string => CATALOGUES[language].evidence.cite(number);
