import { type CaseView, foldCase } from '../domain/cases/case.ts';
import type { Thread } from './threads.ts';

export const CASE_THREAD = { root: 'case', step: 'case-step' } as const;
export type CaseThread = Thread<'case', 'case-step'>;

/** How a case stands after all of its steps. */
export const viewOfCase = ({ root, steps }: CaseThread): CaseView =>
  foldCase(
    root,
    steps.map(({ step }) => step),
  );
