import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exportLedger, type ExportedLedger } from '../../../functions/departments/export-ledger.ts';
import { draftEntries } from '../../../shared/domain/ledger/draft-entries.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { AT, imported } from '../departments/dossier-stores.ts';
import { DEPARTMENT, missed, MONTH, reminder, run } from './ledger-samples.ts';

const exported = async (): Promise<readonly ExportedLedger[]> => {
  const { departments } = await imported({
    department: { id: DEPARTMENT, name: '杭州团险一部' },
    policies: [],
    calendar: [],
    units: [],
    staff: [],
    facts: [],
  });
  const store = new InMemoryLedgerStore();
  const ledger = new MonthLedger(DEPARTMENT, MONTH);
  for (const one of [run({ notices: [reminder('s01')] }), run({ rulings: [missed('s01', '2026-11-23')] })]) {
    for (const entry of draftEntries(ledger, one)) {
      ledger.take(entry);
      await store.append(entry, AT);
    }
  }
  const ledgers = await exportLedger({ departments, ledger: store }, DEPARTMENT, AT);
  if (ledgers === null) throw new Error('no department');
  return ledgers;
};

const verify = (input: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/verify-ledger.ts', '-'], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('verify-ledger', () => {
  it('finds an export intact, month by month', async () => {
    const ledgers = await exported();
    expect(ledgers).toMatchObject([{ month: MONTH, head: { sequence: 2 } }]);
    expect(verify(JSON.stringify({ ledgers }))).toEqual({
      status: 0,
      stdout: `hz-01 2026-11: intact, 2 entries, head ${ledgers[0]?.head.hash ?? ''}\n1 ledgers, 0 broken\n`,
      stderr: '',
    });
  });

  it('names the first broken entry and exits with 1', async () => {
    const tampered = JSON.stringify({ ledgers: await exported() }).replace('"log.missed"', '"visits.short"');
    expect(verify(tampered)).toEqual({
      status: 1,
      stdout: 'hz-01 2026-11: broken, entry 2 is not what its hash was made of\n1 ledgers, 1 broken\n',
      stderr: '',
    });
  });

  it.each([
    ['no JSON', '{', /^-: /],
    ['another shape', '{"entries":[]}', /^\/ledgers: /],
  ])('refuses %s with 2 and nothing on standard output', (_title, input, problem) => {
    const { status, stdout, stderr } = verify(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(problem);
  });
});
