import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { judgeYear } from '../../../shared/domain/judge-year.ts';
import { type InMemoryApi, inMemoryApi, problemOf } from '../http/in-memory-api.ts';

type Entering = 'enter-targets' | 'enter-results';

const enter = (api: InMemoryApi, operation: Entering, entries: readonly object[], request: object = {}) =>
  api.send(operation, { as: 'd02', body: { year: 2026, entries }, ...request });

const figures = (premiumFen: unknown, customers: unknown, staffId = 's01') => ({ staffId, premiumFen, customers });

const at = (minute: number) => ({ at: `2026-11-23T10:0${minute}:00+08:00` });

describe.each([
  { operation: 'enter-targets', list: 'list-targets', type: 'target' },
  { operation: 'enter-results', list: 'list-results', type: 'result' },
] as const)('$operation', ({ operation, list, type }) => {
  it('keeps a fact of each person in January of the year', async () => {
    const api = await inMemoryApi();
    const entries = [figures(Number.MAX_SAFE_INTEGER, 12), figures(0, 0, 's02')];
    expect((await enter(api, operation, entries)).status).toBe(201);
    expect(api.facts.appended).toMatchObject(
      entries.map((one) => ({ month: '2026-01', period: '2026', fact: { type, year: 2026, ...one } })),
    );
  });

  it('corrects what was entered before; every version is listed', async () => {
    const api = await inMemoryApi();
    for (const [minute, premiumFen] of [100, 200, 100, 100].entries()) {
      await enter(api, operation, [figures(premiumFen, 1)], { ...at(minute), as: minute === 1 ? 'a01' : 'd02' });
    }
    const listed = async (as: string, query: Record<string, string>) => {
      const { body } = await api.send(list, { as, query });
      const { items } = body as { items: { premiumFen: number; stands: boolean; enteredBy: string }[] };
      return items.map((one) => `${one.premiumFen} by ${one.enteredBy}${one.stands ? ' stands' : ''}`).sort();
    };
    const all = ['100 by d02', '100 by d02 stands', '200 by a01'];
    expect(await listed('s01', {})).toEqual(all);
    expect(await listed('m01', { scope: 'unit', year: '2026' })).toEqual(all);
    expect(await listed('d02', { scope: 'department' })).toEqual(all);
    expect(await listed('d02', { staffId: 's01', state: 'standing' })).toEqual(['100 by d02 stands']);
    expect(await listed('d02', { scope: 'department', year: '2025' })).toEqual([]);
  });

  it.each([
    { what: 'half a fen', entries: [figures(0.5, 1)], errors: ['/entries/0/premiumFen wrong-type'] },
    { what: 'less than nothing', entries: [figures(1, -1)], errors: ['/entries/0/customers too-small'] },
    { what: 'an unsafe amount', entries: [figures(2 ** 53, 1)], errors: ['/entries/0/premiumFen too-large'] },
    { what: 'an amount with a comma', entries: [figures('1,000', 1)], errors: ['/entries/0/premiumFen wrong-format'] },
    { what: 'an empty amount', entries: [figures('', 1)], errors: ['/entries/0/premiumFen wrong-format'] },
    {
      what: 'a stranger and somebody twice',
      entries: [figures(1, 1), figures(1, 1), figures(1, 1, 'x02')],
      code: 'not-permitted',
      errors: ['/entries/1 named-twice', '/entries/2/staffId no-such-person'],
    },
  ])('refuses $what, nothing stored', async ({ entries, errors, code = 'invalid-request' }) => {
    const api = await inMemoryApi();
    expect(problemOf(await enter(api, operation, entries))).toMatchObject({ code, errors });
    expect(api.facts.appended).toEqual([]);
  });

  it('refuses what is about oneself', async () => {
    const api = await inMemoryApi();
    const response = await enter(api, operation, [figures(1, 1, 'd02')]);
    expect(problemOf(response)).toMatchObject({ status: 403, errors: ['/entries/0/staffId not-entered-by-you'] });
    expect((await enter(api, operation, [figures(1, 1, 'd02')], { as: 'd01' })).status).toBe(201);
  });

  it.each([
    { year: 2025, status: 422 },
    { year: 2026, status: 201 },
    { year: 2027, status: type === 'target' ? 201 : 422 },
    { year: 2028, status: 422 },
  ])('for $year, in November 2026 on records since January: $status', async ({ year, status }) => {
    const api = await inMemoryApi();
    const response = await enter(api, operation, [], { body: { year, entries: [figures(1, 1)] } });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).errors[0]).toMatch(/^\/year /);
  });
});

