import { expect, it } from 'vitest';
import { StoredLedgerEntrySchema } from '../../../shared/contracts/records/stored-ledger-entry.ts';
import { JOB_KINDS } from '../../../shared/domain/agenda/job.ts';
import { draftEntries } from '../../../shared/domain/ledger/draft-entries.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { award, DEPARTMENT, ledgerOf, missed, MONTH, reminder, run } from './ledger-samples.ts';

it.each([...JOB_KINDS, 'facts', 'import'] as const)(
  'what a %s run appends to a closed month is read back from its record with its hash',
  async (kind) => {
    const ledger = new MonthLedger(DEPARTMENT, MONTH);
    const lived = [
      run({ kind: 'month-close', awards: [award('s02')] }),
      run({ kind, rulings: [missed('s01', '2026-11-23')], awards: [award('s03')], notices: [reminder('s01')] }),
    ].flatMap((one) => {
      const drafted = draftEntries(ledger, one);
      for (const entry of drafted) ledger.take(entry);
      return drafted;
    });
    const read = lived.map((entry) => StoredLedgerEntrySchema.parse(JSON.parse(JSON.stringify({ entry }))).entry);
    expect(read).toEqual(lived);
    expect((await ledgerOf(read)).rulings).toEqual(ledger.rulings);
  },
);
