import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sealMonth } from '../../../functions/seal-month/seal-month.ts';
import { parseDossier } from '../../../shared/contracts/dossier/parse-dossier.ts';
import { LedgerExportSchema } from '../../../shared/contracts/ledger-export.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import type { PolicyParameters } from '../../../shared/domain/policy/parameters.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { leaveOf, logOf, spotCheckOf } from '../../support/facts.ts';
import { workbookOf } from '../../support/read-workbook.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const departmentId = SMALL_DEPARTMENT.department.id;
const MONTH = '2026-11';
const CLOSE = at('2026-12-04', '18:00');
const NO_FORMS: PolicyParameters = { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' };

let world: RunsWorld;
let packs: InMemorySealedPackStore;

const seal = () => sealMonth({ ...pick(), packs }, { departmentId, month: MONTH });
const pick = () => {
  const { departments, facts, ledger } = world;
  return { departments, facts, ledger };
};
const files = async (): Promise<Map<string, Buffer>> =>
  new Map(
    await Promise.all(
      (await packs.addresses({ departmentId, month: MONTH })).map(
        async ({ name, url }) => [name, Buffer.from(await (await fetch(url)).arrayBuffer())] as const,
      ),
    ),
  );
const json = async (name: string): Promise<unknown> => JSON.parse((await files()).get(name)?.toString() ?? '');

beforeEach(async () => {
  packs = new InMemorySealedPackStore();
  const policies = [{ effectiveFrom: '2026-11-01', parameters: NO_FORMS }];
  world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, policies });
  for (const day of ['23', '24', '25', '26', '27', '30']) {
    const date = `2026-11-${day}`;
    await world.receive(logOf(`log-${day}`, 's1', date, at(date, '19:00'), 5));
  }
  await world.receive(leaveOf('leave', 's2', '2026-11-24', '2026-11-27', at('2026-11-23', '09:00')));
  await world.judgeAt(CLOSE);
});

describe('a closed month', () => {
  it('is asked to be sealed once it has closed, by the job or by a confirmation', () => {
    expect(world.closings.sent.filter(({ month }) => month === MONTH)).toEqual([{ departmentId, month: MONTH }]);
  });

  it('is sealed as five files, the manifest naming the others with what they hash to', async () => {
    await seal();
    const kept = await files();
    expect([...kept.keys()]).toEqual([
      'commendation.html',
      'dossier.json',
      'ledger.json',
      'manifest.json',
      'month.xlsx',
    ]);
    const shape = z.object({
      files: z.array(z.object({ name: z.string(), sizeBytes: z.number(), sha256: z.string() })),
    });
    const manifest = shape.parse(await json('manifest.json'));
    expect(manifest.files).toHaveLength(4);
    for (const { name, sizeBytes, sha256 } of manifest.files) {
      const bytes = kept.get(name) ?? Buffer.alloc(0);
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([sizeBytes, sha256]);
    }
  });

  it('has a ledger that the verifier follows to the closing entry, and a dossier that is judged to the same bytes', async () => {
    await seal();
    const asOf = CLOSE;
    const month = Temporal.PlainYearMonth.from(MONTH);
    const parsed = parseDossier(await json('dossier.json'));
    if (!parsed.ok) throw new Error('no dossier');
    const sealed = judgeMonth(parsed.dossier, month, asOf);
    const entries = await world.entriesIn(MONTH);
    const closing = entries.find(({ stage }) => stage === 'closing');
    const ledgerOfMonth = await MonthLedger.of(departmentId, MONTH, entries);
    expect(sealed.rulings).toEqual(ledgerOfMonth.rulings);
    expect(sealed.awards).toEqual(closing?.awards?.granted);
    expect(await json('manifest.json')).toMatchObject({
      closedAt: closing?.asOf,
      ledgerHead: { sequence: closing?.sequence, hash: closing?.hash },
    });
    const [ledger] = LedgerExportSchema.parse(await json('ledger.json')).ledgers;
    if (ledger === undefined) throw new Error('no ledger');
    const verdict = await verifyLedger({ departmentId, month: MONTH }, ledger.entries, { head: ledger.head });
    expect(verdict.outcome).toBe('intact');
  });

  it('holds nothing that has to go when its time is over', async () => {
    await seal();
    const text = (await files()).get('dossier.json')?.toString() ?? '';
    expect(text).toContain('Customer 0');
    for (const personal of ['Contact', '13800000000', 'Met', 'Family']) expect(text).not.toContain(personal);
  });

  it('has a workbook of how everybody stood, the awards and the rulings', async () => {
    await seal();
    const workbook = await workbookOf((await files()).get('month.xlsx') ?? Buffer.alloc(0));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['当月情况', '奖项', '认定']);
  });

  it('has a page to pin up, with who won and what nobody won', async () => {
    await seal();
    const page = (await files()).get('commendation.html')?.toString() ?? '';
    expect(page).toContain('2026年11月通报表扬');
    expect(page.replaceAll(/\s+/g, '')).toContain('<td>活动量奖</td><td>Nameofs1（营业一部）</td><td>300元</td>');
    expect(page.replaceAll(/\s+/g, '')).toContain('<td>准客户个人奖</td><td>空缺</td><td></td>');
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  it('is sealed once: adjustments after the close change nothing of it, nor does sealing again', async () => {
    await seal();
    const before = await files();
    await world.receive(spotCheckOf('check', 's1', '2026-11-27', 'mismatch', at('2026-12-07', '12:00')));
    await world.judgeAt(at('2026-12-07', '20:05'));
    await seal();
    expect(await files()).toEqual(before);
    packs = new InMemorySealedPackStore();
    await seal();
    const again = await files();
    expect(again.get('ledger.json')).toEqual(before.get('ledger.json'));
    expect(again.get('commendation.html')).toEqual(before.get('commendation.html'));
    expect(again.get('month.xlsx')).toEqual(before.get('month.xlsx'));
  });

  it('that is not closed cannot be sealed', async () => {
    await expect(sealMonth({ ...pick(), packs }, { departmentId, month: '2026-12' })).rejects.toThrow('not closed');
  });
});
