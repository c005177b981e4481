import { beforeEach, describe, expect, it } from 'vitest';
import {
  CommendationSchema,
  type MonthReview,
  MonthReviewSchema,
  SealedPackSchema,
} from '../../../shared/contracts/http/months.ts';
import { appealedDepartment, appealIdOf } from '../appeals/appealed.ts';
import { problemOf, receiptOf } from '../http/in-memory-api.ts';
import { judgingApi } from '../http/judging-api.ts';
import { morningMeeting } from '../meetings/held.ts';

const params = { month: '2026-11' };
/** November is drafted on Tuesday 1 December at 08:00 and closes on the third workday after it, at 18:00. */
const DRAFTED = '2026-12-01T08:00:00+08:00';
const CONFIRMED = '2026-12-02T10:00:00+08:00';
const ADOPTED = '2026-11-25T10:00:00+08:00';

type Api = Awaited<ReturnType<typeof judgingApi>>;
let api: Api;

const review = async (at: string, headers = {}): Promise<MonthReview> =>
  MonthReviewSchema.parse((await api.send('show-month', { as: 'd01', at, params, headers })).body);
const confirm = (at: string, as = 'd01') => api.send('confirm-month', { as, at, params, body: {} });
const closings = async () => (await api.entriesIn('2026-11')).filter(({ stage }) => stage === 'closing');

beforeEach(async () => {
  api = await judgingApi('2026-11-30T23:00:00+08:00');
  const suggested = await api.send('propose-suggestion', { as: 's02', body: { text: '早会提前' } });
  const suggestionId = receiptOf(suggested).id;
  const body = { document: '采纳。' };
  await api.send('adopt-suggestion', { as: 'd01', at: ADOPTED, params: { suggestionId }, body });
});