describe('the view of a year', () => {
  const shown = async (api: InMemoryApi, query: Record<string, string> = { scope: 'department' }) =>
    (await api.send('show-year-results', { as: 'd02', params: { year: '2026' }, query })).body;

  it('shows target, result and what was reached as exact decimals, half up', async () => {
    const api = await inMemoryApi();
    await enter(api, 'enter-targets', [figures(300_000, 3), figures(100, 8, 's02'), figures(0, 0, 's03')]);
    await enter(api, 'enter-results', [figures(299_999, 4), figures(100, 1, 's02'), figures(5, 1, 'm01')]);
    expect(await shown(api)).toEqual({
      items: [
        {
          staffId: 'm01',
          staffName: '员工m01',
          target: null,
          result: { premiumFen: 5, customers: 1 },
          premium: null,
          customers: null,
        },
        {
          staffId: 's01',
          staffName: '员工s01',
          target: { premiumFen: 300_000, customers: 3 },
          result: { premiumFen: 299_999, customers: 4 },
          premium: { reached: false, percent: '100.00' },
          customers: { reached: true, percent: '133.33' },
        },
        {
          staffId: 's02',
          staffName: '员工s02',
          target: { premiumFen: 100, customers: 8 },
          result: { premiumFen: 100, customers: 1 },
          premium: { reached: true, percent: '100.00' },
          customers: { reached: false, percent: '12.50' },
        },
        {
          staffId: 's03',
          staffName: '员工s03',
          target: { premiumFen: 0, customers: 0 },
          result: null,
          premium: { reached: true, percent: null },
          customers: { reached: true, percent: null },
        },
      ],
      nextCursor: null,
    });
  });

  it('is exact for the greatest amounts', async () => {
    const api = await inMemoryApi();
    await enter(api, 'enter-targets', [figures(Number.MAX_SAFE_INTEGER, 1)]);
    await enter(api, 'enter-results', [figures(Number.MAX_SAFE_INTEGER - 1, 1)]);
    expect(await shown(api)).toMatchObject({ items: [{ premium: { reached: false, percent: '100.00' } }] });
  });

  it('goes by the versions that stand, and comes in pages', async () => {
    const api = await inMemoryApi();
    await enter(api, 'enter-targets', [figures(1, 1), figures(1, 1, 's02')], at(0));
    await enter(api, 'enter-targets', [figures(2, 1)], at(1));
    const first = await shown(api, { scope: 'department', limit: '1', fields: 'staffId,target' });
    expect(first).toMatchObject({ items: [{ staffId: 's01', target: { premiumFen: 2, customers: 1 } }] });
    const { nextCursor: cursor } = first as { nextCursor: string };
    expect(await shown(api, { scope: 'department', cursor })).toMatchObject({
      items: [{ staffId: 's02' }],
      nextCursor: null,
    });
  });

  it.each(['0', '10000', 'latest', '2026.5', '-1'])('of %s is refused', async (year) => {
    const api = await inMemoryApi();
    const response = await api.send('show-year-results', { params: { year } });
    expect(problemOf(response)).toMatchObject({ status: 422, code: 'invalid-request' });
  });
});

describe('a department whose records begin within a year', () => {
  it('exports the figures of that year, and is reviewed with them (review.promotion)', async () => {
    const api = await inMemoryApi();
    const charter = await api.departments.readCharter('hz-01');
    const file = await api.departments.read('hz-01');
    if (charter === undefined || file === undefined) throw new Error('no department');
    api.departments.readCharter = () => Promise.resolve({ ...charter, firstMonth: '2026-11' });
    api.departments.read = () => Promise.resolve({ ...file, firstMonth: '2026-11' });
    await enter(api, 'enter-targets', [figures(100, 1)]);
    await enter(api, 'enter-results', [figures(200, 1)]);
    const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
    const dossier = await exportDossier(api, 'hz-01', now);
    if (dossier === null) throw new Error('no dossier');
    expect(judgeYear(dossier, 2026, now).reviews).toMatchObject([{ staffId: 's01', outcome: 'promote' }]);
  });
});
