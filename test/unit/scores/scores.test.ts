import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { type InMemoryApi, inMemoryApi, problemOf } from '../http/in-memory-api.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const enter = (api: InMemoryApi, entries: readonly object[], request: object = {}) =>
  api.send('enter-scores', { as: 'd02', body: { month: '2026-11', entries }, ...request });

const support = (points: unknown, staffId = 't01') => ({ staffId, component: 'support', points });

const at = (minute: number) => ({ at: `2026-11-23T10:0${minute}:00+08:00` });

const versions = async (api: InMemoryApi, query: Record<string, string> = {}) => {
  const { body } = await api.send('list-scores', { as: 'd02', query: { scope: 'department', ...query } });
  const { items } = body as { items: { points: number; receivedAt: string; stands: boolean }[] };
  return items
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
    .map(({ points, stands }) => `${points}${stands ? ' stands' : ''}`);
};

describe('entering points', () => {
  it('keeps a fact of each row under the month, with receipts in the order of the rows', async () => {
    const api = await inMemoryApi();
    const entries = [support(87.5), { staffId: 'c01', component: 'efficiency', points: 0 }, support(100, 'c01')];
    const { status, body } = await enter(api, entries);
    expect(status).toBe(201);
    const { receipts } = body as { receipts: { id: string; deadline: string | null }[] };
    expect(receipts.map(({ id }) => id)).toEqual(api.facts.appended.map(({ fact }) => fact.id));
    expect(api.facts.appended.map(({ fact }) => fact)).toMatchObject(entries);
    expect(api.facts.appended).toMatchObject(
      entries.map(({ staffId }) => ({ month: '2026-11', period: '2026-11', subject: staffId, filedBy: 'd02' })),
    );
  });

  it('takes them from a form, where numbers are text', async () => {
    const api = await inMemoryApi();
    const row = 'entries[0][staffId]=t01&entries[0][component]=support&entries[0][points]=87.25';
    const { status } = await api.send('enter-scores', { as: 'd02', headers: FORM, body: `month=2026-11&${row}` });
    expect(status).toBe(201);
    expect(api.facts.appended).toMatchObject([{ fact: { points: 87.25 } }]);
  });

  it('sent again keeps nothing twice; rows added to the sheet are kept', async () => {
    const api = await inMemoryApi();
    const first = await enter(api, [support(80)]);
    expect((await enter(api, [support(80)], at(5))).text).toBe(first.text);
    await enter(api, [support(90, 'c01'), support(80)], at(6));
    expect(api.facts.appended).toHaveLength(2);
  });

  it('corrects what was entered before, also back to what it was', async () => {
    const api = await inMemoryApi();
    for (const [minute, points] of [80, 90, 80, 80].entries()) await enter(api, [support(points)], at(minute));
    expect(await versions(api)).toEqual(['80', '90', '80 stands']);
    expect(await versions(api, { state: 'standing' })).toEqual(['80 stands']);
    expect(await versions(api, { state: 'corrected', month: '2026-11' })).toEqual(['80', '90']);
  });

  it('under an Idempotency-Key of its own, a late retry does not undo a correction', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'sheet-1' };
    const first = await enter(api, [support(80)], { ...at(0), headers });
    await enter(api, [support(90)], at(1));
    expect((await enter(api, [support(80)], { ...at(2), headers })).text).toBe(first.text);
    expect(await versions(api)).toEqual(['80', '90 stands']);
  });

  it('under an Idempotency-Key of another sheet keeps no row', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'sheet-1' };
    await enter(api, [support(80)], { headers });
    const response = await enter(api, [support(70, 'c01'), support(81)], { headers });
    expect(problemOf(response).code).toBe('idempotency-key-reused');
    expect(api.facts.appended).toHaveLength(1);
  });

  it('under one Idempotency-Key keeps all components of a person', async () => {
    const api = await inMemoryApi();
    const entries = [support(80), { staffId: 't01', component: 'efficiency', points: 80 }];
    expect((await enter(api, entries, { headers: { 'idempotency-key': '1' } })).status).toBe(201);
    expect(api.facts.appended).toHaveLength(2);
  });

  it('takes 200 rows', async () => {
    const api = await inMemoryApi();
    const file = await api.departments.read('hz-01');
    const [someone] = file?.staff ?? [];
    if (file === undefined || someone === undefined) throw new Error('nobody there');
    const staff = Array.from({ length: 201 }, (_, index) => ({ ...someone, id: `p${index}` }));
    api.departments.read = () => Promise.resolve({ ...file, staff });
    const entries = staff.map(({ id }) => support(60, id));
    expect(problemOf(await enter(api, entries)).errors).toEqual(['/entries too-many']);
    expect(api.facts.appended).toEqual([]);
    expect((await enter(api, entries.slice(0, 200))).status).toBe(201);
    expect(api.facts.appended).toHaveLength(200);
  });

  it('is what the month is judged with (P2.5)', async () => {
    const api = await inMemoryApi();
    await enter(api, [support(80)], at(0));
    await enter(api, [support(90)], at(1));
    const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
    const dossier = await exportDossier(api, 'hz-01', now);
    if (dossier === null) throw new Error('no dossier');
    const { standings } = judgeMonth(dossier, Temporal.PlainYearMonth.from('2026-11'), now);
    expect(standings.find(({ staffId }) => staffId === 't01')?.score.missing).not.toContain('support');
    expect(dossier.facts).toHaveLength(2);
  });
});

