import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { SuggestionItem, SuggestionPage } from '../../shared/contracts/http/suggestions.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { isRecordOf, readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { type Decision, decisionOn } from './decision-on-suggestion.ts';

export interface ListSuggestionsDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'readMonth'>;
}

/** A page of the suggestions of the people asked for, with what became of them. */
export const listSuggestions = async (
  deps: ListSuggestionsDeps,
  { actor, query }: Call<'list-suggestions'>,
): Promise<Outcome<SuggestionPage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-suggestions', type: 'suggestion', actor, query });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const months = new Set(items.map(({ record }) => record.month));
  const decisions = await readRecords(deps.facts, actor.departmentId, 'suggestion-decision', months);
  const suggestions = items
    .flatMap(({ record, staff }) => (isRecordOf(record, 'suggestion') ? [itemOf(record, staff, decisions)] : []))
    .filter(({ state }) => query.state === undefined || state === query.state);
  return done({ items: suggestions, nextCursor });
};

const itemOf = (
  record: RecordOf<'suggestion'>,
  staff: StaffMember,
  decisions: readonly RecordOf<'suggestion-decision'>[],
): SuggestionItem => {
  const decision = decisionOn(record.fact, decisions);
  return {
    ...suggestionFields(record, staff.name, decision),
    decision: decision && { receivedAt: decision.receivedAt, decidedBy: decision.decidedBy },
  };
};

/** What is shown of a suggestion wherever it is shown. */
export const suggestionFields = (
  record: RecordOf<'suggestion'>,
  staffName: string,
  decision: Decision | null,
): Omit<SuggestionItem, 'decision'> => ({
  id: factIdOf(record),
  staffId: record.fact.staffId,
  staffName,
  text: record.fact.text,
  receivedAt: printEpochMs(epochMsOf(record.fact.receivedAt)),
  state: decision?.state ?? 'open',
});