describe('a month on its way to the close', () => {
  it('is open until its draft, under review until its close, then closed', async () => {
    const stages = async (at: string) => (await review(at)).stage;
    expect(await stages('2026-12-01T07:59:59.999+08:00')).toBe('open');
    expect(await stages(DRAFTED)).toBe('review');
    expect(await stages('2026-12-04T18:04:00+08:00')).toBe('review');
    await api.judgeAt('2026-12-04T18:00:00+08:00');
    expect(await stages('2026-12-04T18:06:00+08:00')).toBe('closed');
  });

  it('says when it was drafted and when it closes', async () => {
    expect(await review(DRAFTED)).toMatchObject({
      draftedAt: '2026-12-01T00:00:00Z',
      closesAt: '2026-12-04T10:00:00Z',
      confirmation: null,
      closedAt: null,
    });
  });

  it('has no awards while it lasts, then tentative ones, each with who won and why, or why nobody did', async () => {
    expect(await review('2026-11-30T20:00:00+08:00')).toMatchObject({ awardsStatus: 'pending', awards: [] });
    const { awardsStatus, awards } = await review(DRAFTED);
    expect(awardsStatus).toBe('final');
    expect(awards.map(({ award, staffName, amountFen }) => [award, staffName, amountFen])).toEqual([
      ['award.activity', null, null],
      ['award.prospects.person', null, null],
      ['award.prospects.unit', null, null],
      ['award.suggestion', '员工s02', 20_000],
    ]);
    for (const { text } of awards) expect(text).toMatch(/[\u4e00-\u9fff]/);
    const english = await review(DRAFTED, { 'accept-language': 'en' });
    for (const { text } of english.awards) expect(text.replaceAll(/员工\w+|“.*?”/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('names what is still open: marks that are missing, appeals and scores', async () => {
    const sessionId = receiptOf(await api.send('add-session', { as: 'd01', body: morningMeeting })).id;
    const marks = [{ staffId: 's01', status: 'absent' }];
    await api.send('take-attendance', { as: 'd02', params: { sessionId }, body: { marks } });
    await api.judgeAt('2026-11-30T23:30:00+08:00', ['2026-11']);
    const { openQuestions } = await review(DRAFTED);
    expect(openQuestions).toContainEqual({
      kind: 'attendance-unrecorded',
      sessionId,
      session: 'morning-meeting',
      startsAt: '2026-11-23T01:00:00Z',
      missing: 7,
    });
    const scores = openQuestions.filter(({ kind }) => kind === 'scores-missing');
    expect(scores).toEqual([
      { kind: 'scores-missing', component: 'support', people: 2 },
      { kind: 'scores-missing', component: 'efficiency', people: 2 },
      { kind: 'scores-missing', component: 'company', people: 9 },
    ]);
  });

  it('an appeal is open until it is decided', async () => {
    const department = await appealedDepartment();
    const appealId = await appealIdOf(department, 's01', 'morning-meeting.missed');
    const appeals = async (): Promise<MonthReview['openQuestions']> => {
      const { body } = await department.api.send('show-month', { as: 'd01', at: DRAFTED, params });
      return MonthReviewSchema.parse(body).openQuestions.filter(({ kind }) => kind === 'appeal-open');
    };
    const about = { staffId: 's01', staffName: '员工s01', rule: 'morning-meeting.missed' };
    expect(await appeals()).toEqual([{ kind: 'appeal-open', appealId, ...about }]);
    const decision = { verdict: 'upheld', reason: '签到表无误' };
    await department.api.send('decide-appeal', { as: 'e01', at: DRAFTED, params: { appealId }, body: decision });
    expect(await appeals()).toEqual([]);
  });

  it('a session that was called off is no question', async () => {
    const sessionId = receiptOf(await api.send('add-session', { as: 'd01', body: morningMeeting })).id;
    await api.send('cancel-session', { as: 'd01', params: { sessionId }, body: { reason: '台风' } });
    const kinds = (await review(DRAFTED)).openQuestions.map(({ kind }) => kind);
    expect(kinds).not.toContain('attendance-unrecorded');
  });

  it.each([
    ['2026-12', 'date-in-the-future'],
    ['2025-12', 'before-records-begin'],
  ])('cannot be asked for where there is none: %s', async (month, code) => {
    const refused = problemOf(await api.send('show-month', { as: 'd01', params: { month } }));
    expect(refused.errors).toEqual([`/month ${code}`]);
  });
});

describe('the confirmation of a month', () => {
  it('closes it with the next run, once, and tells everyone', async () => {
    const receipt = receiptOf(await confirm(CONFIRMED));
    expect(await review(CONFIRMED)).toMatchObject({
      stage: 'review',
      confirmation: { staffId: 'd01', receivedAt: receipt.receivedAt },
    });
    await api.judgeAt('2026-12-02T10:10:00+08:00', ['2026-11']);
    expect(await review('2026-12-02T10:11:00+08:00')).toMatchObject({
      stage: 'closed',
      closedAt: '2026-12-02T02:05:00Z',
    });
    await api.judgeAt('2026-12-04T18:00:00+08:00');
    const [closing, ...more] = await closings();
    expect(more).toEqual([]);
    expect(closing?.cause.kind).toBe('month-close');
    expect(closing?.awards?.granted.map(({ award }) => award)).toEqual(['award.suggestion']);
    const entries = await api.entriesIn('2026-11');
    const statements = entries.flatMap(({ notices }) => notices).filter(({ kind }) => kind === 'month-statement');
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThan(5);
  });

  it('given again, by whomever, is the first one', async () => {
    const first = receiptOf(await confirm(CONFIRMED));
    expect(receiptOf(await confirm('2026-12-02T11:00:00+08:00', 'd02'))).toEqual(first);
  });

  it('comes too early before the draft, to the millisecond, and too late after the close', async () => {
    expect(problemOf(await confirm('2026-12-01T07:59:59.999+08:00')).code).toBe('month-not-drafted');
    expect((await confirm(DRAFTED)).status).toBe(201);
    api = await judgingApi('2026-11-30T23:00:00+08:00');
    await api.judgeAt('2026-12-04T18:00:00+08:00');
    expect(problemOf(await confirm('2026-12-04T18:10:00+08:00')).code).toBe('month-closed');
  });

  it('closes nothing else that is due at the same time', async () => {
    await confirm(CONFIRMED);
    await api.judgeAt('2026-12-02T10:10:00+08:00', ['2026-11', '2026-12']);
    expect((await api.entriesIn('2026-12')).filter(({ stage }) => stage === 'closing')).toEqual([]);
  });
});

describe('the commendation', () => {
  const commendation = (at: string, as = 's01') => api.send('show-commendation', { as, at, params });

  it('is not there before the close; then everybody reads who won, and what nobody won', async () => {
    expect((await commendation(CONFIRMED)).status).toBe(404);
    await api.judgeAt('2026-12-04T18:00:00+08:00');
    const { closedAt, awards } = CommendationSchema.parse((await commendation('2026-12-04T18:10:00+08:00')).body);
    expect(closedAt).toBe('2026-12-04T10:00:00Z');
    const nobody = { staffId: null, staffName: null, unitId: null, unitName: null, amountFen: null };
    expect(awards).toEqual([
      { award: 'award.activity', ...nobody },
      { award: 'award.prospects.person', ...nobody },
      { award: 'award.prospects.unit', ...nobody },
      {
        award: 'award.suggestion',
        staffId: 's02',
        staffName: '员工s02',
        unitId: 'u1',
        unitName: '营业一部',
        amountFen: 20_000,
      },
    ]);
  });
});

describe('the sealed pack', () => {
  const pack = () => api.send('show-sealed-pack', { as: 'e01', params });
  const keep = (name: string) =>
    api.packs.keep(
      { departmentId: 'hz-01', month: '2026-11' },
      { name, mediaType: 'application/json', bytes: Buffer.from('{}') },
    );

  it('is there once all of it is: the manifest comes last', async () => {
    expect((await pack()).status).toBe(404);
    await keep('ledger.json');
    expect((await pack()).status).toBe(404);
    await keep('manifest.json');
    const { files } = SealedPackSchema.parse((await pack()).body);
    expect(files.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['ledger.json', 2],
      ['manifest.json', 2],
    ]);
  });
});