describe('points that are refused, and all rows of their sheet with them', () => {
  it.each([
    { what: 'above 100', entries: [support(100.01)], errors: ['/entries/0/points too-large'] },
    { what: 'below 0', entries: [support(1), support(-0.01, 'c01')], errors: ['/entries/1/points too-small'] },
    { what: 'three decimals', entries: [support(87.555)], errors: ['/entries/0/points too-many-decimals'] },
    { what: 'in words', entries: [support('good')], errors: ['/entries/0/points wrong-format'] },
    { what: 'no points', entries: [support(undefined)], errors: ['/entries/0/points required'] },
    { what: 'null', entries: [support(null)], errors: ['/entries/0/points wrong-format'] },
    { what: 'no rows', entries: [], errors: ['/entries too-few'] },
    {
      what: 'a computed component',
      entries: [{ staffId: 't01', component: 'attendance', points: 80 }],
      errors: ['/entries/0/component not-an-option'],
    },
    {
      what: 'the same twice, and a stranger',
      entries: [support(80), support(81), support(80, 'x02')],
      code: 'not-permitted',
      errors: ['/entries/1 named-twice', '/entries/2/staffId no-such-person'],
    },
    { what: 'somebody not yet employed', entries: [support(80, 'f01')], errors: ['/entries/0/staffId before-joining'] },
  ])('$what', async ({ entries, errors, code = 'invalid-request' }) => {
    const api = await inMemoryApi();
    expect(problemOf(await enter(api, entries))).toMatchObject({ code, errors });
    expect(api.facts.appended).toEqual([]);
  });

  it.each([
    { month: '2026-12', errors: ['/month date-in-the-future'] },
    { month: '2025-12', errors: ['/month before-records-begin'] },
    { month: '2026-13', errors: ['/month wrong-format'] },
  ])('for $month', async ({ month, errors }) => {
    const api = await inMemoryApi();
    const response = await enter(api, [], { body: { month, entries: [support(80)] } });
    expect(problemOf(response)).toMatchObject({ status: 422, errors });
  });

  it.each([
    { as: 'd02', component: 'company' },
    { as: 'e01', component: 'support' },
    { as: 'e01', component: 'efficiency' },
  ])('$component by $as', async ({ as, component }) => {
    const api = await inMemoryApi();
    const response = await enter(api, [{ staffId: 't01', component, points: 80 }], { as });
    expect(problemOf(response)).toMatchObject({ status: 403, errors: ['/entries/0/component not-entered-by-you'] });
  });

  it('about oneself', async () => {
    const api = await inMemoryApi();
    const response = await enter(api, [support(80), support(100, 'd02')]);
    expect(problemOf(response)).toMatchObject({ status: 403, errors: ['/entries/1/staffId not-entered-by-you'] });
    expect(api.facts.appended).toEqual([]);
  });
});
