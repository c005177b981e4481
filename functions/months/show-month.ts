import { Temporal } from 'temporal-polyfill';
import type { ExplainedAward, MonthReview } from '../../shared/contracts/http/months.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import { explainMonthAwards } from '../../shared/domain/explanation/explain-month-awards.ts';
import type { AwardExplanation } from '../../shared/domain/explanation/award-explanation.ts';
import { type MonthOnRecord, monthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import { writeAward } from '../../shared/domain/explanation/texts/write-award.ts';
import type { Language } from '../../shared/domain/language.ts';
import { stageAt } from '../../shared/domain/months/month-stage.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import { closingEntryOf, placeOfConfirmation } from './closing-found.ts';
import { openQuestions } from './open-questions.ts';
import { readReviewWindow } from './review-window.ts';
import { type Names, namesOf } from './winner.ts';

export interface ShowMonthDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'get' | 'readMonth'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

/** How a month stands on its way to the close: judged as of the request, with what is still open. */
export const showMonth = async (
  deps: ShowMonthDeps,
  { actor, charter, params: { month }, receivedAt, language }: Call<'show-month'>,
): Promise<Outcome<MonthReview, 'invalid-request'>> => {
  const { departmentId } = actor;
  const window = await readReviewWindow(deps.departments, charter, month, actor.today);
  if (window.outcome === 'refused') return window;
  const { file, review } = window.value;
  const [closing, confirmation, dossier] = await Promise.all([
    closingEntryOf(deps.ledger.read(departmentId, month)),
    deps.facts.get(placeOfConfirmation(departmentId, month)),
    readDossier(deps.facts, file, month, receivedAt),
  ]);
  const record = monthOnRecord(dossier, Temporal.PlainYearMonth.from(month), receivedAt);
  const names = namesOf(file);
  return done({
    month,
    stage: stageAt(review, receivedAt, closing !== null),
    draftedAt: printInstant(review.draftedAt),
    closesAt: printInstant(review.closesAt),
    confirmation:
      confirmation === undefined ? null : { staffId: confirmation.filedBy, receivedAt: confirmation.fact.receivedAt },
    closedAt: closing?.asOf ?? null,
    awardsStatus: record.judgement.awardsStatus,
    awards: explainedAwards(record, names, language),
    openQuestions: await openQuestions(deps.facts, record, names),
  });
};

const explainedAwards = (record: MonthOnRecord, names: Names, language: Language): ExplainedAward[] =>
  record.judgement.awardsStatus === 'final'
    ? explainMonthAwards(record).map((explanation) => ({
        ...names.winner(winnerIn(explanation)),
        text: writeAward(explanation, language),
      }))
    : [];

const winnerIn = ({ outcome }: AwardExplanation) =>
  outcome.kind === 'none' ? { award: outcome.award, staffId: null, unitId: null, amountFen: null } : outcome.award;
