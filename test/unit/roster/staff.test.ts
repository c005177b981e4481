import { beforeEach, describe, expect, it } from 'vitest';
import { StaffFileSchema, type StaffFile } from '../../../shared/contracts/http/roster.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';

const newcomer = {
  staffId: 'k01',
  name: '孙丽',
  email: 'k01@example.com',
  joinedOn: '2026-12-01',
  unitId: 'u2',
  role: 'sales',
};

let api: InMemoryApi;
const as = 'a01';

beforeEach(async () => {
  api = await inMemoryApi();
});

const fileOf = async (staffId: string): Promise<StaffFile> =>
  StaffFileSchema.parse((await api.send('show-staff-member', { as, params: { staffId } })).body);
const add = (changes: object = {}) => api.send('add-staff-member', { as, body: { ...newcomer, ...changes } });
const details = (staffId: string, body: object, at?: string) =>
  api.send('change-staff-details', { as, params: { staffId }, body, ...(at !== undefined && { at }) });
const depart = (staffId: string, body: object) => api.send('record-departure', { as, params: { staffId }, body });
const assign = (staffId: string, body: object) => api.send('assign-staff-member', { as, params: { staffId }, body });
const pending = async () => (await api.changes.pending('hz-01')).map(({ fromMonth }) => fromMonth);
const versionsOf = async (staffId: string) => (await fileOf(staffId)).versions.length;

describe('a person who joins', () => {
  it('is on the roster with a first version, and may sign in from their first day', async () => {
    expect((await add()).status).toBe(201);
    expect((await fileOf('k01')).versions).toEqual([
      {
        staffId: 'k01',
        version: 1,
        changedAt: '2026-11-23T02:00:00Z',
        changedBy: 'a01',
        change: 'added',
        name: '孙丽',
        email: 'k01@example.com',
        language: 'zh-CN',
        joinedOn: '2026-12-01',
        leftOn: null,
        assignments: [{ from: '2026-12-01', unitId: 'u2', role: 'sales' }],
      },
    ]);
    expect(problemOf(await api.send('who-am-i', { as: 'k01' })).code).toBe('not-employed');
    expect((await api.send('who-am-i', { as: 'k01', at: '2026-12-01T09:00:00+08:00' })).status).toBe(200);
  });

  it('makes the department due, from the month of joining or the first on record', async () => {
    await add();
    await add({ staffId: 'k02', email: null, joinedOn: '2019-01-01' });
    expect(await pending()).toEqual(['2026-12', '2026-01']);
  });

  it('sent again is there once; with other content the id is taken', async () => {
    const first = await add();
    expect((await add()).text).toBe(first.text);
    expect(problemOf(await add({ name: '孙莉' }))).toMatchObject({
      code: 'invalid-request',
      errors: ['/staffId taken'],
    });
    expect(problemOf(await add({ staffId: 's01', email: null })).errors).toEqual(['/staffId taken']);
  });

  it.each([
    {
      what: 'an address of a colleague, in other letters',
      change: { email: 'S01@Example.com' },
      error: '/email taken',
    },
    { what: 'a unit that is not there', change: { unitId: 'u9' }, error: '/unitId no-such-unit' },
  ])('with $what is refused and nothing is stored', async ({ change, error }) => {
    expect(problemOf(await add(change)).errors).toEqual([error]);
    expect((await api.send('show-staff-member', { as, params: { staffId: 'k01' } })).status).toBe(404);
    expect(await pending()).toEqual([]);
  });

  it('with an address known in another department is answered as with any other', async () => {
    const known = await add({ email: 'x01@example.com' });
    const unknown = await add({ staffId: 'k02', email: 'nobody@example.com' });
    expect([known.status, unknown.status]).toEqual([201, 201]);
  });
});

