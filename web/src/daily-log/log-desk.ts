import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Shelf } from '../device/shelf.ts';
import type { Draft } from './draft.ts';
import type { Delivery, Outbox } from './outbox.ts';

export interface LogDesk {
  readonly drafts: Shelf<Draft>;
  readonly receipts: Shelf<Receipt>;
  readonly outbox: Outbox;
}

export const LogDeskContext = createContext<LogDesk | undefined>(undefined);

/** The signed-in person's drafts, receipts and outgoing logs. */
export function useLogDesk(): LogDesk {
  const desk = useContext(LogDeskContext);
  if (desk === undefined) throw new Error('useLogDesk belongs inside LogDeskProvider');
  return desk;
}

export function useDrafts(): ReadonlyMap<string, Draft> {
  const { drafts } = useLogDesk();
  return useSyncExternalStore(drafts.subscribe, drafts.all);
}

export function useReceipts(): ReadonlyMap<string, Receipt> {
  const { receipts } = useLogDesk();
  return useSyncExternalStore(receipts.subscribe, receipts.all);
}

const IDLE: Delivery = { state: 'idle' };

export function useDelivery(date: string): Delivery {
  const { outbox } = useLogDesk();
  return useSyncExternalStore(outbox.subscribe, outbox.deliveries).get(date) ?? IDLE;
}
