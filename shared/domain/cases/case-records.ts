import type { StepOf } from '../facts/thread.ts';

/** Claims (理赔) and changes to policies in force (保全). */
export const CASE_KINDS = ['claim', 'policy-service'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Where a paper of the checklist is: not here yet, here, given back to the client, or found unnecessary. */
export const PAPER_MARKS = ['expected', 'received', 'returned', 'not-needed'] as const;
export type PaperMark = (typeof PAPER_MARKS)[number];

/** A customer-service case (6) as it was opened; whoever opens it owns it until it is handed over. */
export interface CaseOpening {
  readonly id: string;
  readonly type: 'case';
  readonly receivedAt: string;
  readonly staffId: string;
  readonly kind: CaseKind;
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  /** The checklist: ids of the kind's papers, then names of further ones. */
  readonly papers: readonly string[];
}

export interface MarkedPaper {
  readonly paper: string;
  readonly mark: PaperMark;
}

export type CaseAction =
  | { readonly action: 'mark-papers'; readonly papers: readonly MarkedPaper[] }
  | { readonly action: 'note'; readonly text: string }
  | { readonly action: 'hand-over'; readonly to: string; readonly reason: string }
  | { readonly action: 'submit' }
  | { readonly action: 'approve' }
  | { readonly action: 'send-back'; readonly reason: string }
  | { readonly action: 'close'; readonly reason: string };

export type CaseStep = StepOf<'case-step', CaseAction>;
