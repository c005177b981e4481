import type { CaseEventItem, CaseItem } from '../../shared/contracts/http/cases.ts';
import { type CaseEvent, type CaseView, missingPapers } from '../../shared/domain/cases/case.ts';
import type { CaseAction } from '../../shared/domain/cases/case-records.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';

/** What lists show of a case. */
export const itemOfCase = (view: CaseView, roster: readonly StaffMember[]): CaseItem => ({
  id: view.opening.id,
  kind: view.opening.kind,
  company: view.opening.company,
  state: view.state,
  openedBy: view.opening.staffId,
  openedAt: view.opening.receivedAt,
  ownerId: view.ownerId,
  ownerName: roster.find(({ id }) => id === view.ownerId)?.name ?? null,
  reviewerId: view.reviewerId,
  missingPapers: missingPapers(view).length,
});

const textOf = (step: CaseAction): string => {
  if (step.action === 'note') return step.text;
  return 'reason' in step ? step.reason : '';
};

/** A step in the history of a case. */
export const itemOfEvent = ({ step: { receivedAt, by, step }, state }: CaseEvent): CaseEventItem => ({
  at: receivedAt,
  by,
  action: step.action,
  state,
  text: textOf(step),
  to: step.action === 'hand-over' ? step.to : null,
  papers: step.action === 'mark-papers' ? [...step.papers] : [],
});
