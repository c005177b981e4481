import { describe, expect, it } from 'vitest';
import type { SuggestionItem } from '../../../shared/contracts/http/suggestions.ts';
import { filtered } from '../../../web/src/suggestions/suggestion-filter.ts';

const suggestion = (id: string, staffName: string, text: string, state: SuggestionItem['state']): SuggestionItem => ({
  ...{ id, staffId: id, staffName, text, state },
  receivedAt: '2026-11-23T09:00:00Z',
  decision: null,
});
const items = [suggestion('a', '张敏', '回访表放到手机上', 'open'), suggestion('b', '李强', 'CRM 回访提醒', 'adopted')];

describe('the filter of suggestions', () => {
  it.each([
    ['all', '', ['a', 'b']],
    ['open', '', ['a']],
    ['all', '李强 回访', ['b']],
    ['all', 'crm', ['b']],
    ['open', 'crm', []],
  ] as const)('by state %s and words “%s” leaves %j', (state, words, ids) => {
    expect(filtered(items, { state, words }).map(({ id }) => id)).toEqual(ids);
  });
});
