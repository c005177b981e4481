import { beforeEach, describe, expect, it } from 'vitest';
import { PolicySchema } from '../../../shared/contracts/http/policies.ts';
import { type ApiRequest, dailyLog, inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';

const proposal = { effectiveFrom: '2026-12-01', parameters: { 'visits.limit': 5, 'dailyLog.deadline': '21:00' } };

let api: InMemoryApi;
beforeEach(async () => {
  api = await inMemoryApi();
});

const proposed = async (body: object = proposal, as = 'a01') => {
  const response = await api.send('propose-policy', { as, body });
  if (response.status !== 201) throw new Error(response.text);
  return PolicySchema.parse(response.body).policyId;
};
const decide = (operation: 'release-policy' | 'withdraw-policy', policyId: string, as: string, more: ApiRequest = {}) =>
  api.send(operation, { as, params: { policyId }, body: {}, ...more });
const released = async (body: object = proposal) => {
  const policyId = await proposed(body);
  expect((await decide('release-policy', policyId, 'd01')).status).toBe(201);
  return policyId;
};
const inForce = async () => (await api.departments.readCharter('hz-01'))?.policies ?? [];
const list = async (as: string, query: Record<string, string> = {}) =>
  ((await api.send('list-policies', { as, query })).body as { items: { policyId: string; state: string }[] }).items;

describe('a proposal', () => {
  it('is numbered within its day, shown with who proposed it when, and not in force', async () => {
    expect(await proposed()).toBe('2026-12-01.000000');
    expect(await proposed({ ...proposal, parameters: { 'visits.limit': 6 } })).toBe('2026-12-01.000001');
    expect((await api.send('list-policies', { as: 'e01' })).body).toMatchObject({
      items: [
        { ...proposal, state: 'proposed', proposedBy: 'a01', proposedAt: '2026-11-23T02:00:00Z', decidedBy: null },
        { policyId: '2026-12-01.000001' },
      ],
    });
    expect(await inForce()).toEqual([]);
    expect(await api.changes.pending('hz-01')).toEqual([]);
  });

  it('may change the procedure alone, and the difference says what', async () => {
    const procedure = { 'monthClose.automatic': false, 'reminder.time': '16:30' };
    const policyId = await released({ effectiveFrom: '2026-12-01', parameters: {}, procedure });
    expect((await api.departments.readCharter('hz-01'))?.procedures).toEqual([
      { effectiveFrom: '2026-12-01', values: procedure },
    ]);
    const { body } = await api.send('show-policy-difference', { as: 'd01', params: { policyId } });
    expect(body).toMatchObject({
      clauses: [],
      procedure: [
        { name: 'reminder.time', before: '17:00', after: '16:30' },
        { name: 'monthClose.automatic', before: true, after: false },
      ],
    });
    const wrong = { ...proposal, procedure: { 'review.workdays': 0, 'reminder.time': '25:00', surprise: 1 } };
    const { errors } = problemOf(await api.send('propose-policy', { as: 'a01', body: wrong }));
    expect(errors).toEqual([
      '/procedure/reminder.time wrong-format',
      '/procedure/review.workdays too-small',
      '/procedure/surprise unknown-field',
    ]);
  });

  it('sent again by the same person finds itself; by another person it is another', async () => {
    const first = await proposed();
    expect(await proposed()).toBe(first);
    expect(await proposed(proposal, 'd01')).not.toBe(first);
  });

  it('may begin on the first day of the current month, not before', async () => {
    expect(await proposed({ ...proposal, effectiveFrom: '2026-11-01' })).toBe('2026-11-01.000000');
    const body = { ...proposal, effectiveFrom: '2026-10-31' };
    const response = await api.send('propose-policy', { as: 'a01', body });
    expect(problemOf(response).errors).toEqual(['/effectiveFrom before-current-month']);
  });

  it('is seen by those who may see what it changes, what is released by everybody', async () => {
    const withdrawn = await proposed({ ...proposal, parameters: { 'visits.limit': 7 } });
    await decide('withdraw-policy', withdrawn, 'a01');
    const policyId = await released();
    expect((await list('s01')).map((one) => one.policyId)).toEqual([policyId]);
    expect(await list('s01', { state: 'withdrawn' })).toEqual([]);
    expect((await list('e01')).map(({ state }) => state)).toEqual(['withdrawn', 'released']);
    expect((await list('e01', { state: 'withdrawn' })).map((one) => one.policyId)).toEqual([withdrawn]);
  });

  it('names every value that is wrong', async () => {
    const parameters = {
      'visits.limit': 32,
      'incentives.lookbackMonths': 1e15,
      'dailyLog.deadline': '25:00',
      'visits.quota': [{ from: '02-30', to: '03-31', perDay: -1 }],
      'weeklyPlan.due': { weekday: 8, time: '20:00', shift: 'none' },
      'dailyLog.roles': Array.from({ length: 25 }, () => 'sales'),
      surprise: 1,
    };
    const response = await api.send('propose-policy', { as: 'a01', body: { effectiveFrom: '2026-12-01', parameters } });
    const { errors } = problemOf(response);
    expect(errors).toContain('/parameters/dailyLog.deadline wrong-format');
    expect(errors).toContain('/parameters/visits.quota/0/from wrong-format');
    expect(errors).toContain('/parameters/visits.quota/0/perDay too-small');
    expect(errors).toContain('/parameters/surprise unknown-field');
    expect(errors.some((error) => error.startsWith('/parameters/weeklyPlan.due'))).toBe(true);
  });

  it.each([
    { name: 'visits.limit', value: 32, code: 'too-large' },
    { name: 'incentives.lookbackMonths', value: 61, code: 'too-large' },
    { name: 'sessions.graceMinutes', value: 1e15, code: 'too-large' },
    { name: 'dailyLog.roles', value: Array.from({ length: 25 }, () => 'sales'), code: 'too-many' },
  ])('with $name beyond all reason is refused', async ({ name, value, code }) => {
    const body = { effectiveFrom: '2026-12-01', parameters: { [name]: value } };
    const response = await api.send('propose-policy', { as: 'a01', body });
    expect(problemOf(response).errors).toEqual([`/parameters/${name} ${code}`]);
  });

  it('that changes nothing at all is refused', async () => {
    const body = { effectiveFrom: '2026-12-01', parameters: {} };
    const response = await api.send('propose-policy', { as: 'a01', body });
    expect(problemOf(response).errors).toEqual(['/parameters empty']);
  });
});

describe('a release', () => {
  it('puts the version in force and makes the department due from its month', async () => {
    const policyId = await proposed();
    expect((await decide('release-policy', policyId, 'e01')).body).toMatchObject({
      state: 'released',
      proposedBy: 'a01',
      decidedBy: 'e01',
      decidedAt: '2026-11-23T02:00:00Z',
    });
    expect(await inForce()).toEqual([proposal]);
    expect(await api.changes.pending('hz-01')).toMatchObject([{ fromMonth: '2026-12' }]);
  });

  it('needs a second person', async () => {
    const policyId = await proposed();
    const own = await decide('release-policy', policyId, 'a01');
    expect(problemOf(own)).toMatchObject({ status: 403, code: 'second-person-required' });
    expect(await inForce()).toEqual([]);
  });

  it('sent again finds its work done; a second one is told', async () => {
    const policyId = await proposed();
    const first = await decide('release-policy', policyId, 'd01');
    expect((await decide('release-policy', policyId, 'd01')).text).toBe(first.text);
    expect(problemOf(await decide('release-policy', policyId, 'e01')).code).toBe('already-decided');
    expect(problemOf(await decide('withdraw-policy', policyId, 'a01')).code).toBe('already-decided');
  });

  it('comes too late once the month of its day is over', async () => {
    const policyId = await proposed({ ...proposal, effectiveFrom: '2026-11-30' });
    const late = await decide('release-policy', policyId, 'd01', { at: '2026-12-01T00:00:00+08:00' });
    expect(problemOf(late)).toMatchObject({ status: 422, code: 'too-late-to-release' });
    const just = await decide('release-policy', policyId, 'd01', { at: '2026-11-30T23:59:59+08:00' });
    expect(just.status).toBe(201);
  });

  it('of what was withdrawn is refused, and a withdrawal can be sent again', async () => {
    const policyId = await proposed();
    const first = await decide('withdraw-policy', policyId, 'a01');
    expect((await decide('withdraw-policy', policyId, 'a01')).text).toBe(first.text);
    expect(problemOf(await decide('release-policy', policyId, 'd01')).code).toBe('already-decided');
    expect(await inForce()).toEqual([]);
  });

  it('of what is not there is not found', async () => {
    expect(problemOf(await decide('release-policy', '2026-12-01.000007', 'd01')).code).toBe('not-found');
  });
});

describe('what a version changes', () => {
  const difference = async (policyId: string) => {
    const { body } = await api.send('show-policy-difference', { as: 'e01', params: { policyId } });
    const { clauses } = body as { clauses: { clause: string; subject: string; parameters: unknown[] }[] };
    return clauses;
  };

  it('is shown clause by clause with the values before and after', async () => {
    const clauses = await difference(await proposed());
    expect(clauses.map(({ clause, subject }) => `${clause} ${subject}`)).toContain('4.1 visits.limit-reached');
    expect(clauses.find(({ subject }) => subject === 'visits.limit-reached')?.parameters).toEqual([
      { name: 'visits.limit', before: 4, after: 5 },
    ]);
    expect(clauses.find(({ subject }) => subject === 'log.missed')?.parameters).toEqual([
      { name: 'dailyLog.deadline', before: '20:00', after: '21:00' },
    ]);
  });

  it('is measured against what is in force on its day', async () => {
    await released({ effectiveFrom: '2026-11-01', parameters: { 'visits.limit': 5 } });
    await released({ effectiveFrom: '2027-01-01', parameters: { 'visits.limit': 8 } });
    const same = await proposed({ effectiveFrom: '2026-12-01', parameters: { 'visits.limit': 5 } });
    expect(await difference(same)).toEqual([]);
    const later = await proposed({ effectiveFrom: '2027-02-01', parameters: { 'visits.limit': 5 } });
    expect((await difference(later))[0]?.parameters).toEqual([{ name: 'visits.limit', before: 8, after: 5 }]);
  });
});

describe('a what-if', () => {
  const ask = (policyId: string, from: string, to: string, more: ApiRequest = {}) =>
    api.send('show-policy-what-if', { as: 'e01', params: { policyId }, query: { from, to }, ...more });

  it('says who would keep the month by a later deadline, and leaves everything as it is', async () => {
    const at = '2026-11-23T20:30:00+08:00';
    await api.send('submit-daily-log', { as: 't01', body: dailyLog, at });
    const policyId = await proposed({ ...proposal, parameters: { 'dailyLog.deadline': '21:00' } });
    const { status, body } = await ask(policyId, '2026-11', '2026-11', { at: '2026-11-23T21:30:00+08:00' });
    expect(status).toBe(200);
    const rulings = [{ rule: 'log.missed', removed: 1, added: 0, changed: 0 }];
    expect(body).toMatchObject({ policyId, months: [{ month: '2026-11', rulings }], totals: { rulings } });
    expect(await inForce()).toEqual([]);
  });

  it('holds in past months whatever was released for them', async () => {
    await released({ effectiveFrom: '2026-11-02', parameters: { 'dailyLog.roles': ['sales'] } });
    const policyId = await proposed({ effectiveFrom: '2027-01-01', parameters: { 'dailyLog.roles': [] } });
    const { body } = await ask(policyId, '2026-10', '2026-11');
    const { months } = body as { months: { month: string; rulings: { rule: string; removed: number }[] }[] };
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    expect(
      months.every(({ rulings }) => rulings.some(({ rule, removed }) => rule === 'log.missed' && removed > 0)),
    ).toBe(true);
  });

  it.each([
    { from: '2026-09', to: '2026-12', error: '/to after-current-month' },
    { from: '2026-08', to: '2026-11', error: '/to too-many-months' },
    { from: '2026-11', to: '2026-10', error: '/to to-before-from' },
    { from: '2025-12', to: '2026-01', error: '/from before-records-begin' },
  ])('over $from to $to is refused', async ({ from, to, error }) => {
    expect(problemOf(await ask(await proposed(), from, to)).errors).toEqual([error]);
  });
});

describe('a preview', () => {
  const preview = (body: object, as = 'a01') => api.send('preview-policy', { as, body });
  const month = { from: '2026-11', to: '2026-11' };

  it('says before a proposal what its what-if says after it, and keeps nothing', async () => {
    const roles = { effectiveFrom: '2026-12-01', parameters: { 'dailyLog.roles': [] } };
    const { status, body } = await preview({ proposal: roles, ...month });
    expect(status).toBe(200);
    expect(await list('e01')).toEqual([]);
    const policyId = await proposed(roles);
    const params = { policyId };
    expect((await api.send('show-policy-what-if', { as: 'e01', params, query: month })).body).toEqual({
      policyId,
      ...(body as object),
    });
  });

  it('refuses what could not be proposed, at the same fields', async () => {
    const wrong = { effectiveFrom: '2026-10-31', parameters: { 'visits.limit': 32 } };
    expect(problemOf(await preview({ proposal: wrong, ...month })).errors).toEqual([
      '/proposal/parameters/visits.limit too-large',
    ]);
    const early = { ...proposal, effectiveFrom: '2026-10-31' };
    expect(problemOf(await preview({ proposal: early, from: '2026-11', to: '2026-12' })).errors).toEqual([
      '/proposal/effectiveFrom before-current-month',
      '/to after-current-month',
    ]);
  });
});

describe('the list', () => {
  it('names who proposed and released a version, and says whether the reader acknowledged it', async () => {
    const policyId = await released();
    await api.send('acknowledge-policy', { as: 's01', params: { policyId }, body: {} });
    const first = async (as: string) =>
      ((await api.send('list-policies', { as })).body as { items: Record<string, unknown>[] }).items[0];
    const [mine, others] = await Promise.all([first('s01'), first('s02')]);
    expect(mine).toMatchObject({ acknowledgedAt: '2026-11-23T02:00:00Z' });
    expect(others).toMatchObject({ acknowledgedAt: null });
    for (const name of ['proposedByName', 'decidedByName']) expect(others?.[name]).toMatch(/\p{Script=Han}/u);
  });
});

describe('read and acknowledge', () => {
  const acknowledge = (policyId: string, as: string, at?: string) =>
    api.send('acknowledge-policy', { as, params: { policyId }, body: {}, ...(at !== undefined && { at }) });
  const open = async (policyId: string, query: Record<string, string> = {}) => {
    const { body } = await api.send('list-unacknowledged', { as: 'd01', params: { policyId }, query });
    return (body as { items: { staffId: string }[] }).items.map(({ staffId }) => staffId);
  };

  it('counts the first time, and takes the person off the list of those who have not', async () => {
    const policyId = await released();
    expect(await open(policyId)).toContain('s01');
    const first = await acknowledge(policyId, 's01');
    expect(first.body).toEqual({ policyId, staffId: 's01', acknowledgedAt: '2026-11-23T02:00:00Z' });
    expect((await acknowledge(policyId, 's01', '2026-11-24T10:00:00+08:00')).text).toBe(first.text);
    expect(await open(policyId)).not.toContain('s01');
  });

  it('is asked of everybody employed today and of nobody else', async () => {
    const people = await open(await released());
    expect(people).toContain('d01');
    expect(people).not.toContain('g01');
    expect(people).not.toContain('f01');
  });

  it('of a proposal is refused', async () => {
    const policyId = await proposed();
    expect(problemOf(await acknowledge(policyId, 's01')).code).toBe('not-released');
    const listed = await api.send('list-unacknowledged', { as: 'd01', params: { policyId } });
    expect(problemOf(listed).code).toBe('not-released');
  });

  it('lists by id, page by page', async () => {
    const policyId = await released();
    const first = await open(policyId, { limit: '2' });
    expect(first).toEqual(['a01', 'c01']);
  });
});
