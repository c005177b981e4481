import { FILE_MEDIA_TYPES, type File, MOST_FILE_BYTES } from '../../shared/contracts/http/files.ts';
import { itemSchemaOf } from '../../shared/contracts/http/list-items.ts';
import {
  AWARDS_SHEET,
  type AwardRow,
  AwardRowSchema,
  MONTH_PACK_LISTS,
  type MonthPackList,
  STANDINGS_SHEET,
} from '../../shared/contracts/http/month-packs.ts';
import { CONTRACTS } from '../../shared/contracts/http/operations.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { StandingItemSchema } from '../../shared/contracts/http/standings.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import type { Texts } from '../../shared/contracts/problems.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';
import { type ListTable, listTableOf } from '../../shared/sheets/list-table.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { type MonthListsDeps, readMonthList } from '../month-lists.ts';

export interface ExportMonthPackDeps extends MonthListsDeps {
  readonly standings: Pick<StandingStore, 'read'>;
}

type ExportCall = Call<'export-month-pack'>;

/** What a request may gather within its time. */
const MOST_ITEMS = 20_000;

/** A sheet of the pack: what people call it, and the ASCII name of its csv file. */
interface PackSheet {
  readonly title: Texts;
  readonly fileName: string;
  readonly item: NonNullable<ReturnType<typeof itemSchemaOf>>;
  readonly items: readonly unknown[];
}

/** A department's month in one file: how it stands, its awards, and every list of it that the actor may see whole. */
export const exportMonthPack = async (
  deps: ExportMonthPackDeps,
  call: ExportCall,
): Promise<Outcome<File, 'export-too-large' | 'invalid-request'>> => {
  const { actor, charter, params, query, language, receivedAt } = call;
  const sheets = await sheetsOf(deps, call);
  if (sheets.outcome === 'refused') return sheets;
  const timeZone = charter.department.timezone ?? DEFAULT_TIME_ZONE;
  const tables = sheets.value.map(({ title, fileName, item, items }) => ({
    name: title[language],
    fileName,
    ...listTableOf(item, items, { fields: null, language, timeZone }),
  }));
  const bytes =
    query.format === 'csv'
      ? await csvFilesOf(tables)
      : await (await import('../../shared/sheets/xlsx.ts')).xlsxOf(tables, receivedAt.epochMilliseconds);
  if (bytes.length > MOST_FILE_BYTES) return refused('export-too-large');
  const [xlsx, zip] = FILE_MEDIA_TYPES;
  const [ending, mediaType] = query.format === 'csv' ? (['zip', zip] as const) : (['xlsx', xlsx] as const);
  const name = `month-pack-${params.month}-as-of-${actor.today}.${ending}`;
  return done({ name, mediaType, base64: bytes.toString('base64') });
};

const csvFilesOf = async (tables: readonly (ListTable & { readonly fileName: string })[]): Promise<Buffer> => {
  const [{ csvOf }, { zipOf }] = await Promise.all([
    import('../../shared/sheets/csv.ts'),
    import('../../shared/sheets/zip.ts'),
  ]);
  return zipOf(new Map(tables.map((table) => [`${table.fileName}.csv`, csvOf(table)])));
};

const sheetsOf = async (
  deps: ExportMonthPackDeps,
  call: ExportCall,
): Promise<Outcome<readonly PackSheet[], 'export-too-large' | 'invalid-request'>> => {
  const judged = await judgedSheets(deps, call);
  const lists: PackSheet[] = [];
  let room = MOST_ITEMS;
  for (const [operation, title] of entriesOf(MONTH_PACK_LISTS)) {
    const item = itemSchemaOf(CONTRACTS[operation].response);
    if (item === null) throw new Error(`${operation} is no list`);
    if (!mayDo(operation, call.actor.role, 'department')) continue;
    const { month } = call.params;
    const items = await readMonthList(deps, operation, { month, most: room, reader: call });
    if (items.outcome === 'refused') {
      const { code } = items;
      if (code === 'not-permitted' || code === 'not-found') throw new Error(`${operation} refused with ${code}`);
      return refused(code);
    }
    room -= items.value.length;
    lists.push({ title, fileName: operation.replace(/^list-/, ''), item, items: items.value });
  }
  return done([...judged, ...lists]);
};

const entriesOf = (lists: typeof MONTH_PACK_LISTS) => Object.entries(lists) as [MonthPackList, Texts][];

/** What the last run and the close made of the month. */
const judgedSheets = async (
  { standings, ledger, departments }: ExportMonthPackDeps,
  { actor: { departmentId }, params: { month } }: ExportCall,
): Promise<readonly PackSheet[]> => {
  const [record, awards, department] = await Promise.all([
    standings.read(departmentId, month),
    standingAwards(ledger, departmentId, month),
    departments.read(departmentId),
  ]);
  const staffName = (id: string) => department?.staff.find((one) => one.id === id)?.name ?? '';
  const unitName = (id: string) => department?.units.find((one) => one.id === id)?.name ?? '';
  const standingItems = (record?.standings ?? []).map((one) => ({ ...one, staffName: staffName(one.staffId) }));
  const awardRows = awards.map(({ award, staffId, unitId, amountFen }): AwardRow => ({
    award,
    staffId,
    staffName: staffId === null ? null : staffName(staffId),
    unitId,
    unitName: unitId === null ? null : unitName(unitId),
    amountFen,
  }));
  return [
    { title: STANDINGS_SHEET, fileName: 'standings', item: StandingItemSchema, items: standingItems },
    { title: AWARDS_SHEET, fileName: 'awards', item: AwardRowSchema, items: awardRows },
  ];
};
