import { useEffect, useSyncExternalStore } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Shelf } from '../device/shelf.ts';
import type { Draft } from './draft.ts';
import type { Delivery, Outbox } from './outbox.ts';

/** The signed-in person's drafts, receipts and outgoing submissions of one kind, by the same keys. */
export interface Desk<Content> {
  readonly drafts: Shelf<Draft<Content>>;
  readonly receipts: Shelf<Receipt>;
  readonly outbox: Outbox;
}

export const useShelf = <T>(shelf: Shelf<T>): ReadonlyMap<string, T> =>
  useSyncExternalStore(shelf.subscribe, shelf.all);

const IDLE: Delivery = { state: 'idle' };

export const useDeliveryOf = (outbox: Outbox, name: string): Delivery =>
  useSyncExternalStore(outbox.subscribe, outbox.deliveries).get(name) ?? IDLE;

/** Keeps sending what was submitted, whichever page is open. */
export function useKeepSending(outbox: Outbox): void {
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') outbox.wake();
    };
    outbox.wake();
    window.addEventListener('online', outbox.wake);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', outbox.wake);
      document.removeEventListener('visibilitychange', onVisible);
      outbox.close();
    };
  }, [outbox]);
}
