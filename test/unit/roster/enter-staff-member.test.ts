import { beforeEach, describe, expect, it } from 'vitest';
import { StaffFileSchema, type StaffFile } from '../../../shared/contracts/http/roster.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { CSV } from '../http/rows-of-uploads.ts';

let api: InMemoryApi;
const as = 'a01';

beforeEach(async () => {
  api = await inMemoryApi();
});

const newcomer = { staffId: 'k01', name: '孙丽', joinedOn: '2026-12-01', unitId: 'u2', role: 'sales' };
const enter = (body: object) => api.send('enter-staff-member', { as, body });
const fileOf = async (staffId: string): Promise<StaffFile> =>
  StaffFileSchema.parse((await api.send('show-staff-member', { as, params: { staffId } })).body);
const changesOf = async (staffId: string) => (await fileOf(staffId)).versions.map(({ change }) => change);

/** A person as the roster has them. */
const known = async (staffId: string) => {
  const { name, email, joinedOn, assignments } = (await fileOf(staffId)).versions.at(-1) ?? {};
  const { unitId, role } = assignments?.at(-1) ?? {};
  return { staffId, name, email: email ?? undefined, joinedOn, unitId: unitId ?? undefined, role };
};

describe('a row of the roster', () => {
  it('of somebody new adds them, from the day of joining or a later one', async () => {
    expect((await enter(newcomer)).body).toMatchObject({
      version: 1,
      language: 'zh-CN',
      email: null,
      assignments: [{ from: '2026-12-01', unitId: 'u2', role: 'sales' }],
    });
    await enter({ ...newcomer, staffId: 'k02', from: '2026-12-15', leftOn: '2026-12-31' });
    expect(await changesOf('k02')).toEqual(['added', 'departure']);
    expect((await fileOf('k02')).versions.at(-1)).toMatchObject({
      leftOn: '2026-12-31',
      assignments: [{ from: '2026-12-15' }],
    });
  });

  it('that says what is on record changes nothing', async () => {
    await enter(newcomer);
    for (const row of [newcomer, await known('s01'), await known('d01')]) {
      expect((await enter(row)).status).toBe(201);
      expect(await changesOf(row.staffId)).toEqual(['added']);
    }
  });

  it('that says otherwise changes that, a version each, from today where no day is named', async () => {
    const answer = await enter({ ...(await known('s01')), name: '王芳芳', role: 'unit-manager', leftOn: '2027-01-31' });
    expect(await changesOf('s01')).toEqual(['added', 'details', 'assignment', 'departure']);
    expect(answer.body).toMatchObject({ version: 4, name: '王芳芳', leftOn: '2027-01-31' });
    expect((await fileOf('s01')).versions.at(-1)?.assignments.at(-1)).toMatchObject({
      from: '2026-11-23',
      role: 'unit-manager',
    });
  });

  it('leaves address, language and departure alone when it does not name them', async () => {
    await enter({ ...newcomer, email: 'k01@example.com', language: 'en', leftOn: '2027-01-31' });
    await enter({ ...newcomer, name: '孙莉' });
    expect((await fileOf('k01')).versions.at(-1)).toMatchObject({
      name: '孙莉',
      email: 'k01@example.com',
      language: 'en',
      leftOn: '2027-01-31',
    });
  });

  it.each([
    ['another day of joining', { joinedOn: '2026-11-02' }, '/joinedOn joined-otherwise'],
    ['a unit that there is not', { unitId: 'u9' }, '/unitId no-such-unit'],
    ['somebody else’s address', { email: 'S02@example.com' }, '/email taken'],
    ['a position before joining', { from: '2019-01-01' }, '/from before-joining'],
    ['a departure before joining', { leftOn: '2019-01-01' }, '/leftOn before-joining'],
  ])('with %s is refused, and nothing of it is kept', async (_, changes, error) => {
    const refused = problemOf(await enter({ ...(await known('s01')), name: '新名', ...changes }));
    expect(refused.errors).toContain(error);
    expect(await changesOf('s01')).toEqual(['added']);
  });
});

describe('a sheet of the roster', () => {
  const sheet = (...rows: readonly string[]) => ({
    as,
    params: { form: 'staff' },
    headers: CSV,
    body: ['工号,姓名,邮箱,入职日,营业部,角色', ...rows].join('\n'),
  });
  const row = async (staffId: string, name?: string): Promise<string> => {
    const person = await known(staffId);
    return [staffId, name ?? person.name, person.email, person.joinedOn, person.unitId, '业务人员'].join(',');
  };

  it('is previewed by people and brings the department to it', async () => {
    const rows = [await row('s01'), await row('s02', '新名'), 'k01,孙丽,k01@example.com,2026-12-01,u1,业务人员'];
    expect((await api.send('preview-upload', sheet(...rows))).body).toEqual({ add: 1, change: 1, unchanged: 1 });
    expect(await changesOf('s02')).toEqual(['added']);
    expect((await api.send('upload-forms', sheet(...rows))).body).toEqual({ receipts: [] });
    expect(await changesOf('s02')).toEqual(['added', 'details']);
    expect((await api.send('preview-upload', sheet(...rows))).body).toEqual({ add: 0, change: 0, unchanged: 3 });
  });

  it('in which two people have one address, or one id, is refused at the cell', async () => {
    const refused = await api.send(
      'upload-forms',
      sheet(
        'k01,孙丽,k@example.com,2026-12-01,u1,业务人员',
        'k02,孙莉,K@example.com,2026-12-01,u1,业务人员',
        'k01,孙力,,2026-12-01,u1,业务人员',
      ),
    );
    expect(refused.body).toMatchObject({
      errors: [
        { pointer: '/1/email', code: 'named-twice', cell: 'C3' },
        { code: 'named-twice', cell: 'A4' },
      ],
    });
    expect((await api.send('show-staff-member', { as, params: { staffId: 'k01' } })).status).toBe(404);
  });
});
