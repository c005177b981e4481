import { type Receipt, ReceiptSchema } from '../../../shared/contracts/http/receipt.ts';
import { type Shelf, openShelf } from '../device/shelf.ts';

/** How many receipts a device keeps: two months of days, and some. */
const KEPT = 70;

/** One person's latest receipts on this device, by the day of the log: the proof that the list of logs does not repeat. */
export const openReceipts = (staffId: string): Shelf<Receipt> =>
  openShelf(`baifang.receipt.daily-log.${staffId}.`, ReceiptSchema);

export function keepReceipt(receipts: Shelf<Receipt>, date: string, receipt: Receipt): void {
  receipts.put(date, receipt);
  const oldestFirst = [...receipts.all().keys()].sort();
  for (const old of oldestFirst.slice(0, Math.max(0, oldestFirst.length - KEPT))) receipts.remove(old);
}
