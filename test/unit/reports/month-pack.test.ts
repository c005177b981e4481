import { Temporal } from 'temporal-polyfill';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { COLUMN_TEXTS } from '../../../shared/contracts/http/column-texts.ts';
import { itemSchemaOf } from '../../../shared/contracts/http/list-items.ts';
import {
  AWARDS_SHEET,
  AwardRowSchema,
  LISTS_BY_MONTH,
  STANDINGS_SHEET,
} from '../../../shared/contracts/http/month-packs.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { StandingItemSchema } from '../../../shared/contracts/http/standings.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { tableOf } from '../../../shared/sheets/table-of.ts';
import { workbookOf } from '../../support/read-workbook.ts';
import { dailyLog, inMemoryApi, problemOf, receiptOf, visit } from '../http/in-memory-api.ts';
import { entry, standing } from '../http/judged.ts';

const titles = [STANDINGS_SHEET, AWARDS_SHEET, ...Object.values(LISTS_BY_MONTH)];
const pack = { params: { month: '2026-11' } };
const csv = { ...pack, query: { format: 'csv' } };

/** A month with a log, a leave, a standing and an award of Hangzhou, and a log of Ningbo. */
const judgedMonth = async () => {
  const api = await inMemoryApi();
  receiptOf(await api.send('submit-daily-log', { as: 's01', body: dailyLog }));
  receiptOf(await api.send('submit-daily-log', { as: 'x02', body: { ...dailyLog, nextDayPlan: '宁波' } }));
  const standings = [standing({ staffId: 's03', unitId: 'u2' })];
  await api.standings.replace({ departmentId: 'hz-01', month: '2026-11', asOf: '2026-11-23T12:05:00Z', standings });
  const award = { award: 'award.activity', staffId: 's01', unitId: null, amountFen: 30000, facts: [] } as const;
  const withdrawn = { ...award, staffId: 's02' } as const;
  const at = Temporal.Instant.from('2026-11-23T13:00:00Z');
  await api.ledger.append(entry({ awards: { granted: [award, withdrawn], withdrawn: [] } }), at);
  await api.ledger.append(entry({ sequence: 2, awards: { granted: [], withdrawn: [withdrawn] } }), at);
  return api;
};

/** The lines of each csv file of a pack, its byte order mark dropped. */
const filesOf = (zip: unknown): Map<string, string[]> =>
  new Map(
    Object.entries(unzipSync(zip as Uint8Array)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes)
        .toString()
        .replace(/^\ufeff/, '')
        .trim()
        .split('\r\n'),
    ]),
  );

/** It tells how the system ran, not what the department did. */
const LEFT_OUT = 'list-runs';

describe('the lists of a month pack', () => {
  it('are those that can be asked for by month alone', () => {
    const byMonth = Object.entries(CONTRACTS).filter(
      ([operation, { response, query, params }]) =>
        operation !== LEFT_OUT &&
        itemSchemaOf(response) !== null &&
        'month' in query.shape &&
        Object.keys(params.shape).length === 0 &&
        query.safeParse({ month: '2026-11' }).success,
    );
    expect(Object.keys(LISTS_BY_MONTH).sort()).toEqual(byMonth.map(([operation]) => operation).sort());
  });

  it.each(LANGUAGES)('have names in %s that a workbook takes, each its own', (language) => {
    const names = titles.map((title) => title[language]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[*?:\\/[\]]/.test(name))).toEqual([]);
  });

  it.each(LANGUAGES)('and what was judged have a heading for every column in %s', (language) => {
    const columns = [StandingItemSchema, AwardRowSchema].flatMap(
      (item) => tableOf(item, [], { fields: null, writeInstant: String }).columns,
    );
    expect(columns.flat().filter((name) => COLUMN_TEXTS[name]?.[language] === undefined)).toEqual([]);
  });
});

describe('a month pack', () => {
  it('is a workbook with a sheet for each list, in the language asked for', async () => {
    const api = await judgedMonth();
    const answer = await api.send('export-month-pack', { as: 'e01', ...pack });
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="month-pack-2026-11-as-of-2026-11-23.xlsx"',
    );
    const workbook = await workbookOf(answer.body as Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(titles.map((title) => title['zh-CN']));
    const logs = workbook.getWorksheet('工作日志');
    expect([1, 2, 3].map((row) => logs?.getCell(row, 2).value)).toEqual(['工号', 's01', null]);
  });

  it('is an archive of csv files, of this department only, as it stands', async () => {
    const api = await judgedMonth();
    const answer = await api.send('export-month-pack', { as: 'e01', ...csv, headers: { 'accept-language': 'en' } });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="month-pack-2026-11-as-of-2026-11-23.zip"',
    });
    const files = filesOf(answer.body);
    expect(files.get('daily-logs.csv')?.slice(1)).toEqual([expect.stringContaining('s01,员工s01,2026-11-23')]);
    expect(files.get('standings.csv')?.slice(1)).toEqual([expect.stringContaining('s03,u2,yes')]);
    expect(files.get('awards.csv')).toEqual([
      'Award,Staff id,Name,Unit,Unit name,Amount (fen)',
      'award.activity,s01,员工s01,,,30000',
    ]);
    expect(files.size).toBe(titles.length);
  });

  it('has the same bytes for the same request', async () => {
    const api = await judgedMonth();
    const once = await api.send('export-month-pack', { as: 'd01', ...csv });
    expect((await api.send('export-month-pack', { as: 'd01', ...csv })).body).toEqual(once.body);
  });

  it('leaves out what its reader may not see of the whole department', async () => {
    const api = await judgedMonth();
    const { body } = await api.send('export-month-pack', { as: 'd01', ...csv });
    expect(filesOf(body).has('appeals.csv')).toBe(false);
  });

  it('holds nothing of another month', async () => {
    const api = await judgedMonth();
    const { body } = await api.send('export-month-pack', {
      as: 'e01',
      params: { month: '2026-12' },
      query: { format: 'csv' },
    });
    const rows = [...filesOf(body)].filter(([name]) => name !== 'sessions.csv' && name !== 'competitions.csv');
    expect(rows.filter(([, lines]) => lines.length > 1)).toEqual([]);
  });

  it('is refused where it would outgrow what can be answered', async () => {
    const api = await inMemoryApi();
    const visits = Array.from({ length: 20 }, (_, index) => ({ ...visit, summary: noise(index) }));
    for (let log = 0; log < 120; log += 1) {
      const body = { ...dailyLog, visits, nextDayPlan: noise(log) };
      receiptOf(await api.send('submit-daily-log', { as: 's01', body }));
    }
    expect(problemOf(await api.send('export-month-pack', { as: 'e01', ...csv })).code).toBe('export-too-large');
  });
});

/** A text of a thousand characters that no archive makes much smaller. */
const noise = (seed: number): string => {
  let state = seed + 1;
  return Array.from({ length: 1000 }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCodePoint(0x4e00 + (state % 20000));
  }).join('');
};
