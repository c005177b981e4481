import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../shared/contracts/problems.ts';
import { dailyLog, inMemoryApi, problemOf } from '../http/in-memory-api.ts';

class SecretiveError extends Error {
  override name = 'SecretiveError';
}

describe('a use case that throws', () => {
  const failing = () =>
    inMemoryApi({
      'submit-daily-log': () => Promise.reject(new SecretiveError('could not keep the log of 王芳, 13800000000')),
    });

  it('is answered 500 without detail, with the correlation id that the log line carries', async () => {
    const api = await failing();
    const problem = problemOf(await api.send('submit-daily-log', { body: dailyLog }));
    expect(problem).toEqual({ status: 500, code: 'internal-error', correlationId: 'request-1', errors: [] });
    expect(api.logger.lines).toMatchObject([
      {
        level: 'error',
        message: 'request failed',
        fields: { correlationId: 'request-1', routeKey: 'POST /v1/daily-logs', errorName: 'SecretiveError' },
      },
    ]);
    expect(String(api.logger.lines[0]?.fields['errorStack'])).toContain('http-handler.test.ts');
  });

  it('leaks neither its message nor the body, to the client or to the log', async () => {
    const api = await failing();
    const response = await api.send('submit-daily-log', { body: dailyLog });
    const told = response.text + JSON.stringify(api.logger.lines);
    for (const secret of ['王芳', '13800000000', '西湖软件园', '陈洁', 's01@example.com']) {
      expect(told).not.toContain(secret);
    }
  });

  it.each([
    ['something that is no error', 'a string'],
    ['nothing at all', undefined],
  ])('may throw %s', async (_, thrown) => {
    const api = await inMemoryApi({
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      'who-am-i': () => Promise.reject(thrown),
    });
    expect(problemOf(await api.send('who-am-i')).code).toBe('internal-error');
  });
});

describe('an answer that is not what its contract says', () => {
  it('does not leave: 500', async () => {
    const leaking = { items: [{ id: 'x', phone: '13800000000' }], nextCursor: null };
    const api = await inMemoryApi({
      'list-leaves': () => Promise.resolve({ outcome: 'done', value: leaking as never }),
    });
    const response = await api.send('list-leaves');
    expect(problemOf(response).code).toBe('internal-error');
    expect(response.text + JSON.stringify(api.logger.lines)).not.toContain('13800000000');
  });
});

describe('every answer', () => {
  it.each([
    { what: 'a success', request: {} },
    { what: 'a refusal', request: { as: 'g01' } },
  ])('$what may not be kept, sniffed or framed', async ({ request }) => {
    const api = await inMemoryApi();
    const { headers } = await api.send('who-am-i', request);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  it('logs a refusal by its code, without what was refused', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { body: { ...dailyLog, date: '2027-01-01' } });
    expect(api.logger.lines).toEqual([
      {
        level: 'info',
        message: 'request refused',
        fields: { correlationId: 'request-1', routeKey: 'POST /v1/daily-logs', code: 'invalid-request' },
      },
    ]);
  });
});

describe('the language of a refusal', () => {
  it.each([
    { accepts: undefined, language: 'zh-CN' },
    { accepts: '', language: 'zh-CN' },
    { accepts: 'zh', language: 'zh-CN' },
    { accepts: 'zh-Hans-CN,en;q=0.8', language: 'zh-CN' },
    { accepts: 'zh-TW,en;q=0.8', language: 'zh-CN' },
    { accepts: 'en-US', language: 'en' },
    { accepts: 'en-GB,en;q=0.9,zh-CN;q=0.8', language: 'en' },
    { accepts: 'en;q=0.1,zh-CN;q=0.9', language: 'zh-CN' },
    { accepts: 'fr', language: 'zh-CN' },
    { accepts: ';;;q=,en;q=nonsense', language: 'zh-CN' },
  ] as const)('for "$accepts" is $language', async ({ accepts, language }) => {
    const api = await inMemoryApi();
    const headers: Record<string, string> = accepts === undefined ? {} : { 'accept-language': accepts };
    const response = await api.send('who-am-i', { as: 'g01', headers });
    expect(response.headers['content-language']).toBe(language);
    expect(response.body).toMatchObject({ title: PROBLEMS['not-employed'].title[language] });
  });
});
