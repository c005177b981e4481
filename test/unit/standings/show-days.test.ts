import { describe, expect, it } from 'vitest';
import { MonthDaysSchema } from '../../../shared/contracts/http/days.ts';
import { dailyLog, type InMemoryApi, inMemoryApi, receiptOf } from '../http/in-memory-api.ts';

const MONTH = '2026-11';
const AFTER_DEADLINE = '2026-11-23T20:30:00+08:00';

const daysIn = async (api: InMemoryApi, as: string, scope: string, month = MONTH) => {
  const { body } = await api.send('show-days', { as, at: AFTER_DEADLINE, params: { month }, query: { scope } });
  return MonthDaysSchema.parse(body);
};

/** What is known of Monday 23 November. */
const mondayOf = ({ people }: Awaited<ReturnType<typeof daysIn>>, staffId: string) =>
  people.find((person) => person.staffId === staffId)?.days[22];

const leave = { from: '2026-11-23', to: '2026-11-24', reason: '病假' };

const withSubmissions = async () => {
  const api = await inMemoryApi();
  receiptOf(await api.send('submit-daily-log', { as: 's01', body: dailyLog }));
  receiptOf(await api.send('submit-leave', { as: 's02', body: leave }));
  receiptOf(
    await api.send('submit-excuse', {
      as: 'm01',
      body: { duties: ['daily-log'], period: '2026-11-23', reason: '系统培训' },
    }),
  );
  return api;
};

describe('the days of a month', () => {
  it('are one’s own, with the calendar, as of the request', async () => {
    const api = await withSubmissions();
    const own = await daysIn(api, 's01', 'own');
    expect(own).toMatchObject({ month: MONTH, asOf: '2026-11-23T12:30:00Z' });
    expect(own.days.slice(20, 23)).toEqual([
      { date: '2026-11-21', workday: false, covered: true, deadline: '2026-11-21T12:00:00Z' },
      { date: '2026-11-22', workday: false, covered: true, deadline: '2026-11-22T12:00:00Z' },
      { date: '2026-11-23', workday: true, covered: true, deadline: '2026-11-23T12:00:00Z' },
    ]);
    expect(own.people).toMatchObject([
      { staffId: 's01', staffName: '员工s01', unitId: 'u1', unitName: '营业一部', role: 'sales' },
    ]);
    expect(own.people[0]?.days).toHaveLength(30);
    expect(mondayOf(own, 's01')).toEqual({
      log: 'done',
      receivedAt: '2026-11-23T02:00:00Z',
      counted: 1,
      visits: { state: 'missed', quota: 4, offsets: 0, due: 4 },
    });
  });

  it('are those of the unit for its manager, and of everybody for the department’s', async () => {
    const api = await withSubmissions();
    const unit = await daysIn(api, 'm01', 'unit');
    expect(unit.people.map(({ staffId }) => staffId)).not.toContain('s03');
    expect(mondayOf(unit, 's02')).toMatchObject({ log: 'on-leave', visits: { state: 'on-leave' } });
    expect(mondayOf(unit, 'm01')).toMatchObject({ log: 'excused', visits: { state: 'missed' } });
    const department = await daysIn(api, 'd01', 'department');
    expect(mondayOf(department, 's03')).toMatchObject({ log: 'missed', receivedAt: null });
    expect(mondayOf(department, 'e01')).toMatchObject({ log: null, visits: null });
  });

  it.each(['s01', 's02', 's03', 'm01', 'c01'])(
    'of %s are the same asked for alone and with the department',
    async (id) => {
      const api = await withSubmissions();
      const department = await daysIn(api, 'd01', 'department');
      expect((await daysIn(api, id, 'own')).people).toEqual(department.people.filter(({ staffId }) => staffId === id));
    },
  );

  it('are those of one person, or of one unit, for whom their role reaches', async () => {
    const api = await withSubmissions();
    const asked = async (as: string, query: Record<string, string>) => {
      const { status, body } = await api.send('show-days', { as, at: AFTER_DEADLINE, params: { month: MONTH }, query });
      return status === 200 ? MonthDaysSchema.parse(body).people.map(({ staffId }) => staffId) : status;
    };
    expect(await asked('m01', { staffId: 's02' })).toEqual(['s02']);
    expect(await asked('m01', { staffId: 's03' })).toBe(403);
    expect(await asked('s01', { staffId: 's02' })).toBe(403);
    expect(await asked('d01', { staffId: 'nobody' })).toBe(403);
    expect(await asked('d01', { scope: 'department', unitId: 'u2' })).toEqual(['s03']);
  });

  it('know nobody who is not employed in the month, and nothing of days outside employment', async () => {
    const department = await daysIn(await inMemoryApi(), 'd01', 'department');
    const staffIds = department.people.map(({ staffId }) => staffId);
    expect(staffIds).not.toContain('f01');
    expect(mondayOf(department, 'g01')).toBeNull();
    expect(department.people.find(({ staffId }) => staffId === 'n01')?.days.findIndex((day) => day !== null)).toBe(15);
  });

  it('count leave that began in a month before, until it is rejected', async () => {
    const api = await inMemoryApi();
    const { id } = receiptOf(
      await api.send('submit-leave', {
        as: 's01',
        at: '2026-10-20T09:00:00+08:00',
        body: { from: '2026-10-21', to: '2026-11-30', reason: '产假' },
      }),
    );
    expect(mondayOf(await daysIn(api, 'd01', 'department'), 's01')).toMatchObject({ log: 'on-leave' });
    receiptOf(
      await api.send('reject-leave', {
        as: 'm01',
        at: '2026-10-21T09:00:00+08:00',
        params: { leaveId: id },
        body: { reason: '人手不足' },
      }),
    );
    expect(mondayOf(await daysIn(api, 'd01', 'department'), 's01')).toMatchObject({ log: 'missed' });
    expect(mondayOf(await daysIn(api, 's01', 'own'), 's01')).toMatchObject({ log: 'missed' });
  });

  it('take off what an attended session replaces', async () => {
    const api = await inMemoryApi();
    const session = { kind: 'morning-meeting', startsAt: '2026-11-23T09:00:00+08:00', title: '晨会' };
    const { id } = receiptOf(
      await api.send('add-session', { as: 'd01', at: '2026-11-20T09:00:00+08:00', body: session }),
    );
    const marks = [{ staffId: 's01', status: 'present' }];
    await api.send('take-attendance', { as: 'd01', params: { sessionId: id }, body: { marks } });
    const offsets = { visits: { quota: 4, offsets: 1, due: 3 } };
    expect(mondayOf(await daysIn(api, 'd01', 'department'), 's01')).toMatchObject(offsets);
    expect(mondayOf(await daysIn(api, 's01', 'own'), 's01')).toMatchObject(offsets);
  });
});
