import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../support/read-workbook.ts';
import { COLUMN_TEXTS } from '../../../shared/contracts/http/column-texts.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES } from '../../../shared/domain/dossier.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { done } from '../../../shared/contracts/http/outcome.ts';
import { itemSchemaOf } from '../../../shared/contracts/http/list-items.ts';
import { tableOf } from '../../../shared/sheets/table-of.ts';
import { ACTORS } from './actors.ts';
import { dailyLog, inMemoryApi, problemOf, visit } from './in-memory-api.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const lists = Object.entries(CONTRACTS).flatMap(([operation, { response }]) => {
  const item = itemSchemaOf(response);
  return item === null ? [] : [{ operation: operation as OperationId, item }];
});

describe.each(lists)('the list of $operation', ({ item }) => {
  const { columns } = tableOf(item, [], { fields: null, writeInstant: String });

  it.each(LANGUAGES)('has a heading for every column in %s', (language) => {
    expect(columns.flat().filter((name) => COLUMN_TEXTS[name]?.[language] === undefined)).toEqual([]);
  });
});

describe('a list as a sheet', () => {
  it('is a CSV file of every item, times as the department reads them', async () => {
    const api = await inMemoryApi();
    const visits = [visit, { ...visit, customer: '=HYPERLINK("http://example.com")' }];
    await api.send('submit-daily-log', { body: { ...dailyLog, visits } });
    const answer = await api.send('list-daily-logs', { headers: { accept: 'text/csv' } });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="daily-logs-2026-11-23.csv"',
    });
    const [headings = '', first = '', second = ''] = answer.text.split('\r\n');
    expect(headings).toMatch(/^\ufeff编号,工号,姓名,日期,收到时间,截止时间,按时,次日计划,拜访 · 客户/);
    expect(first).toContain('s01,员工s01,2026-11-23,2026-11-23 10:00:00,2026-11-23 20:00:00,是');
    expect(second).toContain(`"'=HYPERLINK(""http://example.com"")"`);
  });

  it('is a workbook whose headings are in the language asked for', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { body: dailyLog });
    const answer = await api.send('list-daily-logs', {
      headers: { accept: XLSX, 'accept-language': 'en' },
      query: { fields: 'date,onTime' },
    });
    const workbook = await workbookOf(answer.body as Buffer);
    const [sheet] = workbook.worksheets;
    expect(sheet?.name).toBe('daily-logs-2026-11-23');
    expect([1, 2].map((row) => [1, 2].map((column) => sheet?.getCell(row, column).value))).toEqual([
      ['Date', 'On time'],
      ['2026-11-23', 'yes'],
    ]);
  });

  it('holds what stands on the pages after the first', async () => {
    const api = await inMemoryApi();
    for (let index = 0; index < 130; index += 1) {
      await api.send('submit-daily-log', { body: { ...dailyLog, nextDayPlan: `计划${index}` } });
    }
    const answer = await api.send('list-daily-logs', { headers: { accept: 'text/csv' }, query: { fields: 'date' } });
    expect(answer.text.trim().split('\r\n')).toHaveLength(131);
  });

  it.each(lists.filter(({ operation }) => ROUTES[operation].method === 'GET'))(
    'is to be had of $operation',
    async ({ operation }) => {
      const role = ROLES.find((each) => mayDoAtAll(operation, each)) ?? 'admin';
      const { params = {}, query = {} } = exampleOf(operation);
      const texts = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
      const api = await inMemoryApi();
      const answer = await api.send(operation, {
        as: ACTORS[role],
        params,
        query: texts,
        headers: { accept: 'text/csv' },
      });
      expect([200, 403, 404]).toContain(answer.status);
    },
  );

  it('obeys the permissions of the list', async () => {
    const api = await inMemoryApi();
    const query = { scope: 'department' };
    expect(problemOf(await api.send('list-daily-logs', { query, headers: { accept: 'text/csv' } })).code).toBe(
      'not-permitted',
    );
  });

  it('is refused beyond 5,000 items, with what to do', async () => {
    const endless = () => Promise.resolve(done({ items: Array.from({ length: 100 }, () => item), nextCursor: 'next' }));
    const item = {
      ...{ id: 'l', staffId: 's01', staffName: '王', date: '2026-11-23', receivedAt: '2026-11-23T02:00:00Z' },
      ...{ deadline: '2026-11-23T12:00:00Z', onTime: true, visits: [], nextDayPlan: '' },
    };
    const api = await inMemoryApi({ 'list-daily-logs': endless });
    expect(problemOf(await api.send('list-daily-logs', { headers: { accept: XLSX } })).code).toBe('export-too-large');
  });

  it('is not to be had of what is no list', async () => {
    const api = await inMemoryApi();
    const refused = problemOf(await api.send('who-am-i', { headers: { accept: XLSX } }));
    expect([refused.status, refused.code]).toEqual([406, 'not-exportable']);
  });

  it.each(['application/json', '*/*', 'text/html', ''])('is JSON for whoever accepts %j', async (accept) => {
    const api = await inMemoryApi();
    expect((await api.send('list-daily-logs', { headers: { accept } })).body).toEqual({ items: [], nextCursor: null });
  });
});
