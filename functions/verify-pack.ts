import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { parseDossier } from '../shared/contracts/dossier/parse-dossier.ts';
import { LedgerExportSchema } from '../shared/contracts/ledger-export.ts';
import { type PackManifest, PackManifestSchema } from '../shared/contracts/records/pack-manifest.ts';
import { LedgerEntrySchema } from '../shared/contracts/records/stored-ledger-entry.ts';
import { canonicalJson } from '../shared/domain/facts/canonical-json.ts';
import { judgeMonth } from '../shared/domain/judge.ts';
import { MonthLedger } from '../shared/domain/ledger/month-ledger.ts';
import { type LedgerVerdict, verifyLedger } from '../shared/domain/ledger/verify-ledger.ts';
import { MANIFEST, PACKED, type PackedName } from '../shared/ports/sealed-pack-store.ts';

/** A pack as somebody holds it: the bytes of its files by name. */
export type HeldPack = ReadonlyMap<string, Uint8Array>;

export type PackFault =
  | { readonly fault: 'no-manifest' }
  | { readonly fault: 'missing' | 'altered' | 'unannounced'; readonly name: string }
  | { readonly fault: 'broken-ledger'; readonly verdict: LedgerVerdict & { readonly outcome: 'broken' } }
  /** Its ledger is another one, or does not end with the close. */
  | { readonly fault: 'other-ledger' }
  /** The dossier is not judged to what the ledger says. */
  | { readonly fault: 'judged-otherwise' };

/** All that is wrong with a pack, found without the table: by its manifest, its chain, and judging its dossier again. */
export const verifyPack = async (pack: HeldPack): Promise<readonly PackFault[]> => {
  const parsed = PackManifestSchema.safeParse(jsonOf(pack, MANIFEST));
  if (!parsed.success) return [{ fault: 'no-manifest' }];
  const manifest = parsed.data;
  const faults = faultsOfFiles(pack, manifest);
  const ofLedger = await faultOfLedger(pack, manifest);
  return ofLedger === null ? faults : [...faults, ofLedger];
};

const faultsOfFiles = (pack: HeldPack, { files }: PackManifest): readonly PackFault[] => {
  const said = new Map(files.map((file) => [file.name, file]));
  const expected = new Set<string>([...PACKED, ...said.keys()]);
  const ofExpected = [...expected].flatMap((name): readonly PackFault[] => {
    const [file, bytes] = [said.get(name), pack.get(name)];
    if (file === undefined || bytes === undefined) return [{ fault: 'missing', name }];
    const same = file.sizeBytes === bytes.length && file.sha256 === createHash('sha256').update(bytes).digest('hex');
    return same ? [] : [{ fault: 'altered', name }];
  });
  const more = [...pack.keys()].filter((name) => name !== MANIFEST && !expected.has(name));
  return [...ofExpected, ...more.map((name) => ({ fault: 'unannounced' as const, name }))];
};

const faultOfLedger = async (pack: HeldPack, manifest: PackManifest): Promise<PackFault | null> => {
  const { departmentId, month, closedAt, ledgerHead } = manifest;
  const parsed = LedgerExportSchema.safeParse(jsonOf(pack, 'ledger.json'));
  const [ledger, ...more] = parsed.success ? parsed.data.ledgers : [];
  if (ledger?.departmentId !== departmentId || ledger.month !== month || more.length > 0)
    return { fault: 'other-ledger' };
  if (canonicalJson(ledger.head) !== canonicalJson(ledgerHead)) return { fault: 'other-ledger' };
  const verdict = await verifyLedger({ departmentId, month }, ledger.entries, { head: ledgerHead });
  if (verdict.outcome === 'broken') return { fault: 'broken-ledger', verdict };
  const entries = LedgerEntrySchema.array().safeParse(ledger.entries);
  const closing = entries.data?.at(-1);
  if (entries.data === undefined || closing?.stage !== 'closing' || closing.asOf !== closedAt)
    return { fault: 'other-ledger' };
  const closed = await MonthLedger.of(departmentId, month, entries.data);
  return isJudgedTo(pack, manifest, closed) ? null : { fault: 'judged-otherwise' };
};

const isJudgedTo = (pack: HeldPack, { departmentId, month, closedAt }: PackManifest, closed: MonthLedger): boolean => {
  const parsed = parseDossier(jsonOf(pack, 'dossier.json'));
  if (!parsed.ok || parsed.dossier.department.id !== departmentId) return false;
  const asOf = Temporal.Instant.from(closedAt);
  const { rulings, awards, awardsStatus } = judgeMonth(parsed.dossier, Temporal.PlainYearMonth.from(month), asOf);
  const granted = awardsStatus === 'final' ? awards : [];
  return (
    canonicalJson([...rulings]) === canonicalJson([...closed.rulings]) &&
    canonicalJson([...granted]) === canonicalJson([...closed.awards])
  );
};

/** Undefined where there is no such file, or no JSON in it. */
const jsonOf = (pack: HeldPack, name: PackedName | typeof MANIFEST): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(pack.get(name)));
  } catch {
    return undefined;
  }
};
