import * as z from 'zod';
import { StoredLedgerEntrySchema } from '../../../../shared/contracts/records/stored-ledger-entry.ts';
import { identityOf } from '../../../../shared/domain/ledger/difference.ts';
import type { LedgerEntry } from '../../../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../../../shared/domain/ledger/month-ledger.ts';
import { NOTICE_MARKS, type NoticeState } from '../../../../shared/ports/notice-store.ts';
import type { Item } from '../cloud/expression.ts';
import type { Write } from '../cloud/simulated-dynamodb.ts';
import { DEPARTMENT_ID } from '../department.ts';
import type { Violations } from './violations.ts';

const ItemEntrySchema = z.object({ entry: StoredLedgerEntrySchema.shape.entry });

/** Of an item that is written once: everything but its place on the `due` index. */
const content = (item: Item | undefined): string | undefined =>
  item && JSON.stringify({ ...item, due: undefined, dueAt: undefined });

/** Which states a notice may come from. */
const BEFORE: Readonly<Record<NoticeState, readonly (NoticeState | undefined)[]>> = {
  claimed: [undefined, 'claimed', 'released'],
  released: ['claimed'],
  ...NOTICE_MARKS,
};

interface WrittenMonth {
  readonly ledger: MonthLedger;
  readonly standing: Set<string>;
  readonly noticeIds: Set<string>;
}

/** Looks at every write of the table: what was written once stays, and what is appended follows from what was there. */
export class WriteWatch {
  readonly #violations: Violations;
  readonly #onWatermark: (from: string, to: string) => void;
  readonly #months = new Map<string, WrittenMonth>();

  constructor(violations: Violations, onWatermark: (from: string, to: string) => void) {
    this.#violations = violations;
    this.#onWatermark = onWatermark;
  }

  see({ before, after }: Write): void {
    const { pk, sk } = after ?? before ?? {};
    const [, , family] = String(pk).split('#');
    if (sk === 'AGENDA') this.#seeWatermark(before, after);
    else if (family === 'FACTS') this.#seeConstant(before, after);
    else if (family === 'NOTICES') this.#seeNotice(before, after);
    else if (family === 'LEDGER') {
      this.#seeConstant(before, after);
      if (before === undefined && after !== undefined) this.#seeEntry(ItemEntrySchema.parse(after).entry);
    }
  }

  #seeConstant(before: Item | undefined, after: Item | undefined): void {
    if (before === undefined || content(before) === content(after)) return;
    this.#violations.add(`what was written once has changed: ${String(before['pk'])} ${String(before['sk'])}`);
  }

  #seeNotice(before: Item | undefined, after: Item | undefined): void {
    const [from, to] = [before?.['state'] as NoticeState | undefined, after?.['state'] as NoticeState | undefined];
    const isSame = from === to && before?.['claimedAt'] === after?.['claimedAt'];
    if (isSame || (to !== undefined && BEFORE[to].includes(from))) return;
    this.#violations.add(`notice ${String(after?.['sk'])} goes from ${String(from)} to ${String(to)}`);
  }

  #seeWatermark(before: Item | undefined, after: Item | undefined): void {
    const [from, to] = [String(before?.['doneUntil']), String(after?.['doneUntil'])];
    if (to < from) this.#violations.add(`the watermark goes back from ${from} to ${to}`);
    if (to > from) this.#onWatermark(from, to);
  }

  #seeEntry(entry: LedgerEntry): void {
    const month = this.#months.get(entry.month) ?? {
      ...{ ledger: new MonthLedger(DEPARTMENT_ID, entry.month), standing: new Set(), noticeIds: new Set() },
    };
    this.#months.set(entry.month, month);
    const name = `entry ${entry.month} ${entry.sequence}`;
    try {
      month.ledger.take(entry);
    } catch (error) {
      this.#violations.add(`${name}: ${String(error)}`);
    }
    if (month.ledger.isAhead(entry.asOf)) this.#violations.add(`${name} goes back in time`);
    for (const problem of changesWrongIn(month, entry)) this.#violations.add(`${name} ${problem}`);
  }
}

/** Nothing is taken back that does not stand, nothing added that does, nobody told twice. */
function* changesWrongIn({ standing, noticeIds }: WrittenMonth, entry: LedgerEntry): Generator<string> {
  const { added, reversed, awards, year, notices } = entry;
  const gone = [...reversed, ...(awards?.withdrawn ?? []), ...(year?.reversed ?? [])];
  const come = [...added, ...(awards?.granted ?? []), ...(year?.added ?? [])];
  for (const value of gone) if (!standing.delete(identityOf(value))) yield `takes back what does not stand`;
  for (const value of come) {
    if (standing.has(identityOf(value))) yield `adds what stands already`;
    standing.add(identityOf(value));
  }
  for (const { id } of notices) {
    if (noticeIds.has(id)) yield `tells ${id} again`;
    noticeIds.add(id);
  }
}
