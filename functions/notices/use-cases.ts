import type { Call } from '../../shared/ports/call.ts';
import { type CalendarFeedDeps, renewCalendarFeed, showCalendarFeed } from './calendar-feed.ts';
import { type CatalogueDeps, listNoticeKinds, previewNotice } from './catalogue.ts';
import { type PreferenceDeps, saveNoticePreferences, showNoticePreferences } from './preferences.ts';

export const noticeUseCases = (deps: CalendarFeedDeps & CatalogueDeps & PreferenceDeps) => ({
  'list-notice-kinds': (call: Call<'list-notice-kinds'>) => listNoticeKinds(call),
  'preview-notice': (call: Call<'preview-notice'>) => previewNotice(deps, call),
  'show-notice-preferences': (call: Call<'show-notice-preferences'>) => showNoticePreferences(deps, call),
  'save-notice-preferences': (call: Call<'save-notice-preferences'>) => saveNoticePreferences(deps, call),
  'show-calendar-feed': (call: Call<'show-calendar-feed'>) => showCalendarFeed(deps, call),
  'renew-calendar-feed': (call: Call<'renew-calendar-feed'>) => renewCalendarFeed(deps, call),
});
