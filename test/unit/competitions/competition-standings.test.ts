import { describe, expect, it } from 'vitest';
import { type InMemoryApi, dailyLog, inMemoryApi, receiptOf, visit } from '../http/in-memory-api.ts';
import { hangzhou } from '../http/people.ts';

const terms = { name: '竞赛', from: '2026-11-23', to: '2026-11-25', rules: '见通知', prize: '奖金' };
const AFTERWARDS = '2026-11-26T10:00:00+08:00';

const announced = async (measure: string) => {
  const api = await inMemoryApi();
  const body = { ...terms, measure };
  const { id } = receiptOf(await api.send('announce-competition', { as: 'd02', body }));
  return { api, competitionId: id };
};

const log = async (
  api: InMemoryApi,
  as: string,
  date: string,
  customers: readonly string[],
  at = `${date}T18:00:00+08:00`,
) =>
  receiptOf(
    await api.send('submit-daily-log', {
      as,
      at,
      body: { ...dailyLog, date, visits: customers.map((customer) => ({ ...visit, customer })) },
    }),
  );

const prospect = (api: InMemoryApi, staffId: string, company: string, receivedAt: string) =>
  api.facts.append({
    departmentId: 'hz-01',
    month: '2026-11',
    type: 'prospect',
    period: receivedAt.slice(0, 10),
    subject: staffId,
    key: `i${company.padStart(16, '0')}`,
    fact: {
      id: company,
      type: 'prospect',
      receivedAt,
      staffId,
      company,
      contact: '陈洁',
      phone: '13800000000',
      foundOn: '2026-11-20',
      expectedOn: '2026-12-20',
      insuredBefore: false,
    },
    contentDigest: company,
    filedBy: staffId,
    deadline: null,
    judgeAfter: null,
  });

const ranksOf = async (api: InMemoryApi, competitionId: string, at = AFTERWARDS) => {
  const { body } = await api.send('show-competition-standings', { at, params: { competitionId } });
  const { ranks } = body as { ranks: { rank: number; staffId: string; value: number }[] };
  return ranks.map(({ rank, staffId, value }) => `${rank} ${staffId} ${value}`);
};

describe('the standings of a competition', () => {
  it('in counted visits share the better rank among equals: 1, 1, 3', async () => {
    const { api, competitionId } = await announced('counted-visits');
    await log(api, 's01', '2026-11-23', ['甲', '乙']);
    await log(api, 's02', '2026-11-23', ['甲']);
    await log(api, 's03', '2026-11-24', ['丙', '丁']);
    await log(api, 'c01', '2026-11-24', []);
    expect(await ranksOf(api, competitionId)).toEqual(['1 s01 2', '1 s03 2', '3 s02 1']);
  });

  it('count both ends of the period and no day beside it', async () => {
    const { api, competitionId } = await announced('counted-visits');
    for (const [index, date] of ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-26'].entries()) {
      await log(api, 's01', date, [`客户${index}`]);
    }
    expect(await ranksOf(api, competitionId, '2026-11-27T10:00:00+08:00')).toEqual(['1 s01 2']);
  });

  it('leave out a log that came late, as the month does', async () => {
    const { api, competitionId } = await announced('counted-visits');
    await log(api, 's01', '2026-11-23', ['甲'], '2026-11-23T20:00:00.001+08:00');
    expect(await ranksOf(api, competitionId)).toEqual([]);
  });

  it('in distinct customers count each customer once in the period, however it is spelt', async () => {
    const { api, competitionId } = await announced('distinct-customers');
    await log(api, 's01', '2026-11-23', ['ＡＢＣ 公司']);
    await log(api, 's01', '2026-11-24', ['abc公司', '乙']);
    expect(await ranksOf(api, competitionId)).toEqual(['1 s01 2']);
  });

  it('in valid prospects count those received in the period whom nobody had registered before', async () => {
    const { api, competitionId } = await announced('valid-prospects');
    await prospect(api, 's03', '1', '2026-11-22T15:59:59.999Z');
    await prospect(api, 's01', '2', '2026-11-22T16:00:00Z');
    await prospect(api, 's01', '3', '2026-11-25T15:59:59.999Z');
    await prospect(api, 's02', '4', '2026-11-25T16:00:00Z');
    await prospect(api, 's03', '5', '2026-11-24T01:00:00Z');
    expect(await ranksOf(api, competitionId)).toEqual(['1 s01 2', '2 s03 1']);
  });

  it('name nobody who was not employed on a day of the period', async () => {
    const { api, competitionId } = await announced('valid-prospects');
    await prospect(api, 'g01', '1', '2026-11-24T01:00:00Z');
    expect(await ranksOf(api, competitionId)).toEqual([]);
  });

  it('are those of the instant of the request', async () => {
    const { api, competitionId } = await announced('counted-visits');
    await log(api, 's01', '2026-11-23', ['甲']);
    expect(await ranksOf(api, competitionId, '2026-11-23T17:59:59.999+08:00')).toEqual([]);
    const { body } = await api.send('show-competition-standings', {
      at: '2026-11-23T18:00:00+08:00',
      params: { competitionId },
    });
    expect(body).toMatchObject({
      id: competitionId,
      state: 'running',
      asOf: '2026-11-23T10:00:00Z',
      ranks: [{ rank: 1, staffId: 's01', staffName: '员工s01', unitId: 'u1', value: 1 }],
    });
  });

  it('are empty before the first day', async () => {
    const api = await inMemoryApi();
    const body = { ...terms, from: '2026-11-24', measure: 'counted-visits' };
    const { id } = receiptOf(await api.send('announce-competition', { as: 'd02', body }));
    expect(await ranksOf(api, id, '2026-11-23T10:00:00+08:00')).toEqual([]);
  });

  it('stand on the roster of the department', async () => {
    const { api, competitionId } = await announced('counted-visits');
    await log(api, 's01', '2026-11-23', ['甲']);
    api.departments.read = () => Promise.resolve({ ...hangzhou, staff: [] });
    expect(await ranksOf(api, competitionId)).toEqual([]);
  });
});
