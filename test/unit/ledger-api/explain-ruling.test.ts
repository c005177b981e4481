import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { RulingExplanationView } from '../../../shared/contracts/http/ruling-explanations.ts';
import type { RulingPage } from '../../../shared/contracts/http/rulings.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { appealedDepartment, appealIdOf } from '../appeals/appealed.ts';
import { dailyLog, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { entry, ruling } from '../http/judged.ts';
import { judgingApi } from '../http/judging-api.ts';

const month = '2026-11';

const rulingsOf = async (api: Pick<InMemoryApi, 'send'>, as: string) =>
  ((await api.send('list-rulings', { as, query: { month, limit: '100' } })).body as RulingPage).items;

const explained = async (
  api: Pick<InMemoryApi, 'send'>,
  as: string,
  rulingId: string,
  language = 'zh-CN',
): Promise<RulingExplanationView> => {
  const request = { as, at: '2026-11-25T10:00:00+08:00', params: { month, rulingId } };
  const answer = await api.send('explain-ruling', { ...request, headers: { 'accept-language': language } });
  expect(answer.status).toBe(200);
  return answer.body as RulingExplanationView;
};

const missedLogOf = async (api: Pick<InMemoryApi, 'send'>): Promise<string> =>
  (await rulingsOf(api, 's01')).find(({ rule, on }) => rule === 'log.missed' && on === '2026-11-23')?.id ?? '';

const submitLog = (api: InMemoryApi, at: string) => api.send('submit-daily-log', { as: 's01', at, body: dailyLog });

/** s01's log of Monday arrives a minute and 24 seconds late. */
const lateLog = async () => {
  const api = await judgingApi('2026-11-23T12:00:00+08:00');
  await submitLog(api, '2026-11-23T20:01:24+08:00');
  await api.judgeAt('2026-11-23T20:05:00+08:00', [month]);
  return { api, late: await missedLogOf(api) };
};

describe('why a ruling was made', () => {
  it('is told in its clause, facts, parameters and what would have spared it', async () => {
    const { api, late } = await lateLog();
    const { clauses, grounds, standing } = await explained(api, 's01', late);
    expect(standing).toBe(late);
    expect(clauses.map(({ clause }) => clause)).toEqual(['3.1']);
    expect(grounds?.cause).toBe(
      '11月23日的工作日志应不迟于11月23日 20:00:00.000送达，实际于11月23日 20:01:24（事实1）送达，已经逾期。',
    );
    expect(grounds?.effects).toEqual(['因此取消2026年11月评优资格。']);
    expect(grounds?.facts.map(({ type, text, receivedAt }) => [type, text, receivedAt])).toEqual([
      ['daily-log', '11月23日的工作日志，写有拜访1次', '2026-11-23T12:01:24Z'],
    ]);
    expect(grounds?.parameters.map(({ name, since }) => [name, since])).toContainEqual(['dailyLog.deadline', null]);
    expect(grounds?.counterfactuals[0]).toMatch(/^若工作日志（事实1）早1分24秒、即不迟于11月23日 20:00:00.000送达/);
  });

  it('is told in the language of the request', async () => {
    const { api, late } = await lateLog();
    const { grounds } = await explained(api, 's01', late, 'en');
    expect(grounds?.counterfactuals[0]).toMatch(/^Had the daily log \(fact 1\) arrived 1 minute 24 seconds earlier/);
  });

  it('names no client and no number: those stay in the records', async () => {
    const { api, late } = await lateLog();
    const { body } = await api.send('explain-ruling', { as: 's01', params: { month, rulingId: late } });
    expect(JSON.stringify(body)).not.toMatch(/西湖软件园|13800000000/);
  });

  it('is still told of one that another took the place of, as it was known then', async () => {
    const api = await judgingApi('2026-11-23T12:00:00+08:00');
    await api.judgeAt('2026-11-23T20:05:00+08:00', [month]);
    const missed = await missedLogOf(api);
    await submitLog(api, '2026-11-23T20:12:00+08:00');
    await api.judgeAt('2026-11-23T20:20:00+08:00', [month]);
    const late = await missedLogOf(api);
    expect(late).not.toBe(missed);
    const { standing, grounds, history } = await explained(api, 's01', missed);
    expect(standing).toBe(late);
    expect(grounds?.facts).toEqual([]);
    expect(grounds?.cause).toContain('至评定时仍未收到');
    expect(history.map((event) => (event.kind === 'ledger' ? [event.step, event.run] : event.kind))).toEqual([
      ['ruled', 'deadline'],
      ['adjusted', 'facts'],
    ]);
  });

  it('is not made up where judging again does not come to the ruling any more', async () => {
    const { api } = await lateLog();
    const gone = ruling({ staffId: 's02', period: '2026-11-22', on: '2026-11-22' });
    const sequence = (await api.entriesIn(month)).length + 1;
    const asOf = '2026-11-23T13:00:00Z';
    await api.ledger.append(entry({ sequence, asOf, added: [gone] }), Temporal.Instant.from(asOf));
    expect((await explained(api, 's02', digestOf(gone))).grounds).toBeNull();
  });
});

describe('what became of a ruling', () => {
  it('tells the appeal and its decision between the entries, with reasons to the person and to who may decide', async () => {
    const department = await appealedDepartment();
    const { api } = department;
    const rulingId = await department.rulingOf('s01', 'morning-meeting.missed');
    const appealId = await appealIdOf(department, 's01', 'morning-meeting.missed');
    const decided = await api.send('decide-appeal', {
      as: 'e01',
      at: '2026-11-23T11:00:00+08:00',
      params: { appealId },
      body: { verdict: 'reversed', reason: '签到表上有名字', attendance: 'present' },
    });
    expect(decided.status).toBe(201);
    await department.judgeAt('2026-11-23T11:10:00+08:00');

    const told = async (as: string) => {
      const { history, standing } = await explained(api, as, rulingId);
      expect(standing).toBeNull();
      return history.map((event) => (event.kind === 'ledger' ? event.step : [event.kind, event.reason]));
    };
    const whole = ['ruled', ['appeal', '当天在场'], ['decision', '签到表上有名字'], 'reversed'];
    expect(await told('s01')).toEqual(whole);
    expect(await told('e01')).toEqual(whole);
    expect(await told('m01')).toEqual(['ruled', ['appeal', null], ['decision', null], 'reversed']);
  });
});

describe('a ruling that does not exist', () => {
  it('is not found', async () => {
    const { api } = await lateLog();
    const answer = await api.send('explain-ruling', { params: { month, rulingId: '0'.repeat(64) } });
    expect(problemOf(answer)).toMatchObject({ status: 404, code: 'not-found' });
  });
});
