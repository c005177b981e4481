import { createContext, useContext } from 'react';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import { type Desk, useDeliveryOf, useShelf } from '../outbox/desk.ts';
import type { Draft } from '../outbox/draft.ts';
import type { Delivery } from '../outbox/outbox.ts';
import type { DraftContent } from './log-content.ts';

/** By the day the log is for. */
export type LogDesk = Desk<DraftContent>;

export const LogDeskContext = createContext<LogDesk | undefined>(undefined);

export function useLogDesk(): LogDesk {
  const desk = useContext(LogDeskContext);
  if (desk === undefined) throw new Error('useLogDesk belongs inside LogDeskProvider');
  return desk;
}

export const useDrafts = (): ReadonlyMap<string, Draft<DraftContent>> => useShelf(useLogDesk().drafts);

export const useReceipts = (): ReadonlyMap<string, Receipt> => useShelf(useLogDesk().receipts);

export const useDelivery = (date: string): Delivery => useDeliveryOf(useLogDesk().outbox, date);
