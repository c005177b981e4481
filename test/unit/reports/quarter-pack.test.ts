import { Temporal } from 'temporal-polyfill';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { COLUMN_TEXTS } from '../../../shared/contracts/http/column-texts.ts';
import {
  AwardMonthRowSchema,
  PersonMonthRowSchema,
  QUARTER_SHEETS,
  RuleMonthRowSchema,
  UnitMonthRowSchema,
} from '../../../shared/contracts/http/quarter-packs.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { tableOf } from '../../../shared/sheets/table-of.ts';
import { workbookOf } from '../../support/read-workbook.ts';
import { inMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { entry, ruling, standing } from '../http/judged.ts';

const at = Temporal.Instant.from('2026-11-23T13:00:00Z');

/** October and November of Hangzhou; December is still to come. */
const judgedQuarter = async () => {
  const api = await inMemoryApi();
  const replace = (month: string, people: readonly ReturnType<typeof standing>[]) =>
    api.standings.replace({ departmentId: 'hz-01', month, asOf: '2026-11-23T12:05:00Z', standings: people });
  const figures = {
    countedVisits: 10,
    validProspects: 2,
    logs: { due: 5, missed: 1 },
    visitDays: { due: 4, short: 2 },
  };
  await replace('2026-10', [standing({ staffId: 's01', unitId: 'u1', ...figures })]);
  await replace('2026-11', [
    standing({ staffId: 's01', unitId: 'u1', ...figures, monthEligible: false }),
    standing({ staffId: 's02', unitId: 'u1', ...figures }),
    standing({ staffId: 's03', unitId: null, ...figures }),
  ]);
  const broken = (staffId: string, period: string, status: 'final' | 'held' = 'final') =>
    ruling({ rule: 'log.missed', staffId, period, on: period, status });
  const added = [
    broken('s01', '2026-11-02'),
    broken('s01', '2026-11-03'),
    broken('s02', '2026-11-03'),
    broken('s03', '2026-11-03', 'held'),
  ];
  const award = { award: 'award.activity', staffId: 's02', unitId: 'u1', amountFen: 30_000, facts: [] } as const;
  await api.ledger.append(entry({ added, awards: { granted: [award], withdrawn: [] } }), at);
  return api;
};

const ask = (api: Awaited<ReturnType<typeof inMemoryApi>>, quarter: string, format: 'xlsx' | 'csv' = 'csv') =>
  api.send('export-quarter-pack', { as: 'd01', params: { quarter }, query: { format } });

const linesOf = (zip: unknown, name: string): string[] =>
  Buffer.from(unzipSync(zip as Uint8Array)[name] ?? [])
    .toString()
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .slice(1);

describe('the pack of a quarter', () => {
  it('sums every month by unit, people of none last', async () => {
    const { body } = await ask(await judgedQuarter(), '2026-Q4');
    expect(linesOf(body, 'units.csv')).toEqual([
      '2026-10,u1,营业一部,1,1,5,1,4,2,10,2',
      '2026-11,u1,营业一部,2,1,10,2,8,4,20,4',
      '2026-11,,,1,1,5,1,4,2,10,2',
    ]);
  });

  it('counts rulings and people by rule, held ones for nothing, and names who won', async () => {
    const { body } = await ask(await judgedQuarter(), '2026-Q4');
    expect(linesOf(body, 'rulings.csv')).toEqual(['2026-11,log.missed,3,2']);
    expect(linesOf(body, 'awards.csv')).toEqual(['2026-11,award.activity,s02,员工s02,u1,营业一部,30000']);
    expect(linesOf(body, 'people.csv').map((line) => line.split(',').slice(0, 2).join())).toEqual([
      '2026-10,s01',
      '2026-11,s01',
      '2026-11,s02',
      '2026-11,s03',
    ]);
  });

  it('is a workbook with a sheet for each, the same bytes for the same request', async () => {
    const api = await judgedQuarter();
    const { body } = await ask(api, '2026-Q4', 'xlsx');
    const workbook = await workbookOf(body as Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      Object.values(QUARTER_SHEETS).map((title) => title['zh-CN']),
    );
    expect((await ask(api, '2026-Q4', 'xlsx')).body).toEqual(body);
  });

  it.each([
    ['2027-Q1', '/quarter date-in-the-future'],
    ['2025-Q4', '/quarter before-records-begin'],
    ['2026-Q5', '/quarter wrong-format'],
  ])('of %s is refused: %s', async (quarter, error) => {
    expect(problemOf(await ask(await inMemoryApi(), quarter)).errors).toEqual([error]);
  });

  it.each(LANGUAGES)('has a heading for every column in %s', (language) => {
    const items = [UnitMonthRowSchema, PersonMonthRowSchema, RuleMonthRowSchema, AwardMonthRowSchema];
    const columns = items.flatMap((item) => tableOf(item, [], { fields: null, writeInstant: String }).columns);
    expect(columns.flat().filter((name) => COLUMN_TEXTS[name]?.[language] === undefined)).toEqual([]);
  });
});
