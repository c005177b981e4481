import type { Call } from '../../shared/ports/call.ts';
import type { PreviewDeps } from './preview-notice.ts';
import { type CalendarFeedDeps, renewCalendarFeed, showCalendarFeed } from './calendar-feed.ts';
import { listNoticeKinds } from './list-notice-kinds.ts';
import { type PreferenceDeps, saveNoticePreferences, showNoticePreferences } from './preferences.ts';

export const noticeUseCases = (deps: CalendarFeedDeps & PreviewDeps & PreferenceDeps) => ({
  'list-notice-kinds': (call: Call<'list-notice-kinds'>) => listNoticeKinds(call),
  // Every text there is: needed by whoever looks at the catalogue.
  'preview-notice': async (call: Call<'preview-notice'>) =>
    (await import('./preview-notice.ts')).previewNotice(deps, call),
  'show-notice-preferences': (call: Call<'show-notice-preferences'>) => showNoticePreferences(deps, call),
  'save-notice-preferences': (call: Call<'save-notice-preferences'>) => saveNoticePreferences(deps, call),
  'show-calendar-feed': (call: Call<'show-calendar-feed'>) => showCalendarFeed(deps, call),
  'renew-calendar-feed': (call: Call<'renew-calendar-feed'>) => renewCalendarFeed(deps, call),
});
