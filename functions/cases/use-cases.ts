import type { Call } from '../../shared/ports/call.ts';
import type { ListRecordsDeps } from '../../shared/use-cases/list-records.ts';
import { answerProgress } from './answer-progress.ts';
import { handOverCase } from './hand-over-case.ts';
import { listCases } from './list-cases.ts';
import { markPapers } from './mark-papers.ts';
import { openCase } from './open-case.ts';
import { reviewCase } from './review-case.ts';
import { showCase } from './show-case.ts';
import { submitCase } from './submit-case.ts';
import { type CaseStepDeps, takeStep } from './take-step.ts';

export const caseUseCases = (deps: CaseStepDeps & ListRecordsDeps) => ({
  'open-case': (call: Call<'open-case'>) => openCase(deps, call),
  'list-cases': (call: Call<'list-cases'>) => listCases(deps, call),
  'show-case': (call: Call<'show-case'>) => showCase(deps, call),
  'mark-case-papers': (call: Call<'mark-case-papers'>) => markPapers(deps, call),
  'note-case': (call: Call<'note-case'>) => takeStep(deps, 'note-case', call, { action: 'note', text: call.body.text }),
  'hand-over-case': (call: Call<'hand-over-case'>) => handOverCase(deps, call),
  'submit-case': (call: Call<'submit-case'>) => submitCase(deps, call),
  'review-case': (call: Call<'review-case'>) => reviewCase(deps, call),
  'close-case': (call: Call<'close-case'>) =>
    takeStep(deps, 'close-case', call, { action: 'close', reason: call.body.reason }),
  'answer-case-progress': (call: Call<'answer-case-progress'>) => answerProgress(deps, call),
});
