import { describe, expect, it } from 'vitest';
import { inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const leave = { from: '2026-11-24', to: '2026-11-25', reason: '体检' };
const excuse = { duties: ['daily-log', 'visits'], period: '2026-11-24', reason: '外地培训' };

describe('a leave', () => {
  it('is kept in the month of its first day and judged with that day’s deadline', async () => {
    const api = await inMemoryApi();
    const receipt = receiptOf(await api.send('submit-leave', { body: leave }));
    expect(receipt).toMatchObject({ deadline: '2026-11-24T12:00:00Z', onTime: true });
    expect(api.facts.appended).toMatchObject([
      { type: 'leave', month: '2026-11', period: '2026-11-24', judgeAfter: null, fact: { ...leave, staffId: 's01' } },
    ]);
  });

  it('may be of 366 days', async () => {
    const api = await inMemoryApi();
    receiptOf(await api.send('submit-leave', { body: { ...leave, to: '2027-11-24' } }));
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    { at: '2026-11-24T20:00:00.000+08:00', onTime: true },
    { at: '2026-11-24T20:00:00.001+08:00', onTime: false },
  ])('received at $at covers its first day: $onTime', async ({ at, onTime }) => {
    const api = await inMemoryApi();
    expect(receiptOf(await api.send('submit-leave', { at, body: leave })).onTime).toBe(onTime);
  });
});

describe('an excuse', () => {
  it.each([
    { what: 'a day', duties: ['daily-log', 'visits'], period: '2026-11-24', deadline: '2026-11-24T12:00:00Z' },
    { what: 'a week', duties: ['weekly-plan'], period: '2026-W48', deadline: '2026-11-27T12:00:00Z' },
    { what: 'a month', duties: ['monthly-plan', 'inventory'], period: '2026-11', deadline: '2026-11-30T12:00:00Z' },
    { what: 'a week without a workday', duties: ['weekly-plan'], period: '2026-W40', deadline: '2026-09-30T12:00:00Z' },
  ])('for $what counts when received by the deadline of its duty', async ({ duties, period, deadline }) => {
    const api = await inMemoryApi();
    const receipt = receiptOf(await api.send('submit-excuse', { body: { ...excuse, duties, period } }));
    expect(receipt.deadline).toBe(deadline);
  });

  it('from a duty that the policy has done away with has no deadline', async () => {
    const api = await inMemoryApi();
    api.departments.readCharter = () =>
      Promise.resolve({
        ...hangzhou,
        policies: [{ effectiveFrom: '2026-01-01', parameters: { 'weeklyPlan.due': 'none' } }],
      });
    const body = { ...excuse, duties: ['weekly-plan'], period: '2026-W48' };
    expect(receiptOf(await api.send('submit-excuse', { body }))).toMatchObject({ deadline: null, onTime: true });
  });

  it('is the same whatever the order of its duties', async () => {
    const api = await inMemoryApi();
    const first = await api.send('submit-excuse', { body: excuse });
    const again = await api.send('submit-excuse', { body: { ...excuse, duties: ['visits', 'daily-log'] } });
    expect(again.text).toBe(first.text);
  });

  it.each(['9999-W51', '9999-12'])('may name the far %s without a failure', async (period) => {
    const api = await inMemoryApi();
    const duties = period.includes('W') ? ['weekly-plan'] : ['inventory'];
    const response = await api.send('submit-excuse', { body: { ...excuse, duties, period } });
    expect(response.status).toBe(201);
  });
});

describe.each([
  { type: 'leave', submit: 'submit-leave', list: 'list-leaves', reject: 'reject-leave', body: leave },
  { type: 'excuse', submit: 'submit-excuse', list: 'list-excuses', reject: 'reject-excuse', body: excuse },
] as const)('the rejection of a $type', ({ type, submit, list, reject, body }) => {
  const filed = async () => {
    const api = await inMemoryApi();
    const { id } = receiptOf(await api.send(submit, { body }));
    return { api, id };
  };
  const only = (id: string) => ({ [`${type}Id`]: id });

  it('is a record of its own beside what it rejects, to be judged again', async () => {
    const { api, id } = await filed();
    const response = await api.send(reject, { as: 'm01', params: only(id), body: { reason: '人手不足' } });
    const receipt = receiptOf(response);
    expect(receipt).toMatchObject({ deadline: '2026-11-26T15:59:59.999Z', onTime: true });
    expect(api.facts.appended).toHaveLength(2);
    expect(api.facts.appended[1]).toMatchObject({
      type: 'rejection',
      period: '2026-11-24',
      subject: 's01',
      filedBy: 'm01',
      fact: { id: receipt.id, type: 'rejection', rejects: id, reason: '人手不足' },
    });
    expect(api.facts.appended[1]?.judgeAfter).not.toBeNull();
  });

  it('is shown in the list, with who rejected it and until when it could be', async () => {
    const { api, id } = await filed();
    const before = await api.send(list, { as: 's01' });
    expect(before.body).toMatchObject({
      items: [{ id, rejection: null, rejectableUntil: '2026-11-26T15:59:59.999Z' }],
    });
    await api.send(reject, { as: 'm01', params: only(id), body: { reason: '人手不足' } });
    const after = await api.send(list, { as: 'm01', query: { scope: 'unit' } });
    expect(after.body).toMatchObject({
      items: [{ id, staffId: 's01', staffName: '员工s01', rejection: { rejectedBy: 'm01', reason: '人手不足' } }],
    });
  });

  it.each([
    { what: 'in the last millisecond of the third workday', at: '2026-11-26T23:59:59.999+08:00', status: 201 },
    { what: 'one millisecond later', at: '2026-11-27T00:00:00.000+08:00', status: 422 },
  ])('$what is answered $status', async ({ at, status }) => {
    const { api, id } = await filed();
    const response = await api.send(reject, { as: 'm01', at, params: only(id), body: { reason: '人手不足' } });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).code).toBe('too-late-to-reject');
    expect(api.facts.appended).toHaveLength(status === 201 ? 2 : 1);
  });

  it('sent again gets the same receipt, even when it would be too late by then', async () => {
    const { api, id } = await filed();
    const request = { as: 'm01', params: only(id), body: { reason: '人手不足' } };
    const first = await api.send(reject, request);
    const again = await api.send(reject, { ...request, at: '2026-12-01T09:00:00+08:00' });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(2);
  });

  it('happens once: a second manager with another reason comes too late', async () => {
    const { api, id } = await filed();
    await api.send(reject, { as: 'm01', params: only(id), body: { reason: '人手不足' } });
    const second = await api.send(reject, { as: 'd01', params: only(id), body: { reason: '理由不足' } });
    expect(problemOf(second)).toMatchObject({ status: 422, code: 'already-rejected' });
    expect(api.facts.appended).toHaveLength(2);
  });

  it('does not reach what is of the other kind', async () => {
    const { api, id } = await filed();
    const other = type === 'leave' ? 'reject-excuse' : 'reject-leave';
    const params = { [type === 'leave' ? 'excuseId' : 'leaveId']: id };
    const response = await api.send(other, { as: 'm01', params, body: { reason: '人手不足' } });
    expect(problemOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('what was imported', () => {
  const imported = (rejectedAt: string | null) => ({
    departmentId: 'hz-01',
    month: '2026-11',
    type: 'leave' as const,
    period: '2026-11-24',
    subject: 's01',
    key: 'i0123456789abcdef',
    fact: {
      id: 'f-7',
      type: 'leave' as const,
      receivedAt: '2026-11-23T09:00:00+08:00',
      staffId: 's01',
      ...leave,
      rejectedAt,
    },
    contentDigest: '0',
    filedBy: null,
    deadline: null,
    judgeAfter: null,
  });
  const leaveId = 'leave.2026-11-24.s01.i0123456789abcdef';

  it('is listed under an id by which it can be rejected', async () => {
    const api = await inMemoryApi();
    await api.facts.append(imported(null));
    expect((await api.send('list-leaves')).body).toMatchObject({ items: [{ id: leaveId }] });
    receiptOf(await api.send('reject-leave', { as: 'm01', params: { leaveId }, body: { reason: '人手不足' } }));
    expect(api.facts.appended.at(-1)?.fact).toMatchObject({ rejects: 'f-7' });
  });

  it('as rejected is shown so and cannot be rejected again', async () => {
    const api = await inMemoryApi();
    await api.facts.append(imported('2026-11-23T09:30:00+08:00'));
    expect((await api.send('list-leaves')).body).toMatchObject({
      items: [{ rejection: { receivedAt: '2026-11-23T01:30:00Z', rejectedBy: null } }],
    });
    const response = await api.send('reject-leave', { as: 'm01', params: { leaveId }, body: { reason: '人手不足' } });
    expect(problemOf(response).code).toBe('already-rejected');
  });
});
