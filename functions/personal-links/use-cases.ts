import { done, refused } from '../../shared/contracts/http/outcome.ts';
import type { LinkUseCases } from '../../shared/runtime/http/link-endpoints.ts';
import { NOTICE_KIND_TEXTS } from '../../shared/notices/notice-kinds.ts';
import { unsubscribePage } from '../../shared/notices/unsubscribe-page.ts';
import { readCalendarFeed, type ReadCalendarFeedDeps } from './read-calendar-feed.ts';
import { mayUnsubscribe, unsubscribe, type UnsubscribeDeps } from './unsubscribe.ts';

export const personalLinkUseCases = (deps: ReadCalendarFeedDeps & UnsubscribeDeps): LinkUseCases => ({
  calendarFeed: (request) => readCalendarFeed(deps, request),
  askToUnsubscribe: async (request) =>
    (await mayUnsubscribe(deps, request))
      ? done(unsubscribePage({ kind: NOTICE_KIND_TEXTS[request.kind].title, done: false }))
      : refused('link-not-valid'),
  unsubscribe: async (request) => {
    const outcome = await unsubscribe(deps, request);
    if (outcome.outcome === 'refused') return outcome;
    return done(unsubscribePage({ kind: NOTICE_KIND_TEXTS[request.kind].title, done: true }));
  },
});
