import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { ClosingMessage } from '../../shared/contracts/events.ts';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { LISTS_BY_MONTH } from '../../shared/contracts/http/month-packs.ts';
import type { PackManifest } from '../../shared/contracts/records/pack-manifest.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { isDossierFact, type RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { RETENTION_PARTS, withoutPart } from '../../shared/domain/privacy/retention.ts';
import { memberOf } from '../../shared/domain/roster/staff-history.ts';
import { compareRulings } from '../../shared/domain/rulings/ruling-order.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import { lastDateOf } from '../../shared/domain/time/month.ts';
import { commendationPage } from '../../shared/notices/commendation-page.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import {
  MANIFEST,
  type PackedName,
  type SealedFile,
  type SealedPackStore,
} from '../../shared/ports/sealed-pack-store.ts';
import { xlsxOf } from '../../shared/sheets/xlsx.ts';
import { appealsOfMonth } from '../../shared/use-cases/appeals-of-month.ts';
import { departmentTimes } from '../../shared/use-cases/department-times.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { rulingItemOf, standingRulings } from '../../shared/use-cases/standing-rulings.ts';
import { judgedSheets } from '../judged-sheets.ts';
import { sheetOfList, tablesOf } from '../pack-file.ts';

export interface SealMonthDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly facts: Pick<FactStore, 'readMonth'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly packs: Pick<SealedPackStore, 'keep'>;
}

const JSON_TYPE = 'application/json';

type PackedFile = SealedFile & { readonly name: PackedName };

/** A month as its closing entry left it. */
interface ClosedMonth {
  readonly file: DepartmentFile;
  readonly month: string;
  /** Up to the closing one; what came later are adjustments. */
  readonly entries: readonly LedgerEntry[];
  readonly closing: LedgerEntry;
}

/**
 * Keeps a closed month as files that nobody can change: its ledger up to the close, the dossier that it was judged from, how
 * everybody stood, the rulings and awards as a workbook, the commendation to print, and a manifest of what they hash to.
 * Repeated, it keeps nothing new.
 */
export const sealMonth = async (deps: SealMonthDeps, { departmentId, month }: ClosingMessage): Promise<void> => {
  const file = await deps.departments.read(departmentId);
  if (file === undefined) throw new Error(`no department ${departmentId}`);
  const entries = await Array.fromAsync(deps.ledger.read(departmentId, month));
  const closing = entries.find(({ stage }) => stage === 'closing');
  if (closing === undefined) throw new Error(`month ${month} of ${departmentId} is not closed`);
  const closed = { file, month, closing, entries: entries.slice(0, closing.sequence) };
  const files = await filesOf(deps, closed);
  // The manifest last: a pack that has one is whole.
  for (const one of [...files, manifestOf(closed, files)]) await deps.packs.keep({ departmentId, month }, one);
};

const filesOf = async (deps: SealMonthDeps, closed: ClosedMonth): Promise<readonly PackedFile[]> => {
  const { file, month, entries, closing } = closed;
  const departmentId = file.department.id;
  const asOf = Temporal.Instant.from(closing.asOf);
  const head = headOf(closing);
  const dossier = withoutPersonalTexts(await readDossier(deps.facts, file, month, asOf), file);
  const { standings } = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf);
  const [rulings, awards] = await Promise.all([standingRulings(entries), standingAwards(entries)]);
  const names = new Map(file.staff.map(({ id, name }) => [id, name]));
  const beside = { times: departmentTimes(file), appeals: await appealsOfMonth(deps.facts, departmentId, month, asOf) };
  const rulingItems = [...rulings.values()]
    .sort((a, b) => compareRulings(a.ruling, b.ruling))
    .map((one) =>
      rulingItemOf(one, one.ruling.staffId === null ? null : (names.get(one.ruling.staffId) ?? null), beside),
    );
  const sheets = [
    ...judgedSheets(file, standings, awards),
    sheetOfList('list-rulings', LISTS_BY_MONTH['list-rulings'], rulingItems),
  ];
  const tables = tablesOf(sheets, 'zh-CN', timeZoneOf(file.department));
  const page = commendationPage({ directory: file, date: lastDateOf(month), awards, closedAt: closing.asOf, head });
  return [
    jsonFile('ledger.json', { ledgers: [{ departmentId, month, head, entries }] }),
    jsonFile('dossier.json', dossier),
    { name: 'month.xlsx', mediaType: SHEET_MEDIA_TYPES.xlsx, bytes: await xlsxOf(tables, asOf.epochMilliseconds) },
    { name: 'commendation.html', mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(page) },
  ];
};

const headOf = ({ sequence, hash }: LedgerEntry) => ({ sequence, hash });

/** What is sealed cannot be deleted when its time is over: only what the judge reads is, and it judges as before. */
const withoutPersonalTexts = (dossier: Dossier, file: DepartmentFile): Dossier => ({
  ...dossier,
  staff: file.staff.map(memberOf),
  facts: dossier.facts.map((fact) => RETENTION_PARTS.reduce<RecordedFact>(withoutPart, fact)).filter(isDossierFact),
});

const manifestOf = ({ file, month, closing }: ClosedMonth, files: readonly PackedFile[]): SealedFile =>
  jsonFile(MANIFEST, {
    departmentId: file.department.id,
    month,
    closedAt: closing.asOf,
    ledgerHead: headOf(closing),
    files: files.map(({ name, bytes }) => ({
      name,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  } satisfies PackManifest);

const jsonFile = <Name extends string>(name: Name, value: unknown): SealedFile & { readonly name: Name } => ({
  name,
  mediaType: JSON_TYPE,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});
