import type { Problem } from '../../../shared/contracts/problem.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import type { Draft } from '../outbox/draft.ts';
import type { PlacedErrors } from '../outbox/placed-errors.ts';
import { SubmitPanel } from '../outbox/submit-panel.tsx';
import { type DraftContent, emptyContent } from './log-content.ts';
import { useLogDesk } from './log-desk.ts';
import { logDutyOn } from './log-duty.ts';
import { logTexts } from './log-texts.ts';
import { VisitBudget } from './visit-budget.tsx';
import { countsIn, visitStates } from './visit-state.ts';

interface SubmitLogProps {
  readonly date: string;
  readonly draft: Draft<DraftContent> | undefined;
  readonly place: (problem: Problem) => PlacedErrors;
  readonly discard: () => void;
}

/** What the log amounts to, by when it is due, and the way out of the form. */
export function SubmitLog({ date, draft, place, discard }: SubmitLogProps) {
  const t = useTexts(logTexts);
  const me = useMe();
  const duty = logDutyOn(me, date);
  const counted = countsIn(visitStates((draft?.content ?? emptyContent).visits));
  const due = duty.visits?.due;
  return (
    <SubmitPanel
      desk={useLogDesk()}
      name={date}
      draft={draft}
      deadline={duty.deadline}
      figure={<VisitBudget counted={counted} duty={duty} />}
      glance={`${t.counted} ${due === undefined ? counted : t.countedOf(counted, due)}`}
      words={duty.deadline === null && <p>{date === me.today ? t.noDuty : t.pastDay}</p>}
      submitLabel={t.submit}
      place={place}
      discard={discard}
    />
  );
}
