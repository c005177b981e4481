import { type File } from '../../shared/contracts/http/files.ts';
import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import {
  AwardMonthRowSchema,
  PersonMonthRowSchema,
  QUARTER_SHEETS,
  type RuleMonthRow,
  RuleMonthRowSchema,
  type UnitMonthRow,
  UnitMonthRowSchema,
} from '../../shared/contracts/http/quarter-packs.ts';
import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { monthsOfYear } from '../../shared/domain/time/month.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { type MonthAward, RULES, type Ruling, type Standing } from '../../shared/domain/judgement.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { StandingStore } from '../../shared/ports/standing-store.ts';
import { standingAwards } from '../../shared/use-cases/standing-awards.ts';
import { standingRulings } from '../../shared/use-cases/standing-rulings.ts';
import { judgedSheets } from '../judged-sheets.ts';
import { type PackSheet, packFile } from '../pack-file.ts';

export interface ExportQuarterPackDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly standings: Pick<StandingStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

/** What runs and closes made of one month. */
interface JudgedMonth {
  readonly month: string;
  readonly standings: readonly Standing[];
  readonly rulings: readonly Ruling[];
  readonly awards: readonly MonthAward[];
}

const MONTHS_OF_A_QUARTER = 3;

/** The figures of a quarter that has begun, as the ledgers and standings of its months say now: adjustments included. */
export const exportQuarterPack = async (
  deps: ExportQuarterPackDeps,
  call: Call<'export-quarter-pack'>,
): Promise<Outcome<File, 'invalid-request' | 'export-too-large'>> => {
  const { actor, charter, params, query } = call;
  const months = monthsOfQuarter(params.quarter);
  const [first = '', last = ''] = [months.at(0), months.at(-1)];
  const errors =
    first > monthOf(actor.today)
      ? [{ pointer: '/quarter', code: 'date-in-the-future', values: { today: actor.today } } as const]
      : beforeRecords(charter.firstMonth, last, '/quarter');
  if (errors.length > 0) return refused('invalid-request', errors);
  const file = await deps.departments.read(actor.departmentId);
  if (file === undefined) throw new Error(`no department ${actor.departmentId}`);
  const judged = await Promise.all(months.map((month) => readMonth(deps, actor.departmentId, month)));
  const name = `quarter-pack-${params.quarter}-as-of-${actor.today}`;
  return packFile(sheetsOf(file, judged), query.format, { name, reader: call });
};

const monthsOfQuarter = (quarter: string): readonly string[] => {
  const end = Number(quarter.slice(-1)) * MONTHS_OF_A_QUARTER;
  return monthsOfYear(Number(quarter.slice(0, 4))).slice(end - MONTHS_OF_A_QUARTER, end);
};

const readMonth = async (
  { standings, ledger }: ExportQuarterPackDeps,
  departmentId: string,
  month: string,
): Promise<JudgedMonth> => {
  const [record, entries] = await Promise.all([
    standings.read(departmentId, month),
    Array.fromAsync(ledger.read(departmentId, month)),
  ]);
  const [rulings, awards] = await Promise.all([standingRulings(entries), standingAwards(entries)]);
  return {
    month,
    standings: record?.standings ?? [],
    rulings: [...rulings.values()].map(({ ruling }) => ruling),
    awards,
  };
};

const sheetsOf = (file: DepartmentFile, months: readonly JudgedMonth[]): readonly PackSheet[] => {
  const people: object[] = [];
  const awards: object[] = [];
  for (const { month, ...judged } of months) {
    const [standingSheet, awardSheet] = judgedSheets(file, judged.standings, judged.awards);
    people.push(...inMonth(month, standingSheet));
    awards.push(...inMonth(month, awardSheet));
  }
  const units = months.flatMap((judged) => unitRows(file, judged));
  const rulings = months.flatMap(ruleRows);
  return [
    { title: QUARTER_SHEETS.units, fileName: 'units', item: UnitMonthRowSchema, items: units },
    { title: QUARTER_SHEETS.people, fileName: 'people', item: PersonMonthRowSchema, items: people },
    { title: QUARTER_SHEETS.rulings, fileName: 'rulings', item: RuleMonthRowSchema, items: rulings },
    { title: QUARTER_SHEETS.awards, fileName: 'awards', item: AwardMonthRowSchema, items: awards },
  ];
};

const inMonth = (month: string, sheet: PackSheet | undefined): readonly object[] =>
  (sheet?.items ?? []).map((item) => ({ month, ...(item as object) }));

/** By unit; people of none come last. */
const unitRows = ({ units }: DepartmentFile, { month, standings }: JudgedMonth): readonly UnitMonthRow[] => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(standings, ({ unitId }) => unitId)]
    .sort(([a], [b]) => compareText(a ?? '\u{10ffff}', b ?? '\u{10ffff}'))
    .map(([unitId, people]) => {
      const sum = (figure: (standing: Standing) => number): number =>
        people.reduce((total, standing) => total + figure(standing), 0);
      return {
        month,
        unitId,
        unitName: unitId === null ? null : (names.get(unitId) ?? null),
        people: people.length,
        eligiblePeople: people.filter(({ monthEligible }) => monthEligible).length,
        logs: { due: sum(({ logs }) => logs.due), missed: sum(({ logs }) => logs.missed) },
        visitDays: { due: sum(({ visitDays }) => visitDays.due), short: sum(({ visitDays }) => visitDays.short) },
        countedVisits: sum(({ countedVisits }) => countedVisits),
        validProspects: sum(({ validProspects }) => validProspects),
      };
    });
};

/** Rules that were not broken have no row; held rulings count for nothing. */
const ruleRows = ({ month, rulings }: JudgedMonth): readonly RuleMonthRow[] =>
  RULES.flatMap((rule): RuleMonthRow[] => {
    const ofRule = rulings.filter((ruling) => ruling.rule === rule && ruling.status === 'final');
    const people = new Set(ofRule.flatMap(({ staffId }) => staffId ?? []));
    return ofRule.length === 0 ? [] : [{ month, rule, rulings: ofRule.length, people: people.size }];
  });
