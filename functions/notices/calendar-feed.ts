import type { CalendarFeed } from '../../shared/contracts/http/notices.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { LINK_ROUTES } from '../../shared/contracts/routes.ts';
import { personalLinkKey } from '../../shared/domain/notices/personal-link.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';

export interface CalendarFeedDeps {
  readonly preferences: PreferenceStore;
  readonly receiptKey: SecretStore;
  readonly publicUrl: string;
}

/** The address of the person's calendar feed. */
export const showCalendarFeed = async (
  deps: CalendarFeedDeps,
  { actor: { departmentId, staff } }: Call<'show-calendar-feed'>,
): Promise<Outcome<CalendarFeed, never>> => {
  const { feedGeneration } = await deps.preferences.read(departmentId, staff.id);
  return done(await feedOf(deps, departmentId, staff.id, feedGeneration));
};

/** A new address; the former one stops working. */
export const renewCalendarFeed = async (
  deps: CalendarFeedDeps,
  { actor: { departmentId, staff } }: Call<'renew-calendar-feed'>,
): Promise<Outcome<CalendarFeed, 'changed-meanwhile'>> => {
  const former = await deps.preferences.read(departmentId, staff.id);
  const feedGeneration = former.feedGeneration + 1;
  const next = { ...former, version: former.version + 1, feedGeneration };
  const saved = await deps.preferences.save(departmentId, staff.id, next);
  if (saved === 'changed-meanwhile') return refused('changed-meanwhile');
  return done(await feedOf(deps, departmentId, staff.id, feedGeneration));
};

const feedOf = async (
  { receiptKey, publicUrl }: CalendarFeedDeps,
  departmentId: string,
  staffId: string,
  generation: number,
): Promise<CalendarFeed> => {
  const link = { departmentId, staffId, purpose: 'calendar-feed', generation } as const;
  const key = personalLinkKey(await receiptKey.read(), link);
  const path = LINK_ROUTES['read-calendar-feed'].path
    .replace('{departmentId}', encodeURIComponent(departmentId))
    .replace('{staffId}', encodeURIComponent(staffId))
    .replace('{key}', key);
  return { url: `${publicUrl}${path}` };
};
