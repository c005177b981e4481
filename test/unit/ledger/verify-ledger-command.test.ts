import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLedger, type ExportedLedger } from '../../../functions/departments/export-ledger.ts';
import { verifyExport } from '../../../functions/departments/verify-export.ts';
import { sha256Hex } from '../../../shared/domain/facts/digest.ts';
import { firstLink, linkAfter, sealEntry } from '../../../shared/domain/ledger/chain.ts';
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

const upTo = ({ entries, ...ledger }: ExportedLedger, sequence: number): ExportedLedger => {
  const kept = entries.slice(0, sequence);
  return { ...ledger, entries: kept, head: { sequence, hash: kept.at(-1)?.hash ?? '' } };
};

const asRead = ({ entries, ...ledger }: ExportedLedger) => ({ ...ledger, entries: [...entries] });

/** Everybody's cause is another; every hash fits. */
const hashedAnew = ({ departmentId, month, entries }: ExportedLedger): ExportedLedger => {
  let next = firstLink(departmentId, month);
  const forged = entries.map((entry) => {
    const sealed = sealEntry({ ...entry, ...next, cause: { ...entry.cause, kind: 'import' } });
    next = linkAfter(sealed);
    return sealed;
  });
  return { departmentId, month, entries: forged, head: { sequence: forged.length, hash: next.previousHash } };
};

const verify = (input: string, ...options: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/verify-ledger.ts', '-', ...options], {
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

  describe('against an older copy', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'older-'));
    });
    afterEach(() => {
      rmSync(folder, { recursive: true });
    });
    const against = (older: unknown): string => {
      const file = join(folder, 'older.json');
      writeFileSync(file, JSON.stringify(older));
      return `--against=${file}`;
    };

    it('names the entry from which on a ledger was changed and hashed anew', async () => {
      const ledgers = await exported();
      const forged = ledgers.map((ledger) => hashedAnew(ledger));
      const [byItself] = await verifyExport({ ledgers: forged.map(asRead) }, { ledgers: [] }, sha256Hex);
      expect(byItself?.verdict.outcome).toBe('intact');
      expect(verify(JSON.stringify({ ledgers: forged }), against({ ledgers }))).toEqual({
        status: 1,
        stdout: 'hz-01 2026-11: broken, entry 1 is not the one of the older copy\n1 ledgers, 1 broken\n',
        stderr: '',
      });
    });

    it('names what is gone: a whole ledger by its first entry', async () => {
      const { status, stdout } = verify('{"ledgers":[]}', against({ ledgers: await exported() }));
      expect({ status, stdout }).toEqual({
        status: 1,
        stdout: 'hz-01 2026-11: broken, entry 1 is missing\n1 ledgers, 1 broken\n',
      });
    });

    it('lets the ledger have gone on since', async () => {
      const ledgers = await exported();
      const older = ledgers.map((ledger) => upTo(ledger, 1));
      expect(verify(JSON.stringify({ ledgers }), against({ ledgers: older })).status).toBe(0);
    });

    it('does not go by one that is broken itself', async () => {
      const ledgers = await exported();
      const older = JSON.parse(JSON.stringify({ ledgers }).replace('"log.missed"', '"visits.short"')) as unknown;
      const { status, stdout } = verify(JSON.stringify({ ledgers }), against(older));
      expect(status).toBe(1);
      expect(stdout).toContain('is no copy to go by');
    });
  });

  it.each([
    ['no JSON', '{', /^-: /],
    ['another shape', '{"entries":[]}', /^-\/ledgers: /],
    ['what says a name twice', '{"ledgers":[],"ledgers":[]}', /^-\/ledgers: says a name a second time/],
  ])('refuses %s with 2 and nothing on standard output', (_title, input, problem) => {
    const { status, stdout, stderr } = verify(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(problem);
  });
});
