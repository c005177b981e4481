import { useQueries, useQuery } from '@tanstack/react-query';
import type { CommentItem, Suggestion, SuggestionItem } from '../../../shared/contracts/http/suggestions.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';

export const SUGGESTIONS_KEY = 'suggestions';

/** The person's own of all months, the latest first. */
export function useOwnSuggestions() {
  const { api } = useConnection();
  return useQuery({
    queryKey: [SUGGESTIONS_KEY, 'own'],
    queryFn: () => readPages((paging) => api('list-suggestions', { query: { scope: 'own', ...paging } })),
  });
}

/** Everybody's of a month. */
export function useSuggestionsOf(month: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [SUGGESTIONS_KEY, month],
    queryFn: () => readPages((paging) => api('list-suggestions', { query: { scope: 'department', month, ...paging } })),
  });
}

/** Of the two months before, what nobody has decided yet. */
export function useOlderSuggestions(month: string): readonly SuggestionItem[] {
  const { api } = useConnection();
  return useQueries({
    queries: [addMonths(month, -1), addMonths(month, -2)].map((earlier) => ({
      queryKey: [SUGGESTIONS_KEY, earlier, 'open'],
      queryFn: () =>
        readPages((paging) =>
          api('list-suggestions', { query: { scope: 'department', month: earlier, state: 'open', ...paging } }),
        ),
    })),
    combine: (lists) => lists.flatMap(({ data = [] }) => data),
  });
}

/** A suggestion with its whole discussion. */
export function useSuggestion(suggestionId: string) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [SUGGESTIONS_KEY, 'one', suggestionId],
    refetchInterval: 60_000,
    queryFn: async (): Promise<Suggestion> => {
      const read = async (cursor: string | undefined) =>
        valueOf(await api('show-suggestion', { params: { suggestionId }, query: { limit: 100, cursor } }));
      const first = await read(undefined);
      const comments: CommentItem[] = [...first.comments];
      for (let cursor = first.nextCursor; cursor !== null;) {
        const page = await read(cursor);
        comments.push(...page.comments);
        cursor = page.nextCursor;
      }
      return { ...first, comments, nextCursor: null };
    },
  });
}
