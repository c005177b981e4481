import type { AnnouncedTerms } from '../../../shared/contracts/http/competitions.ts';

const TERMS = ['name', 'from', 'to', 'measure', 'rules', 'prize'] as const;
export type Term = (typeof TERMS)[number];

/** The terms in which a version differs from the one before. */
export const changedTerms = (before: AnnouncedTerms, after: AnnouncedTerms): readonly Term[] =>
  TERMS.filter((term) => before[term] !== after[term]);
