import { describe, expect, it } from 'vitest';
import { type ApiRequest, eventOf, inMemoryApi, problemOf, responseOf } from './in-memory-api.ts';

const verified = (email: string) => ({ claims: { email, email_verified: 'true' } });

describe('who may come in', () => {
  it.each<{ who: string; request: ApiRequest; code: string }>([
    { who: 'an account without an e-mail address', request: { claims: { sub: '1' } }, code: 'email-not-verified' },
    {
      who: 'an account whose address is not verified',
      request: { claims: { email: 's01@example.com', email_verified: 'false' } },
      code: 'email-not-verified',
    },
    {
      who: 'an account that does not say whether its address is verified',
      request: { claims: { email: 's01@example.com' } },
      code: 'email-not-verified',
    },
    { who: 'somebody on no roster', request: verified('stranger@example.com'), code: 'not-on-the-roster' },
    { who: 'somebody who left on Friday', request: { as: 'g01' }, code: 'not-employed' },
    { who: 'somebody who joins next week', request: { as: 'f01' }, code: 'not-employed' },
    {
      who: 'somebody one millisecond after their last day',
      request: { as: 'l01', at: '2026-11-26T00:00:00.000+08:00' },
      code: 'not-employed',
    },
  ])('keeps out $who: 403 $code', async ({ request, code }) => {
    const api = await inMemoryApi();
    expect(problemOf(await api.send('who-am-i', request))).toMatchObject({ status: 403, code });
  });

  it('answers 401 where the gateway let a request pass without a token', async () => {
    const api = await inMemoryApi();
    const event = eventOf('who-am-i', {});
    const { requestId, timeEpoch } = event.requestContext;
    const response = await responseOf(api.handler, { ...event, requestContext: { requestId, timeEpoch } });
    expect(problemOf(response)).toMatchObject({ status: 401, code: 'token-missing' });
  });

  it.each<{ who: string; request: ApiRequest; staffId: string }>([
    { who: 'a verified address in other letters', request: verified('S01@Example.COM'), staffId: 's01' },
    {
      who: 'a claim that is a boolean',
      request: { claims: { email: 's01@example.com', email_verified: true } },
      staffId: 's01',
    },
    {
      who: 'somebody in the last millisecond of their last day',
      request: { as: 'l01', at: '2026-11-25T23:59:59.999+08:00' },
      staffId: 'l01',
    },
  ])('lets in $who', async ({ request, staffId }) => {
    const api = await inMemoryApi();
    const response = await api.send('who-am-i', request);
    expect(response).toMatchObject({ status: 200, body: { staffId } });
  });
});

describe('the department of the one who asks', () => {
  it('is read once a minute of request time, not with every request', async () => {
    const api = await inMemoryApi();
    let reads = 0;
    const readCharter = api.departments.readCharter.bind(api.departments);
    api.departments.readCharter = (departmentId) => {
      reads += 1;
      return readCharter(departmentId);
    };
    const readsAfter = async (at: string) => {
      await api.send('who-am-i', { at });
      return reads;
    };
    expect(await readsAfter('2026-11-23T10:00:00.000+08:00')).toBe(1);
    expect(await readsAfter('2026-11-23T10:00:59.999+08:00')).toBe(1);
    expect(await readsAfter('2026-11-23T10:01:00.000+08:00')).toBe(2);
    expect(await readsAfter('2026-11-23T09:00:00.000+08:00')).toBe(3);
  });
});
