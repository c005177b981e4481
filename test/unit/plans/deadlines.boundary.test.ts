import { describe, expect, it } from 'vitest';
import { clientList, inventory, monthlyPlan, registration, weeklyPlan } from '../http/forms.ts';
import { inMemoryApi, receiptOf } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

/** W48's Friday is the 27th; the 28th is a Saturday, so the monthly forms are due on Monday the 30th, the last workday. */
const FORMS = [
  {
    submit: 'submit-field-registration',
    rule: 'field-visit.late-notice',
    body: registration,
    last: '2026-11-23T15:59:59.999Z',
  },
  { submit: 'submit-weekly-plan', rule: 'weekly-plan.missed', body: weeklyPlan, last: '2026-11-27T12:00:00Z' },
  { submit: 'submit-monthly-plan', rule: 'monthly-plan.missed', body: monthlyPlan, last: '2026-11-30T12:00:00Z' },
  { submit: 'submit-inventory', rule: 'inventory.missed', body: inventory, last: '2026-11-30T12:00:00Z' },
  { submit: 'submit-client-list', rule: 'client-list.missed', body: clientList, last: '2026-11-30T12:00:00Z' },
] as const;

const oneLater = (instant: string): string => instant.replace('.999Z', '.000Z').replace('15:59:59', '16:00:00');

describe.each(FORMS)('the deadline that the receipt of $submit names ($rule)', ({ submit, body, last }) => {
  const after = last.endsWith('.999Z') ? oneLater(last) : last.replace('Z', '.001Z');

  it.each([
    { at: last, onTime: true },
    { at: after, onTime: false },
  ])('received at $at is on time: $onTime; kept all the same', async ({ at, onTime }) => {
    const api = await inMemoryApi();
    const receipt = receiptOf(await api.send(submit, { as: 'm01', at, body }));
    expect(receipt).toMatchObject({ deadline: last, onTime });
    expect(api.facts.appended).toHaveLength(1);
  });
});

describe('whether a form calls for judging', () => {
  it.each([
    { what: 'a plan in time', as: 's01', body: weeklyPlan, judged: false },
    { what: 'a late plan', as: 's01', body: { ...weeklyPlan, week: '2026-W47' }, judged: true },
    { what: 'a plan of somebody who owes none', as: 't01', body: weeklyPlan, judged: true },
    { what: 'a plan of somebody who will have left by its due date', as: 'l01', body: weeklyPlan, judged: true },
  ])('$what: $judged', async ({ as, body, judged }) => {
    const api = await inMemoryApi();
    receiptOf(await api.send('submit-weekly-plan', { as, body }));
    expect(api.facts.appended.map(({ judgeAfter }) => judgeAfter !== null)).toEqual([judged]);
  });

  it('a registration does, in time or not: a run tells whether another one was', async () => {
    const api = await inMemoryApi();
    receiptOf(await api.send('submit-field-registration', { body: registration }));
    expect(api.facts.appended[0]?.judgeAfter).not.toBeNull();
  });
});

describe('where nothing is due', () => {
  it.each([
    { what: 'the policy asks for no weekly plans', parameters: { 'weeklyPlan.due': 'none' } as const },
    { what: 'the week has no workday', parameters: {}, week: '2026-W40', calendar: restDays('2026-09-28', 7) },
  ])('$what: the plan is kept without a deadline', async ({ parameters, week = '2026-W48', calendar = [] }) => {
    const api = await inMemoryApi();
    const policies = [{ effectiveFrom: '2026-01-01', parameters }];
    api.departments.readCharter = () => Promise.resolve({ ...hangzhou, policies, calendar });
    const receipt = receiptOf(await api.send('submit-weekly-plan', { body: { ...weeklyPlan, week } }));
    expect(receipt).toMatchObject({ deadline: null, onTime: true });
  });
});

function restDays(first: string, count: number) {
  const [day, prefix] = [Number(first.slice(8)), first.slice(0, 8)];
  const september = Array.from({ length: Math.min(count, 31 - day) }, (_, index) => `${prefix}${day + index}`);
  const october = Array.from({ length: count - september.length }, (_, index) => `2026-10-0${index + 1}`);
  return [...september, ...october].map((date) => ({ date, workday: false }));
}
