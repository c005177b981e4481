import { describe, expect, it } from 'vitest';
import type { Me } from '../../../shared/contracts/http/me.ts';
import { dailyLog, inMemoryApi, visit } from '../http/in-memory-api.ts';

const me = async (api: Awaited<ReturnType<typeof inMemoryApi>>, as: string, at?: string) =>
  (await api.send('who-am-i', { as, ...(at !== undefined && { at }) })).body as Me;

const duty = ({ duties }: Me, kind: string) => duties.find((one) => one.duty === kind);

describe('who am I', () => {
  it('tells person, role, unit, department, zone and the department’s day', async () => {
    const api = await inMemoryApi();
    expect(await me(api, 'm01')).toMatchObject({
      staffId: 'm01',
      name: '员工m01',
      language: 'zh-CN',
      role: 'unit-manager',
      unit: { id: 'u1', name: '营业一部' },
      department: { id: 'hz-01', name: '杭州团险一部' },
      timezone: 'Asia/Shanghai',
      now: '2026-11-23T02:00:00Z',
      today: '2026-11-23',
    });
  });

  it('tells no unit of somebody outside the units, and no duties of somebody who has none', async () => {
    const api = await inMemoryApi();
    expect(await me(api, 'd02')).toMatchObject({ unit: null, duties: [] });
  });

  it.each([
    { at: '2026-11-23T20:00:00.000+08:00', state: 'open' },
    { at: '2026-11-23T20:00:00.001+08:00', state: 'missed' },
  ])('at $at an unfiled log is $state', async ({ at, state }) => {
    const api = await inMemoryApi();
    const today = await me(api, 's01', at);
    expect(duty(today, 'daily-log')).toMatchObject({ period: '2026-11-23', deadline: '2026-11-23T12:00:00Z', state });
    expect(duty(today, 'visits')).toMatchObject({ state, visits: { quota: 4, due: 4, counted: 0 } });
  });

  it('shows a filed log as done and counts its visits', async () => {
    const api = await inMemoryApi();
    const visits = ['A', 'B'].map((customer) => ({ ...visit, customer }));
    await api.send('submit-daily-log', { body: { ...dailyLog, visits } });
    const today = await me(api, 's01');
    expect(duty(today, 'daily-log')?.state).toBe('done');
    expect(duty(today, 'visits')).toMatchObject({ state: 'open', visits: { due: 4, counted: 2 } });
  });

  it('shows a log that came too late as late', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { at: '2026-11-23T20:10:00+08:00', body: dailyLog });
    expect(duty(await me(api, 's01', '2026-11-23T20:11:00+08:00'), 'daily-log')?.state).toBe('late');
  });

  it('shows a leave that covers the day, until it is rejected', async () => {
    const api = await inMemoryApi();
    const leave = { from: '2026-11-20', to: '2026-11-25', reason: '体检' };
    const { body } = await api.send('submit-leave', { body: leave });
    expect(duty(await me(api, 's01'), 'daily-log')?.state).toBe('on-leave');
    const params = { leaveId: (body as { id: string }).id };
    await api.send('reject-leave', { as: 'm01', params, body: { reason: '人手不足' } });
    expect(duty(await me(api, 's01'), 'daily-log')?.state).toBe('open');
  });

  it('shows an excuse, and only from what it names', async () => {
    const api = await inMemoryApi();
    await api.send('submit-excuse', { body: { duties: ['visits'], period: '2026-11-23', reason: '外地培训' } });
    const today = await me(api, 's01');
    expect(duty(today, 'visits')?.state).toBe('excused');
    expect(duty(today, 'daily-log')?.state).toBe('open');
  });

  it('shows the weekly plan on the Friday that it is due, excused for its week', async () => {
    const api = await inMemoryApi();
    await api.send('submit-excuse', { body: { duties: ['weekly-plan'], period: '2026-W48', reason: '外地培训' } });
    const friday = '2026-11-27T10:00:00+08:00';
    expect(duty(await me(api, 's01', friday), 'weekly-plan')).toMatchObject({ period: '2026-W48', state: 'excused' });
    expect(duty(await me(api, 's02', friday), 'weekly-plan')?.state).toBe('open');
  });

  it('takes a meeting attended today off the visits', async () => {
    const api = await inMemoryApi();
    const place = { departmentId: 'hz-01', month: '2026-11', period: '2026-11-23' };
    const known = { contentDigest: '0', filedBy: null, deadline: null, judgeAfter: null };
    const startsAt = '2026-11-23T09:00:00+08:00';
    await api.facts.append({
      ...place,
      ...known,
      type: 'session',
      subject: '-',
      key: 'i1',
      fact: { id: 'f1', type: 'session', receivedAt: startsAt, kind: 'morning-meeting', startsAt },
    });
    await api.facts.append({
      ...place,
      ...known,
      type: 'attendance',
      subject: 's01',
      key: 'i2',
      fact: { id: 'f2', type: 'attendance', receivedAt: startsAt, sessionId: 'f1', staffId: 's01', status: 'present' },
    });
    expect(duty(await me(api, 's01'), 'visits')?.visits).toEqual({ quota: 4, offsets: 1, due: 3, counted: 0 });
    expect(duty(await me(api, 's02'), 'visits')?.visits).toMatchObject({ offsets: 0, due: 4 });
  });
});