describe('a change of a record', () => {
  it('appends a version: who, when and what, with all before it', async () => {
    await details('s01', { version: 1, name: '王芳', email: 'wang@example.com', language: 'en' });
    await assign('s01', { version: 2, from: '2026-12-01', unitId: null, role: 'technical-support' });
    await depart('s01', { version: 3, leftOn: '2027-06-30' });
    const { versions } = await fileOf('s01');
    expect(versions.map(({ change, changedBy }) => `${change} ${changedBy ?? '-'}`)).toEqual([
      'added -',
      'details a01',
      'assignment a01',
      'departure a01',
    ]);
    expect(versions[0]).toMatchObject({ name: '员工s01', email: 's01@example.com', leftOn: null });
    expect(versions[3]).toMatchObject({
      version: 4,
      name: '王芳',
      language: 'en',
      leftOn: '2027-06-30',
      assignments: [
        { from: '2020-03-01', unitId: 'u1', role: 'sales' },
        { from: '2026-12-01', unitId: null, role: 'technical-support' },
      ],
    });
  });

  it('of a version that is no longer the last is refused', async () => {
    await depart('s01', { version: 1, leftOn: '2027-06-30' });
    const late = await details('s01', { version: 1, name: '王芳', email: null, language: 'en' });
    expect(problemOf(late)).toMatchObject({ status: 409, code: 'changed-meanwhile' });
    expect(await versionsOf('s01')).toBe(2);
  });

  it('sent again finds its work done, whatever version it names', async () => {
    const first = await depart('s01', { version: 1, leftOn: '2027-06-30' });
    expect((await depart('s01', { version: 1, leftOn: '2027-06-30' })).text).toBe(first.text);
    expect(await versionsOf('s01')).toBe(2);
  });

  it('of name, address and language concerns no duty; of days and roles it does', async () => {
    await details('s01', { version: 1, name: '王芳', email: null, language: 'en' });
    expect(await pending()).toEqual([]);
    await assign('s01', { version: 2, from: '2026-10-15', unitId: 'u2', role: 'sales' });
    expect(await pending()).toEqual(['2026-10']);
  });

  it('to another address lets the new one sign in and the old one no more', async () => {
    await details('s01', { version: 1, name: '王芳', email: 'new@example.com', language: 'en' });
    const claims = { email: 'new@example.com', email_verified: 'true' };
    expect((await api.send('who-am-i', { claims })).body).toMatchObject({ staffId: 's01', language: 'en' });
    expect(problemOf(await api.send('who-am-i', { as: 's01' })).code).toBe('not-on-the-roster');
  });

  it('may keep its own address, in other letters', async () => {
    const body = { version: 1, name: '员工s01', email: 'S01@example.com', language: 'zh-CN' };
    expect((await details('s01', body)).status).toBe(201);
  });

  it('of a departure can be taken back, and is judged from the day it had named', async () => {
    await depart('g01', { version: 1, leftOn: null });
    expect((await fileOf('g01')).versions.at(-1)?.leftOn).toBeNull();
    expect(await pending()).toEqual(['2026-11']);
  });

  it('of an assignment on a day that has one corrects it; the earlier version shows what it was', async () => {
    await assign('s01', { version: 1, from: '2026-12-01', unitId: 'u2', role: 'sales' });
    await assign('s01', { version: 2, from: '2026-12-01', unitId: 'u1', role: 'unit-manager' });
    const { versions } = await fileOf('s01');
    expect(versions.map(({ assignments }) => assignments.length)).toEqual([1, 2, 2]);
    expect(versions[2]?.assignments[1]).toEqual({ from: '2026-12-01', unitId: 'u1', role: 'unit-manager' });
  });

  it.each([
    {
      what: 'a departure before the day of joining',
      send: () => depart('n01', { version: 1, leftOn: '2026-11-15' }),
      error: '/leftOn before-joining',
    },
    {
      what: 'an assignment before the day of joining',
      send: () => assign('n01', { version: 1, from: '2026-11-15', unitId: 'u1', role: 'sales' }),
      error: '/from before-joining',
    },
    {
      what: 'a unit that is not there',
      send: () => assign('s01', { version: 1, from: '2026-12-01', unitId: 'u9', role: 'sales' }),
      error: '/unitId no-such-unit',
    },
    {
      what: "a colleague's address",
      send: () => details('s01', { version: 1, name: '王芳', email: 's02@example.com', language: 'en' }),
      error: '/email taken',
    },
  ])('with $what is refused', async ({ send, error }) => {
    const response = await send();
    expect(problemOf(response)).toMatchObject({ status: 422, errors: [error] });
    expect(await pending()).toEqual([]);
  });

  it('reaches back twelve months and not further', async () => {
    const at = '2027-11-23T10:00:00+08:00';
    const move = (from: string) =>
      api.send('assign-staff-member', {
        as,
        at,
        params: { staffId: 's01' },
        body: { version: 1, from, unitId: 'u2', role: 'sales' },
      });
    expect(problemOf(await move('2026-10-31')).errors).toEqual(['/from too-far-back']);
    expect((await move('2026-11-01')).status).toBe(201);
  });

  it('is refused once a record has 100 versions', async () => {
    for (let version = 1; version < 100; version += 1) {
      await details('s01', { version, name: `王芳${version}`, email: null, language: 'en' });
    }
    const last = await details('s01', { version: 100, name: '王芳', email: null, language: 'en' });
    expect(problemOf(last).errors).toEqual(['/version too-many-changes']);
  });

  it('of nobody is not found', async () => {
    expect(problemOf(await depart('nobody', { version: 1, leftOn: null })).code).toBe('not-found');
  });
});

