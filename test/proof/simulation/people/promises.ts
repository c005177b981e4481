import { ReceiptSchema, type Receipt } from '../../../../shared/contracts/http/receipt.ts';

/** What somebody was told, with a 2xx, to be kept. */
export interface KeptPromise {
  /** The same for every try of one submission. */
  readonly key: string;
  readonly receipt: Receipt;
  /** Text of the submission that occurs in no other. */
  readonly mark: string;
}

/** Every receipt that reached somebody. */
export class Promises {
  readonly all: KeptPromise[] = [];

  /** Answers with the receipt; throws where a try of the same submission got another one. */
  take(key: string, mark: string, body: unknown): Receipt {
    const receipt = ReceiptSchema.parse(body);
    const former = this.all.find((one) => one.key === key);
    if (former !== undefined && JSON.stringify(former.receipt) !== JSON.stringify(receipt)) {
      throw new Error(`two receipts for one submission: ${former.receipt.id}, ${receipt.id}`);
    }
    this.all.push({ key, mark, receipt });
    return receipt;
  }
}
