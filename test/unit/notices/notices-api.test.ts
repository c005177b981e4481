import ical from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { personalLinkUseCases } from '../../../functions/personal-links/use-cases.ts';
import { CalendarFeedSchema } from '../../../shared/contracts/http/notices.ts';
import { LINK_ROUTES } from '../../../shared/contracts/routes.ts';
import { NO_PREFERENCES } from '../../../shared/domain/notices/notice-preferences.ts';
import { NOTICE_KINDS } from '../../../shared/domain/notices/notice-rules.ts';
import { personalLinkKey } from '../../../shared/domain/notices/personal-link.ts';
import { endpointHandler } from '../../../shared/runtime/http/http-handler.ts';
import { linkEndpoints } from '../../../shared/runtime/http/link-endpoints.ts';
import { inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { follow } from './follow-link.ts';

let api: InMemoryApi;
beforeEach(async () => {
  api = await inMemoryApi();
});

const handler = () => endpointHandler(linkEndpoints(personalLinkUseCases(api)), api.logger);
const preferences = async (as = 's01') => (await api.send('show-notice-preferences', { as })).body;
const save = (body: object) => api.send('save-notice-preferences', { as: 's01', body });
const feedUrl = async (operation: 'show-calendar-feed' | 'renew-calendar-feed' = 'show-calendar-feed') =>
  CalendarFeedSchema.parse(
    (await api.send(operation, { as: 's01', ...(operation === 'renew-calendar-feed' && { body: {} }) })).body,
  ).url;

describe('the catalogue', () => {
  it('has every kind, and each can be previewed in both languages', async () => {
    const { body } = await api.send('list-notice-kinds', { as: 's01', query: { limit: '100' } });
    expect((body as { items: { kind: string }[] }).items.map(({ kind }) => kind)).toEqual(NOTICE_KINDS);
    for (const kind of NOTICE_KINDS) {
      for (const [language, department] of [
        ['zh-CN', '杭州团险一部'],
        ['en', 'Baifang for 杭州团险一部'],
      ] as const) {
        const headers = { 'accept-language': language };
        const preview = await api.send('preview-notice', { as: 's01', params: { kind }, headers });
        expect(preview.status).toBe(200);
        expect(JSON.stringify(preview.body)).toContain(department);
      }
    }
  });
});

describe('preferences', () => {
  const wish = { version: 0, off: ['log-reminder'], quietHours: { from: '21:30', to: '07:00' } };

  it('are as nobody set them, then as they were saved; the same again is no change', async () => {
    expect(await preferences()).toEqual({
      version: 0,
      off: [],
      quietHours: null,
      suspended: null,
      robot: null,
      longestQuietHours: 12,
    });
    expect((await save(wish)).status).toBe(201);
    expect(await preferences()).toEqual({ ...wish, version: 1, suspended: null, robot: null, longestQuietHours: 12 });
    expect((await save(wish)).body).toMatchObject({ version: 1 });
    expect(problemOf(await save({ ...wish, off: [] })).code).toBe('changed-meanwhile');
    expect((await save({ ...wish, version: 1, quietHours: null })).body).toMatchObject({
      version: 2,
      quietHours: null,
    });
    expect(await preferences('s02')).toMatchObject({ version: 0 });
  });

  it('that are saved lift the suspension of an address', async () => {
    const suspended = { address: 's01@example.com', since: '2026-11-20T09:00:00Z' };
    await api.preferences.save('hz-01', 's01', { ...NO_PREFERENCES, version: 1, suspended });
    expect(await preferences()).toMatchObject({ version: 1, suspended });
    expect((await save({ version: 1, off: [], quietHours: null })).body).toMatchObject({ version: 2, suspended: null });
  });

  it.each([
    [{ off: ['log-missing'] }, ['/off/0 not-an-option']],
    [{ robot: 'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=k' }, ['/robot not-a-robot']],
    [{ robot: 'http://oapi.dingtalk.com/robot/send?access_token=t' }, ['/robot not-a-robot']],
    [{ off: ['log-reminder', 'log-reminder'] }, ['/off named-twice']],
    [{ quietHours: { from: '20:00', to: '08:01' } }, ['/quietHours/to quiet-hours-too-long']],
    [{ quietHours: { from: '20:00', to: '20:00' } }, ['/quietHours/to empty']],
    [{ quietHours: { from: '24:00', to: '8' } }, ['/quietHours/from wrong-format', '/quietHours/to wrong-format']],
  ])('%j is refused', async (change, errors) => {
    expect(problemOf(await save({ ...wish, ...change })).errors).toEqual(errors);
    expect(await preferences()).toMatchObject({ version: 0 });
  });
});

describe('a link to unsubscribe', () => {
  const link = { departmentId: 'hz-01', staffId: 's01', purpose: 'unsubscribe', kind: 'log-reminder' } as const;
  const params = async () => ({
    ...{ departmentId: 'hz-01', staffId: 's01', kind: 'log-reminder' },
    key: personalLinkKey(await api.receiptKey.read(), link),
  });

  it('asks first, and turns the kind off by one click, as often as it is made', async () => {
    const asked = await follow(handler(), 'ask-to-unsubscribe', await params());
    expect(asked).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(asked.body).toContain('<form method="post">');
    expect(await preferences()).toMatchObject({ off: [] });
    for (let time = 1; time <= 2; time += 1)
      expect(await follow(handler(), 'unsubscribe', await params())).toMatchObject({ statusCode: 200 });
    expect(await preferences()).toMatchObject({ version: 1, off: ['log-reminder'] });
  });

  it.each([
    ['another person', { staffId: 's02' }],
    ['another department', { departmentId: 'nb-01' }],
    ['another kind', { kind: 'deadline-digest' }],
    ['a kind that nobody may do without', { kind: 'log-missing' }],
    ['a made-up key', { key: '0'.repeat(64) }],
    ['no key', { key: '' }],
  ])('does nothing for %s', async (_what, change) => {
    for (const route of ['ask-to-unsubscribe', 'unsubscribe'] as const) {
      expect(await follow(handler(), route, { ...(await params()), ...change })).toMatchObject({ statusCode: 404 });
    }
    for (const staffId of ['s01', 's02']) expect(await preferences(staffId)).toMatchObject({ off: [] });
  });
});

describe('the calendar feed', () => {
  const read = (url: string) => {
    const [departmentId = '', staffId = '', key = ''] = new URL(url).pathname.split('/').slice(-3);
    return follow(handler(), 'read-calendar-feed', { departmentId, staffId, key });
  };
  const entriesOf = (text: string | undefined) =>
    Object.values(ical.sync.parseICS(text ?? '')).flatMap((entry) =>
      entry?.type === 'VEVENT'
        ? [
            `${Temporal.Instant.fromEpochMilliseconds(entry.start.getTime()).toString()} ${typeof entry.summary === 'string' ? entry.summary : ''}`,
          ]
        : [],
    );

  it('shows deadlines and sessions of the person, for a calendar to read', async () => {
    const session = { kind: 'other-meeting', startsAt: '2026-11-25T14:00:00+08:00', title: '动员会' };
    expect((await api.send('add-session', { as: 'd01', body: session })).status).toBe(201);
    const feed = await read(await feedUrl());
    expect(feed).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } });
    const entries = entriesOf(feed.body);
    expect(entries).toContain('2026-11-23T12:00:00Z 工作日志截止');
    expect(entries).toContain('2026-11-27T12:00:00Z 周活动计划执行表截止');
    expect(entries).toContain('2026-11-25T06:00:00Z 动员会');
    expect(entries.filter((entry) => entry.includes('2026-11-28'))).toEqual([]);
    expect(new Set(entries).size).toBe(entries.length);
    expect((await read(await feedUrl())).body).toBe(feed.body);
  });

  it('has an address that can be renewed: the former one stops working', async () => {
    const former = await feedUrl();
    const renewed = await feedUrl('renew-calendar-feed');
    expect(renewed).not.toBe(former);
    expect(await feedUrl()).toBe(renewed);
    expect(await read(former)).toMatchObject({ statusCode: 404 });
    expect(await read(renewed)).toMatchObject({ statusCode: 200 });
    expect(await read(renewed.replace('/s01/', '/s02/'))).toMatchObject({ statusCode: 404 });
  });

  it('ends when the person leaves', async () => {
    const url = await feedUrl();
    await api.send('record-departure', {
      as: 'a01',
      params: { staffId: 's01' },
      body: { version: 1, leftOn: '2026-11-22' },
    });
    expect(await read(url)).toMatchObject({ statusCode: 404 });
  });
});

it('every address of a link is a path with its parts', () => {
  for (const { path } of Object.values(LINK_ROUTES)) expect(path).toMatch(/\{departmentId\}\/\{staffId\}\/.*\{key\}$/);
});
