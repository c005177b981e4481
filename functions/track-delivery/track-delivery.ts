import type { NoticePlace, NoticeStore } from '../../shared/ports/notice-store.ts';
import type { PreferenceStore } from '../../shared/ports/preference-store.ts';
import type { DeliveryEvent } from './delivery-event.ts';

export interface TrackDeliveryDeps {
  readonly notices: Pick<NoticeStore, 'markOutcome' | 'recipientOf'>;
  readonly preferences: Pick<PreferenceStore, 'read' | 'save'>;
}

/**
 * Marks the notice that a delivery event is about, and suspends an address that will never take mail or does not want it; a
 * mail that is no notice of ours changes nothing. `happenedAt` is an instant.
 */
export const trackDelivery = async (
  deps: TrackDeliveryDeps,
  { place, state, unreachable }: DeliveryEvent,
  happenedAt: string,
): Promise<'tracked' | 'suspended' | 'not-a-notice'> => {
  if (place === undefined) return 'not-a-notice';
  await deps.notices.markOutcome(place, state);
  if (unreachable === null) return 'tracked';
  await suspend(deps, place, { address: unreachable, since: happenedAt });
  return 'suspended';
};

const MOST_ATTEMPTS = 5;

const suspend = async (
  { notices, preferences }: TrackDeliveryDeps,
  place: NoticePlace,
  suspended: { readonly address: string; readonly since: string },
): Promise<void> => {
  const { departmentId } = place;
  const staffId = await notices.recipientOf(place);
  if (staffId === undefined) return;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const former = await preferences.read(departmentId, staffId);
    if (former.suspended?.address === suspended.address) return;
    const next = { ...former, version: former.version + 1, suspended };
    if ((await preferences.save(departmentId, staffId, next)) === 'saved') return;
  }
  throw new Error(`preferences of ${staffId} in ${departmentId} changed ${MOST_ATTEMPTS} times`);
};
