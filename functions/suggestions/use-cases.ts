import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { type CommentDeps, commentOnSuggestion } from './comment-on-suggestion.ts';
import { decideSuggestion, type DecideSuggestionDeps } from './decide-suggestion.ts';
import { listSuggestions, type ListSuggestionsDeps } from './list-suggestions.ts';
import { proposeSuggestion } from './propose-suggestion.ts';
import { showSuggestion, type ShowSuggestionDeps } from './show-suggestion.ts';

export type SuggestionDeps = FileFactDeps &
  CommentDeps &
  DecideSuggestionDeps &
  ListSuggestionsDeps &
  ShowSuggestionDeps;

export const suggestionUseCases = (deps: SuggestionDeps) => ({
  'propose-suggestion': (call: Call<'propose-suggestion'>) => proposeSuggestion(deps, call),
  'list-suggestions': (call: Call<'list-suggestions'>) => listSuggestions(deps, call),
  'show-suggestion': (call: Call<'show-suggestion'>) => showSuggestion(deps, call),
  'comment-on-suggestion': (call: Call<'comment-on-suggestion'>) => commentOnSuggestion(deps, call),
  'adopt-suggestion': (call: Call<'adopt-suggestion'>) => decideSuggestion(deps, call, 'adopted'),
  'decline-suggestion': (call: Call<'decline-suggestion'>) => decideSuggestion(deps, call, 'declined'),
});
