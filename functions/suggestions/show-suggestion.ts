import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { CommentItem, Suggestion } from '../../shared/contracts/http/suggestions.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { findRecord, readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { decisionOn } from './decision-on-suggestion.ts';
import { suggestionFields } from './list-suggestions.ts';

export interface ShowSuggestionDeps {
  readonly facts: Pick<FactStore, 'get' | 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

/** A suggestion with its document and a page of its discussion. */
export const showSuggestion = async (
  { facts, departments }: ShowSuggestionDeps,
  { actor, params, query }: Call<'show-suggestion'>,
): Promise<Outcome<Suggestion, 'not-found' | 'invalid-request'>> => {
  const { departmentId } = actor;
  const record = await findRecord(facts, departmentId, 'suggestion', params.suggestionId);
  if (record === undefined) return refused('not-found');
  const [decisions, comments, file] = await Promise.all([
    readRecords(facts, departmentId, 'suggestion-decision', [record.month]),
    readRecords(facts, departmentId, 'suggestion-comment', [record.month]),
    departments.read(departmentId),
  ]);
  const page = pageOfList(commentsOn(record, comments), ({ id }) => id, query);
  if (page.outcome === 'refused') return page;
  const names = new Map(file?.staff.map(({ id, name }) => [id, name]));
  const nameOf = (staffId: string): string => names.get(staffId) ?? staffId;
  const decision = decisionOn(record.fact, decisions);
  return done({
    ...suggestionFields(record, nameOf(record.fact.staffId), decision),
    decision: decision && {
      receivedAt: decision.receivedAt,
      decidedBy: decision.decidedBy,
      document: decision.document,
    },
    comments: page.value.items.map(({ id, authorId, text, receivedAt }): CommentItem => ({
      id,
      staffId: authorId,
      staffName: nameOf(authorId),
      text,
      receivedAt,
    })),
    nextCursor: page.value.nextCursor,
  });
};

/** In the order in which they were made. */
const commentsOn = (
  { fact: { id } }: RecordOf<'suggestion'>,
  comments: readonly RecordOf<'suggestion-comment'>[],
): RecordOf<'suggestion-comment'>['fact'][] =>
  comments
    .map(({ fact }) => fact)
    .filter(({ suggestionId }) => suggestionId === id)
    .sort((a, b) => epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id));
