import type { NoticePreferencesItem } from '../../shared/contracts/http/notices.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { lengthOf, type NoticePreferences } from '../../shared/domain/notices/notice-preferences.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';

export interface PreferenceDeps {
  readonly preferences: PreferenceStore;
}

const MINUTES_OF_AN_HOUR = 60;

/** Which optional notices the person does without, and when others wait. */
export const showNoticePreferences = async (
  { preferences }: PreferenceDeps,
  call: Call<'show-notice-preferences'>,
): Promise<Outcome<NoticePreferencesItem, never>> => {
  const { departmentId, staff } = call.actor;
  return done(itemOf(call, await preferences.read(departmentId, staff.id)));
};

/** Puts preferences in the place of those that were seen; sent again, they find themselves. */
export const saveNoticePreferences = async (
  { preferences }: PreferenceDeps,
  call: Call<'save-notice-preferences'>,
): Promise<Outcome<NoticePreferencesItem, 'changed-meanwhile' | 'invalid-request'>> => {
  const { actor, body } = call;
  const { departmentId, staff } = actor;
  const longest = longestQuietHours(call);
  if (body.quietHours !== null && lengthOf(body.quietHours) > longest * MINUTES_OF_AN_HOUR) {
    return refused('invalid-request', [
      { pointer: '/quietHours/to', code: 'quiet-hours-too-long', values: { maximum: longest } },
    ]);
  }
  const former = await preferences.read(departmentId, staff.id);
  // Whoever saves them says that mails reach them.
  const next: NoticePreferences = {
    ...former,
    suspended: null,
    robot: body.robot,
    version: former.version + 1,
    off: body.off,
    quietHours: body.quietHours,
  };
  if (saysTheSame(former, next)) return done(itemOf(call, former));
  if (body.version !== former.version) return refused('changed-meanwhile');
  const saved = await preferences.save(departmentId, staff.id, next);
  return saved === 'saved' ? done(itemOf(call, next)) : refused('changed-meanwhile');
};

const saysTheSame = (a: NoticePreferences, b: NoticePreferences): boolean =>
  JSON.stringify([a.off, a.quietHours, a.suspended, a.robot]) ===
  JSON.stringify([b.off, b.quietHours, b.suspended, b.robot]);

type PreferenceCall = Pick<Call<'show-notice-preferences'>, 'actor' | 'charter'>;

const longestQuietHours = ({ actor, charter }: PreferenceCall): number =>
  procedureInForce(charter.procedures)('quietHours.longest', actor.today);

const itemOf = (
  call: PreferenceCall,
  { version, off, quietHours, suspended, robot }: NoticePreferences,
): NoticePreferencesItem => ({
  version,
  off: [...off],
  quietHours,
  suspended,
  robot,
  longestQuietHours: longestQuietHours(call),
});
