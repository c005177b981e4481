import type { CaseOpening, CaseStep, MarkedPaper } from './case-records.ts';
import { type CaseState, stateAfter } from './transitions.ts';

/** A step of a case with the state it led to. */
export interface CaseEvent {
  readonly step: CaseStep;
  readonly state: CaseState;
}

/** A case as it stands. */
export interface CaseView {
  readonly opening: CaseOpening;
  readonly state: CaseState;
  readonly ownerId: string;
  /** Who reviewed it last; null before the first review. */
  readonly reviewerId: string | null;
  readonly papers: readonly MarkedPaper[];
  /** Whether it was sent back and has not been submitted since. */
  readonly isSentBack: boolean;
  /** Whether it was closed before it was approved. */
  readonly isWithdrawn: boolean;
  readonly history: readonly CaseEvent[];
}

const opened = (opening: CaseOpening): CaseView => ({
  opening,
  state: 'collecting',
  ownerId: opening.staffId,
  reviewerId: null,
  papers: opening.papers.map((paper) => ({ paper, mark: 'expected' })),
  isSentBack: false,
  isWithdrawn: false,
  history: [],
});

/** A paper that the checklist does not name yet is added at its end. */
const marked = (papers: readonly MarkedPaper[], marks: readonly MarkedPaper[]): readonly MarkedPaper[] => {
  const byPaper = new Map(papers.map(({ paper, mark }) => [paper, mark]));
  for (const { paper, mark } of marks) byPaper.set(paper, mark);
  return [...byPaper].map(([paper, mark]) => ({ paper, mark }));
};

const changes = (view: CaseView, { step, by }: CaseStep): Partial<CaseView> => {
  switch (step.action) {
    case 'mark-papers':
      return { papers: marked(view.papers, step.papers) };
    case 'hand-over':
      return { ownerId: step.to };
    case 'submit':
      return { isSentBack: false };
    case 'approve':
      return { reviewerId: by };
    case 'send-back':
      return { reviewerId: by, isSentBack: true };
    case 'close':
      return { isWithdrawn: view.state !== 'approved' };
    case 'note':
      return {};
  }
};

/** The case that its opening and its steps, in their order, add up to. */
export const foldCase = (opening: CaseOpening, steps: readonly CaseStep[]): CaseView =>
  steps.reduce<CaseView>((view, step) => {
    const state = stateAfter(view.state, step.step.action);
    return { ...view, ...changes(view, step), state, history: [...view.history, { step, state }] };
  }, opened(opening));

/** The papers that are still to come. */
export const missingPapers = ({ papers }: Pick<CaseView, 'papers'>): readonly string[] =>
  papers.filter(({ mark }) => mark === 'expected' || mark === 'returned').map(({ paper }) => paper);