describe('the roster', () => {
  const idsOf = (body: unknown) => (body as { items: { staffId: string }[] }).items.map(({ staffId }) => staffId);
  const list = async (query: Record<string, string>) => (await api.send('list-staff', { as: 'e01', query })).body;

  it('is paged by id', async () => {
    const first = await list({ limit: '10' });
    const cursor = (first as { nextCursor: string }).nextCursor;
    const second = await list({ limit: '10', cursor });
    expect([...idsOf(first), ...idsOf(second)]).toEqual([
      'a01',
      'c01',
      'd01',
      'd02',
      'e01',
      'f01',
      'g01',
      'l01',
      'm01',
      'n01',
      's01',
      's02',
      's03',
      't01',
      'v01',
    ]);
    expect(second).toMatchObject({ nextCursor: null });
  });

  it('is filtered by unit, by role, and by who is employed on a day', async () => {
    expect(idsOf(await list({ unitId: 'u2' }))).toEqual(['s03']);
    expect(idsOf(await list({ role: 'department-manager' }))).toEqual(['d01', 'd02']);
    expect(idsOf(await list({ role: 'sales', employedOn: '2026-11-20' }))).toEqual([
      'g01',
      'l01',
      'n01',
      's01',
      's02',
      's03',
    ]);
  });

  it('shows unit and role as of the day asked for', async () => {
    await assign('s03', { version: 1, from: '2026-12-01', unitId: 'u1', role: 'unit-manager' });
    expect(idsOf(await list({ unitId: 'u2', employedOn: '2026-11-30' }))).toEqual(['s03']);
    expect(idsOf(await list({ unitId: 'u2', employedOn: '2026-12-01' }))).toEqual([]);
  });
});

describe('units', () => {
  it('a new unit is there for the next person, and sent again is there once', async () => {
    const unit = { unitId: 'u3', name: '营业三部' };
    const first = await api.send('add-unit', { as, body: unit });
    expect((await api.send('add-unit', { as, body: unit })).text).toBe(first.text);
    expect((await add({ unitId: 'u3' })).status).toBe(201);
    const other = await api.send('add-unit', { as, body: { ...unit, name: '别名' } });
    expect(problemOf(other).errors).toEqual(['/unitId taken']);
  });

  it('a renamed unit keeps its names; who saw the name before is told', async () => {
    const rename = (version: number, name: string) =>
      api.send('rename-unit', { as, params: { unitId: 'u1' }, body: { version, name } });
    expect((await rename(1, '先锋营业部')).body).toMatchObject({ version: 2, name: '先锋营业部' });
    expect((await rename(1, '先锋营业部')).status).toBe(201);
    expect(problemOf(await rename(1, '开拓营业部')).code).toBe('changed-meanwhile');
    const { body } = await api.send('list-units', { as });
    expect(body).toMatchObject({
      items: [
        {
          unitId: 'u1',
          names: [
            { name: '营业一部', changedBy: null },
            { name: '先锋营业部', changedBy: 'a01' },
          ],
        },
        {},
      ],
    });
  });
});
