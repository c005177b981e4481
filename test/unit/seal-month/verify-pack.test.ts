import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealMonth } from '../../../functions/seal-month/seal-month.ts';
import { type HeldPack, type PackFault, verifyPack } from '../../../functions/verify-pack.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { heldPack, manifestHashedAnew } from '../../support/held-pack.ts';
import { logOf } from '../../support/facts.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const place = { departmentId: SMALL_DEPARTMENT.department.id, month: '2026-11' };

let pack: HeldPack;

beforeAll(async () => {
  const policies = [
    { effectiveFrom: '2026-11-01', parameters: { 'weeklyPlan.due': 'none', 'monthlyForms.due': 'none' } as const },
  ];
  const world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...SMALL_DEPARTMENT, policies });
  await world.receive(logOf('log', 's1', '2026-11-23', at('2026-11-23', '19:00'), 5));
  await world.judgeAt(at('2026-12-04', '18:00'));
  const packs = new InMemorySealedPackStore();
  const { departments, facts, ledger } = world;
  await sealMonth({ departments, facts, ledger, packs }, place);
  pack = await heldPack(packs, place);
});

const textOf = (name: string): string => Buffer.from(pack.get(name) ?? []).toString();
const withText = (name: string, text: string): HeldPack => new Map(pack).set(name, Buffer.from(text));
const without = (name: string): HeldPack => new Map([...pack].filter(([one]) => one !== name));
const edited = (name: string, from: string, to: string): HeldPack => {
  const text = textOf(name);
  expect(text).toContain(from);
  return withText(name, text.replace(from, to));
};

describe('a sealed pack', () => {
  it('is intact as it was sealed', async () => {
    expect(await verifyPack(pack)).toEqual([]);
  });

  it('is intact with a manifest that says the same with other spaces', async () => {
    expect(await verifyPack(withText('manifest.json', JSON.stringify(JSON.parse(textOf('manifest.json')))))).toEqual(
      [],
    );
  });

  it.each<[string, () => HeldPack, PackFault]>([
    ['no manifest', () => without('manifest.json'), { fault: 'no-manifest' }],
    ['a file less', () => without('month.xlsx'), { fault: 'missing', name: 'month.xlsx' }],
    ['a file more', () => withText('note.txt', ''), { fault: 'unannounced', name: 'note.txt' }],
    [
      'another commendation',
      () => edited('commendation.html', '空缺', 'Name of s2'),
      { fault: 'altered', name: 'commendation.html' },
    ],
    [
      'another closing time',
      () => edited('manifest.json', '"closedAt": "2026', '"closedAt": "2027'),
      { fault: 'other-ledger' },
    ],
    [
      'another head in the manifest',
      () => edited('manifest.json', '"hash": "', '"hash": "0'),
      { fault: 'no-manifest' },
    ],
  ])('shows %s', async (_title, forge, fault) => {
    expect(await verifyPack(forge())).toContainEqual(fault);
  });

  it('whose dossier was changed is told by judging it again, though the manifest was hashed anew', async () => {
    const forged = manifestHashedAnew(edited('dossier.json', '"visits": [', '"visits": [], "_": ['));
    expect(await verifyPack(forged)).toEqual([{ fault: 'judged-otherwise' }]);
  });

  it('whose ledger was changed is told by its chain, though the manifest was hashed anew', async () => {
    const forged = manifestHashedAnew(edited('ledger.json', '"log.missed"', '"visits.short"'));
    expect(await verifyPack(forged)).toMatchObject([{ fault: 'broken-ledger', verdict: { fault: 'content' } }]);
  });

  it('names its files by what they hash to', () => {
    const sha256 = createHash('sha256').update(textOf('ledger.json')).digest('hex');
    expect(textOf('manifest.json')).toContain(sha256);
  });
});
