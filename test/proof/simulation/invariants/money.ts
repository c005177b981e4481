import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import { COLUMN_TEXTS } from '../../../../shared/contracts/http/column-texts.ts';
import { AWARDS_SHEET } from '../../../../shared/contracts/http/month-packs.ts';
import { CommendationSchema } from '../../../../shared/contracts/http/months.ts';
import { LedgerEntrySchema } from '../../../../shared/contracts/records/stored-ledger-entry.ts';
import type { LedgerEntry } from '../../../../shared/domain/ledger/entry.ts';
import { standingAwards } from '../../../../shared/use-cases/standing-awards.ts';
import { workbookOf } from '../../../support/read-workbook.ts';
import type { SimulatedCloud } from '../cloud/simulated-cloud.ts';
import { DEPARTMENT_ID, MANAGER } from '../department.ts';
import type { Person } from '../people/person.ts';
import type { TableView } from './table-view.ts';

const AMOUNT = COLUMN_TEXTS['amountFen']?.['zh-CN'] ?? '';
const SealedLedgerSchema = z.object({ ledgers: z.tuple([z.object({ entries: z.array(LedgerEntrySchema) })]) });

const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

const awardedBy = async (entries: readonly LedgerEntry[]): Promise<number> =>
  sumOf((await standingAwards(entries)).map(({ amountFen }) => amountFen));

const namedAmounts = async (read: () => Promise<number>, name: string): Promise<readonly [string, number]> => [
  name,
  await read(),
];

/** What pages say of a closed month's awards. */
export interface AwardPages {
  readonly commendation: unknown;
  readonly pack: unknown;
}

export const askForAwards = async (person: Person, month: string): Promise<AwardPages> => {
  const request = { as: MANAGER, params: { month } };
  const commendation = await person.ask('show-commendation', 'commendation', request);
  const pack = await person.ask('export-month-pack', 'pack', { ...request, query: { format: 'csv' } });
  return { commendation: commendation?.body, pack: pack?.body };
};

/** What a closed month cost, as everything that tells it does: what differs from the ledger is named. */
export const moneyAstray = async (
  view: TableView,
  cloud: SimulatedCloud,
  month: string,
  pages: AwardPages | null,
): Promise<readonly string[]> => {
  const entries = view.entries(month);
  const closing = entries.findIndex(({ stage }) => stage === 'closing');
  if (closing === -1) return [];
  const atClose = await awardedBy(entries.slice(0, closing + 1));
  const now = await awardedBy(entries);
  const sealed = await sealedFiles(cloud, month);
  const tellers = await Promise.all([
    namedAmounts(() => awardedBySealedLedger(sealed), 'the sealed ledger'),
    namedAmounts(() => awardedBySealedWorkbook(sealed), 'the sealed workbook'),
  ]);
  const told = [
    ...tellers.filter(([, amount]) => amount !== atClose),
    ...statedIn(entries).filter(([, amount]) => amount !== atClose),
    ...(pages === null ? [] : awardedByPages(pages)).filter(([, amount]) => amount !== now),
  ];
  return told.map(
    ([name, amount]) => `${name} of ${month} says ${amount} fen, the ledger ${atClose} at the close, ${now} now`,
  );
};

const sealedFiles = async ({ packs }: SimulatedCloud, month: string): Promise<ReadonlyMap<string, Buffer>> => {
  const addresses = await packs.addresses({ departmentId: DEPARTMENT_ID, month });
  return new Map(addresses.map(({ name, url }) => [name, Buffer.from(url.split(',')[1] ?? '', 'base64')]));
};

const fileOf = (files: ReadonlyMap<string, Buffer>, name: string): Buffer => {
  const file = files.get(name);
  if (file === undefined) throw new Error(`the closed month was not sealed: ${name} is missing`);
  return file;
};

const awardedBySealedLedger = (files: ReadonlyMap<string, Buffer>): Promise<number> => {
  fileOf(files, 'manifest.json');
  const { ledgers } = SealedLedgerSchema.parse(JSON.parse(fileOf(files, 'ledger.json').toString()));
  return awardedBy(ledgers[0].entries);
};

const awardedBySealedWorkbook = async (files: ReadonlyMap<string, Buffer>): Promise<number> => {
  const workbook = await workbookOf(fileOf(files, 'month.xlsx'));
  const rows = workbook.getWorksheet(AWARDS_SHEET['zh-CN'])?.getSheetValues() ?? [];
  const cells = rows.map((row) => (Array.isArray(row) ? row : []));
  const column = cells.flatMap((row) => row.indexOf(AMOUNT)).find((index) => index > 0) ?? 0;
  return sumOf(cells.map((row) => (typeof row[column] === 'number' ? row[column] : null)));
};

/** Statements that say what was won; those of a month whose awards are held do not. */
const statedIn = (entries: readonly LedgerEntry[]): readonly (readonly [string, number])[] =>
  entries
    .flatMap(({ notices }) => notices)
    .flatMap((notice) =>
      notice.kind === 'month-statement' && notice.awards !== null
        ? [[`the statement to ${notice.staffId}`, sumOf(notice.awards.map(({ amountFen }) => amountFen))] as const]
        : [],
    );

const awardedByPages = ({ commendation, pack }: AwardPages): readonly (readonly [string, number])[] => {
  const { awards } = CommendationSchema.parse(commendation);
  const csv = Buffer.from(unzipSync(new Uint8Array(z.instanceof(Buffer).parse(pack)))['awards.csv'] ?? []).toString();
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true, bom: true }));
  return [
    ['the commendation', sumOf(awards.map(({ amountFen }) => amountFen))],
    ['the exported pack', sumOf(rows.map((row) => Number(row[AMOUNT])))],
  ];
};
