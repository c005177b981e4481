import type { SuggestionItem, SuggestionState } from '../../../shared/contracts/http/suggestions.ts';

export const STATES = ['open', 'adopted', 'declined'] as const satisfies readonly SuggestionState[];

export interface SuggestionFilter {
  readonly state: SuggestionState | 'all';
  readonly words: string;
}

/** By state, and by every one of the words in text or name. */
export function filtered(
  items: readonly SuggestionItem[],
  { state, words }: SuggestionFilter,
): readonly SuggestionItem[] {
  const asked = words
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return items.filter((item) => {
    const said = `${item.staffName} ${item.text}`.toLocaleLowerCase();
    return (state === 'all' || item.state === state) && asked.every((word) => said.includes(word));
  });
}
