import type { NoticeStore } from '../../shared/ports/notice-store.ts';
import type { DeliveryEvent } from './delivery-event.ts';

export interface TrackDeliveryDeps {
  readonly notices: Pick<NoticeStore, 'markOutcome'>;
}

/** Marks the notice that a delivery event is about; a mail that is no notice of ours changes nothing. */
export const trackDelivery = async (
  { notices }: TrackDeliveryDeps,
  { place, state }: DeliveryEvent,
): Promise<'tracked' | 'not-a-notice'> => {
  if (place === undefined) return 'not-a-notice';
  await notices.markOutcome(place, state);
  return 'tracked';
};
