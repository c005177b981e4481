import { type Receipt, ReceiptSchema } from '../../../shared/contracts/http/receipt.ts';
import { type Shelf, openShelf } from '../device/shelf.ts';

/** How many receipts of a kind a device keeps: two months of days, and some. */
const KEPT = 70;

/** One person's latest receipts on this device, by what they are for: the proof that lists do not repeat. */
export const openReceipts = (kind: 'daily-log' | 'form', staffId: string): Shelf<Receipt> =>
  openShelf(`baifang.receipt.${kind}.${staffId}.`, ReceiptSchema);

export function keepReceipt(receipts: Shelf<Receipt>, name: string, receipt: Receipt): void {
  receipts.put(name, receipt);
  const latestFirst = [...receipts.all()].sort(([, a], [, b]) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
  for (const [old] of latestFirst.slice(KEPT)) receipts.remove(old);
}
