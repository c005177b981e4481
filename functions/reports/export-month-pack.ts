import type { File } from '../../shared/contracts/http/files.ts';
import { LISTS_BY_MONTH, type ListByMonth } from '../../shared/contracts/http/month-packs.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { mayDo } from '../../shared/contracts/permissions.ts';
import type { Texts } from '../../shared/contracts/problems.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { judgedSheets } from '../judged-sheets.ts';
import { type PeriodListsDeps, readWholeList } from '../period-lists.ts';
import { packFile, type PackSheet, sheetOfList } from '../pack-file.ts';

export interface ExportMonthPackDeps extends PeriodListsDeps {
  readonly standings: Pick<StandingStore, 'read'>;
}

type ExportCall = Call<'export-month-pack'>;

/** What a request may gather within its time. */
const MOST_ITEMS = 20_000;

/** A department's month in one file: how it stands, its awards, and every list of it that the actor may see whole. */
export const exportMonthPack = async (
  deps: ExportMonthPackDeps,
  call: ExportCall,
): Promise<Outcome<File, 'export-too-large' | 'invalid-request'>> => {
  const sheets = await sheetsOf(deps, call);
  if (sheets.outcome === 'refused') return sheets;
  const name = `month-pack-${call.params.month}-as-of-${call.actor.today}`;
  return packFile(sheets.value, call.query.format, { name, reader: call });
};

const sheetsOf = async (
  deps: ExportMonthPackDeps,
  call: ExportCall,
): Promise<Outcome<readonly PackSheet[], 'export-too-large' | 'invalid-request'>> => {
  const judged = await readJudgedSheets(deps, call);
  const lists: PackSheet[] = [];
  let room = MOST_ITEMS;
  for (const [operation, title] of entriesOf(LISTS_BY_MONTH)) {
    if (!mayDo(operation, call.actor.role, 'department')) continue;
    const { month } = call.params;
    const items = await readWholeList(deps, operation, { month, scope: 'department', most: room, reader: call });
    if (items.outcome === 'refused') {
      const { code } = items;
      if (code === 'not-permitted' || code === 'not-found') throw new Error(`${operation} refused with ${code}`);
      return refused(code);
    }
    room -= items.value.length;
    lists.push(sheetOfList(operation, title, items.value));
  }
  return done([...judged, ...lists]);
};

const entriesOf = (lists: typeof LISTS_BY_MONTH) => Object.entries(lists) as [ListByMonth, Texts][];

/** What the last run and the close made of the month. */
const readJudgedSheets = async (
  { standings, ledger, departments }: ExportMonthPackDeps,
  { actor: { departmentId }, params: { month } }: ExportCall,
): Promise<readonly PackSheet[]> => {
  const [record, awards, file] = await Promise.all([
    standings.read(departmentId, month),
    standingAwards(ledger.read(departmentId, month)),
    departments.read(departmentId),
  ]);
  return judgedSheets(file ?? { staff: [], units: [] }, record?.standings ?? [], awards);
};
