import { describe, expect, it } from 'vitest';
import { clientList, inventory, monthlyPlan, registration, weeklyPlan } from '../http/forms.ts';
import { inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const FORMS = [
  {
    submit: 'submit-field-registration',
    list: 'list-field-registrations',
    body: registration,
    change: { reason: '回访' },
  },
  { submit: 'submit-weekly-plan', list: 'list-weekly-plans', body: weeklyPlan, change: { done: '拜访十四家' } },
  { submit: 'submit-monthly-plan', list: 'list-monthly-plans', body: monthlyPlan, change: { done: '四家报价' } },
  { submit: 'submit-inventory', list: 'list-inventories', body: inventory, change: { entries: [] } },
  { submit: 'submit-client-list', list: 'list-client-lists', body: clientList, change: { entries: [] } },
] as const;

const itemsOf = ({ body }: { readonly body: unknown }) => (body as { items: { state: string }[] }).items;
const periodOf = (body: object): unknown =>
  Object.entries(body).find(([name]) => ['date', 'week', 'month'].includes(name))?.[1];

describe.each(FORMS)('$submit', ({ submit, list, body, change }) => {
  it('is listed with what it said, its deadline and its state', async () => {
    const api = await inMemoryApi();
    const { id, deadline, receivedAt } = receiptOf(await api.send(submit, { as: 'm01', body }));
    expect(itemsOf(await api.send(list, { as: 'm01' }))).toMatchObject([
      { id, staffId: 'm01', staffName: '员工m01', receivedAt, deadline, state: 'on-time', ...body },
    ]);
  });

  it('sent again is the same submission, and another version beside it once it says something else', async () => {
    const api = await inMemoryApi();
    const first = await api.send(submit, { as: 'm01', body });
    expect((await api.send(submit, { as: 'm01', at: '2026-11-23T10:05:00+08:00', body })).text).toBe(first.text);
    receiptOf(await api.send(submit, { as: 'm01', body: { ...body, ...change } }));
    const versions = await api.send(list, { as: 'm01', query: { period: String(periodOf(body)) } });
    expect(itemsOf(versions)).toHaveLength(2);
  });

  it('with other content and the same Idempotency-Key is refused', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'retry-1' };
    await api.send(submit, { as: 'm01', headers, body });
    const other = await api.send(submit, { as: 'm01', headers, body: { ...body, ...change } });
    expect(problemOf(other).code).toBe('idempotency-key-reused');
    expect(api.facts.appended).toHaveLength(1);
  });

  it('is filtered by state', async () => {
    const api = await inMemoryApi();
    await api.send(submit, { as: 'm01', body });
    await api.send(submit, { as: 'm01', at: '2026-12-31T23:00:00+08:00', body: { ...body, ...change } });
    for (const state of ['on-time', 'late']) {
      expect(itemsOf(await api.send(list, { as: 'm01', query: { state } }))).toMatchObject([{ state }]);
    }
  });
});

describe('an inventory', () => {
  it('sent as a form may name no prospect', async () => {
    const api = await inMemoryApi();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const entry = 'entries[0][company]=A&entries[0][prospectId]=&entries[0][status]=&entries[0][nextStep]=';
    receiptOf(await api.send('submit-inventory', { headers, body: `month=2026-11&${entry}` }));
    expect(api.facts.appended[0]?.fact).toMatchObject({ entries: [{ company: 'A', status: '', nextStep: '' }] });
    expect(itemsOf(await api.send('list-inventories'))).toMatchObject([{ entries: [{ prospectId: null }] }]);
  });
});

describe('a client list', () => {
  it('is for the unit its manager belongs to on the due date, whatever it is today', async () => {
    const api = await inMemoryApi();
    const moves = hangzhou.staff
      .filter(({ id }) => id === 'm01')
      .map((staff) => ({
        ...staff,
        email: 'mover@example.com',
        assignments: [...staff.assignments, { from: '2026-11-28', unitId: 'u2', role: 'unit-manager' as const }],
      }));
    await api.departments.create({ ...hangzhou, department: { ...hangzhou.department, id: 'hz-02' }, staff: moves });
    const claims = { email: 'mover@example.com', email_verified: true };
    receiptOf(await api.send('submit-client-list', { claims, body: clientList }));
    expect(api.facts.appended[0]).toMatchObject({ judgeAfter: null, fact: { unitId: 'u2' } });
  });

  it.each([
    { what: 'another unit', as: 'm01', unitId: 'u2' },
    { what: 'a unit that does not exist', as: 'm01', unitId: 'u9' },
  ])('for $what is refused', async ({ as, unitId }) => {
    const api = await inMemoryApi();
    const problem = problemOf(await api.send('submit-client-list', { as, body: { ...clientList, unitId } }));
    expect(problem).toMatchObject({ status: 422, errors: ['/unitId not-your-unit'] });
    expect(api.facts.appended).toEqual([]);
  });
});

describe('what cannot be filed', () => {
  it.each([
    { submit: 'submit-field-registration', body: { ...registration, date: '2026-02-30' }, error: '/date wrong-format' },
    { submit: 'submit-field-registration', body: { ...registration, destination: ' ' }, error: '/destination empty' },
    {
      submit: 'submit-field-registration',
      body: { ...registration, date: '2027-11-25' },
      error: '/date too-far-ahead',
    },
    {
      submit: 'submit-field-registration',
      as: 'l01',
      body: { ...registration, date: '2026-11-26' },
      error: '/date after-leaving',
    },
    { submit: 'submit-weekly-plan', body: { ...weeklyPlan, week: '2026-W54' }, error: '/week no-such-period' },
    { submit: 'submit-weekly-plan', body: { ...weeklyPlan, week: '2026-48' }, error: '/week wrong-format' },
    {
      submit: 'submit-weekly-plan',
      as: 'n01',
      body: { ...weeklyPlan, week: '2026-W46' },
      error: '/week before-joining',
    },
    { submit: 'submit-weekly-plan', body: { ...weeklyPlan, week: '2027-W48' }, error: '/week too-far-ahead' },
    { submit: 'submit-monthly-plan', body: { ...monthlyPlan, month: '2025-12' }, error: '/month before-records-begin' },
    { submit: 'submit-monthly-plan', body: { ...monthlyPlan, done: 'x'.repeat(4001) }, error: '/done too-long' },
    { submit: 'submit-inventory', body: { ...inventory, month: '2026-13' }, error: '/month wrong-format' },
    {
      submit: 'submit-inventory',
      body: { month: '2026-11', entries: [{ company: '' }] },
      error: '/entries/0/company empty',
    },
    { submit: 'submit-client-list', as: 'm01', body: { ...clientList, entries: {} }, error: '/entries wrong-type' },
  ] as const)('$submit: $error, nothing stored', async ({ submit, body, error, ...who }) => {
    const api = await inMemoryApi();
    const problem = problemOf(await api.send(submit, { ...who, body }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid-request' });
    expect(problem.errors).toContain(error);
    expect(api.facts.appended).toEqual([]);
  });

  it('more entries than a sheet takes', async () => {
    const api = await inMemoryApi();
    const entries = Array.from({ length: 501 }, () => ({ company: 'A', contact: '', phone: '' }));
    const problem = problemOf(await api.send('submit-client-list', { as: 'm01', body: { ...clientList, entries } }));
    expect(problem.errors).toEqual(['/entries too-many']);
  });
});
