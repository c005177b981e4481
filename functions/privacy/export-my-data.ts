import type { File } from '../../shared/contracts/http/files.ts';
import { LISTS_BY_MONTH, LISTS_BY_YEAR, type ListByPeriod } from '../../shared/contracts/http/month-packs.ts';
import { CONTRACTS } from '../../shared/contracts/http/operations.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type Profile, ProfileSchema } from '../../shared/contracts/http/privacy.ts';
import type { RefusalOf } from '../../shared/contracts/descriptions/descriptions.ts';
import type { Texts } from '../../shared/contracts/problems.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type PeriodListsDeps, readWholeList } from '../period-lists.ts';
import { packFile, type PackSheet, sheetOfList } from '../pack-file.ts';

type ExportCall = Call<'export-my-data'>;

/** More than anybody files in a working life. */
const MOST_ITEMS = 20_000;

const PROFILE_SHEET: Texts = { 'zh-CN': '本人', en: 'Profile' };

const LISTS = Object.entries({ ...LISTS_BY_MONTH, ...LISTS_BY_YEAR }) as [ListByPeriod, Texts][];

/** Lists of people's records; the others are the department's. */
const isPersonal = (operation: ListByPeriod): boolean =>
  Object.hasOwn(CONTRACTS[operation].query.shape, 'staffId') || operation === 'list-rulings';

/** Everything that is kept of the actor, phone numbers in full: what the roster says, and every list's items of them. */
export const exportMyData = async (
  deps: PeriodListsDeps,
  call: ExportCall,
): Promise<Outcome<File, 'export-too-large' | 'invalid-request'>> => {
  const sheets: PackSheet[] = [profileSheet(call)];
  let room = MOST_ITEMS;
  for (const [operation, title] of LISTS) {
    if (!isPersonal(operation)) continue;
    const items = await ownItems(deps, call, operation, room);
    if (items.outcome === 'refused') {
      const { code } = items;
      // A role that has nothing of the kind, such as cases.
      if (code === 'not-permitted' || code === 'not-found') continue;
      return refused(code);
    }
    room -= items.value.length;
    sheets.push(sheetOfList(operation, title, items.value));
  }
  return packFile(sheets, call.query.format, { name: `my-data-as-of-${call.actor.today}`, reader: call });
};

/** Of every period: a person's records stand on an index of their own, but for the rulings of the months' ledgers. */
const ownItems = async (
  deps: PeriodListsDeps,
  call: ExportCall,
  operation: ListByPeriod,
  most: number,
): Promise<Outcome<readonly unknown[], RefusalOf<ListByPeriod> | 'export-too-large'>> => {
  const read = (month: string | undefined) =>
    readWholeList(deps, operation, { month, scope: 'own', most, reader: call });
  if (operation !== 'list-rulings') return read(undefined);
  const { charter, actor } = call;
  const joined = monthOf(actor.staff.joinedOn);
  const first = joined > charter.firstMonth ? joined : charter.firstMonth;
  const items: unknown[] = [];
  for (const month of monthsThrough(first, monthOf(actor.today))) {
    const ofMonth = await read(month);
    if (ofMonth.outcome === 'refused') return ofMonth;
    items.push(...ofMonth.value);
  }
  return done(items);
};

const profileSheet = ({ actor: { staff, language } }: ExportCall): PackSheet => {
  const { id, name, email = null, joinedOn, leftOn, assignments } = staff;
  const profile: Profile = {
    ...{ staffId: id, name, email, language, joinedOn, leftOn: leftOn ?? null },
    assignments: assignments.map(({ from, unitId, role }) => ({ from, unitId, role })),
  };
  return { title: PROFILE_SHEET, fileName: 'profile', item: ProfileSchema, items: [profile] };
};
