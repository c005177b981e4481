import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { type HeldPack, type PackFault, verifyPack } from '../../../functions/verify-pack.ts';
import { parseDossier } from '../../../shared/contracts/dossier/parse-dossier.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { manifestHashedAnew } from '../../support/held-pack.ts';
import { type Random, seededRandom } from '../../support/sample/random.ts';
import type { Figure } from '../part.ts';
import type { LivedLedgers } from './lived-ledgers.ts';
import { editEntry } from './edit-entry.ts';
import type { FiledLedger } from './exported.ts';

const MANIFEST = 'manifest.json';

/** A pack after somebody was at it, and what has to be said of it; `harmless` where it still says the same. */
interface TamperedPack {
  readonly pack: HeldPack;
  readonly expected: PackFault['fault'] | 'any' | 'harmless';
}

type Tampering = (pack: HeldPack, random: Random) => TamperedPack;

const bytesOf = (pack: HeldPack, name: string): Buffer => Buffer.from(pack.get(name) ?? []);
const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};

/** The manifest is the one file that nothing holds a hash of: what it says is held against the others. */
const expectedOf = (pack: HeldPack, name: string, bytes: Buffer): TamperedPack['expected'] => {
  if (name !== MANIFEST) return 'altered';
  return isDeepStrictEqual(jsonOf(bytes), jsonOf(bytesOf(pack, name))) ? 'harmless' : 'any';
};

const flipBit: Tampering = (pack, random) => {
  const name = random.pick([...pack.keys()]);
  const bytes = bytesOf(pack, name);
  const at = random.int(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
  return { pack: new Map(pack).set(name, bytes), expected: expectedOf(pack, name, bytes) };
};

const truncate: Tampering = (pack, random) => {
  const name = random.pick([...pack.keys()]);
  const bytes = bytesOf(pack, name);
  const cut = bytes.subarray(0, random.int(0, bytes.length - 1));
  return { pack: new Map(pack).set(name, cut), expected: expectedOf(pack, name, cut) };
};

const remove: Tampering = (pack, random) => {
  const name = random.pick([...pack.keys()]);
  const left = new Map([...pack].filter(([one]) => one !== name));
  return { pack: left, expected: name === MANIFEST ? 'no-manifest' : 'missing' };
};

const add: Tampering = (pack, random) => ({
  pack: new Map(pack).set(`note-${random.int(1, 9)}.txt`, Buffer.from('')),
  expected: 'unannounced',
});

const exchange: Tampering = (pack, random) => {
  const [first = '', second = ''] = random.pick([
    ['ledger.json', 'dossier.json'],
    ['month.xlsx', 'commendation.html'],
  ]);
  return {
    pack: new Map(pack).set(first, bytesOf(pack, second)).set(second, bytesOf(pack, first)),
    expected: 'altered',
  };
};

/** Somebody who makes the manifest agree is still told by the chain. */
const editLedger: Tampering = (pack, random) => {
  const { ledgers } = jsonOf(bytesOf(pack, 'ledger.json')) as { ledgers: [FiledLedger] };
  const [ledger] = ledgers;
  const at = random.int(0, ledger.entries.length - 1);
  const entry = ledger.entries[at] ?? {};
  const edited = editEntry(entry, random);
  const entries = ledger.entries.with(at, edited);
  const forged = new Map(pack).set('ledger.json', Buffer.from(JSON.stringify({ ledgers: [{ ...ledger, entries }] })));
  return {
    pack: manifestHashedAnew(forged),
    expected: isDeepStrictEqual(entry, edited) ? 'harmless' : 'broken-ledger',
  };
};

interface Judged {
  readonly month: string;
  readonly closedAt: string;
}

/** Logs of days on which none was owed decide on nothing. */
const decides = (dossier: unknown, changed: unknown, { month, closedAt }: Judged): boolean => {
  const [before, after] = [dossier, changed].map((one) => {
    const parsed = parseDossier(one);
    if (!parsed.ok) throw new Error('the dossier of a sealed pack is one');
    const { rulings, awards } = judgeMonth(
      parsed.dossier,
      Temporal.PlainYearMonth.from(month),
      Temporal.Instant.from(closedAt),
    );
    return [rulings, awards];
  });
  return !isDeepStrictEqual(before, after);
};

/** And who takes away what somebody filed, by judging again. */
const emptyDossier: Tampering = (pack, random) => {
  const dossier = jsonOf(bytesOf(pack, 'dossier.json')) as { facts: { type: string; staffId?: string }[] };
  const logs = dossier.facts.filter(({ type }) => type === 'daily-log');
  if (logs.length === 0) return { pack, expected: 'harmless' };
  const { staffId } = random.pick(logs);
  const facts = dossier.facts.filter((fact) => fact.type !== 'daily-log' || fact.staffId !== staffId);
  const changed = { ...dossier, facts };
  const forged = new Map(pack).set('dossier.json', Buffer.from(JSON.stringify(changed)));
  const isDecided = decides(dossier, changed, jsonOf(bytesOf(pack, MANIFEST)) as Judged);
  return { pack: manifestHashedAnew(forged), expected: isDecided ? 'judged-otherwise' : 'harmless' };
};

const TAMPERINGS = [flipBit, flipBit, flipBit, truncate, remove, add, exchange, editLedger, emptyDossier];

const isFound = (faults: readonly PackFault[], expected: TamperedPack['expected']): boolean =>
  expected === 'any' ? faults.length > 0 : faults.some(({ fault }) => fault === expected);

/** Tampers with sealed packs as somebody holds them. */
export async function tryPacks({ sealed }: LivedLedgers, tamperings: number, seed: number): Promise<readonly Figure[]> {
  const packs = [...sealed.values()];
  let [missed, falseAlarms] = [0, 0];
  for (const pack of packs) if ((await verifyPack(pack)).length > 0) falseAlarms += 1;
  for (let trial = 0; trial < tamperings; trial += 1) {
    const random = seededRandom(seed + trial);
    const { pack, expected } = random.pick(TAMPERINGS)(random.pick(packs), random);
    const faults = await verifyPack(pack);
    if (expected === 'harmless') falseAlarms += Math.min(faults.length, 1);
    else if (!isFound(faults, expected)) missed += 1;
  }
  return [
    { name: 'sealed packs tampered with', value: tamperings, unit: '', goal: { atLeast: tamperings } },
    { name: 'tampered packs not found, or called something else', value: missed, unit: '', goal: { atMost: 0 } },
    { name: 'packs that say the same called broken', value: falseAlarms, unit: '', goal: { atMost: 0 } },
  ];
}
