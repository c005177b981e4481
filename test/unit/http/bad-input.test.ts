import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { type ApiRequest, dailyLog, inMemoryApi, problemOf, visit } from './in-memory-api.ts';

interface BadInput {
  readonly what: string;
  readonly operation?: OperationId;
  readonly request: ApiRequest;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly string[];
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const leave = { from: '2026-11-24', to: '2026-11-25', reason: '体检' };
const excuse = { duties: ['daily-log'], period: '2026-11-24', reason: '外地培训' };
const log = (changes: object) => ({ ...dailyLog, ...changes });
const jsonOf = (value: unknown) => JSON.stringify(value);

const MALFORMED: readonly BadInput[] = [
  { what: 'JSON that breaks off', request: { body: '{"date":' }, status: 400, code: 'malformed-json' },
  { what: 'an empty body', request: { body: '' }, status: 400, code: 'malformed-json' },
  { what: 'JSON with a comment', request: { body: '{} // done' }, status: 400, code: 'malformed-json' },
  {
    what: 'JSON nested 10,000 deep',
    request: { body: '['.repeat(10_000) + ']'.repeat(10_000) },
    status: 400,
    code: 'malformed-json',
  },
  {
    what: 'depth hidden under a name that JSON.parse drops',
    request: { body: `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)},"a":1}` },
    status: 400,
    code: 'malformed-json',
  },
  {
    what: 'a name given twice',
    request: { body: '{"date":"2026-11-23","nextDayPlan":"","date":"2026-11-20"}' },
    status: 400,
    code: 'duplicate-key',
    errors: ['/date duplicate-key'],
  },
  {
    what: 'a name given twice in a visit, written differently',
    request: { body: '{"visits":[{},{"at":"","\\u0061t":""}]}' },
    status: 400,
    code: 'duplicate-key',
    errors: ['/visits/1/at duplicate-key'],
  },
  {
    what: 'bytes that are no UTF-8',
    request: { body: Buffer.from([0x7b, 0xff, 0x7d]) },
    status: 400,
    code: 'malformed-encoding',
  },
  {
    what: 'a form with a broken percent sequence',
    request: { body: 'date=%zz', headers: FORM },
    status: 400,
    code: 'malformed-form',
  },
  {
    what: 'a form in another encoding',
    request: { body: 'date=%B0%DC', headers: FORM },
    status: 400,
    code: 'malformed-form',
  },
  {
    what: 'a form nested too deeply',
    request: { body: 'a[b][c][d][e][f][g]=1', headers: FORM },
    status: 400,
    code: 'malformed-form',
  },
  {
    what: 'a form with too many fields',
    request: { body: Array.from({ length: 1001 }, (_, index) => `f${index}=1`).join('&'), headers: FORM },
    status: 400,
    code: 'malformed-form',
  },
  {
    what: 'a form that names a field twice',
    request: { body: 'date=2026-11-23&date=2026-11-20', headers: FORM },
    status: 400,
    code: 'duplicate-key',
    errors: ['/date duplicate-key'],
  },
  {
    what: 'a form that names a nested field twice, once percent-encoded',
    request: { body: 'visits[0][at]=10:00&visits%5B0%5D%5Bat%5D=11:00', headers: FORM },
    status: 400,
    code: 'duplicate-key',
    errors: ['/visits/0/at duplicate-key'],
  },
  {
    what: 'a form that reaches for a prototype',
    request: { body: '__proto__[admin]=1', headers: FORM },
    status: 400,
    code: 'malformed-form',
  },
  {
    what: 'a text in whose place something has a length that is no number',
    request: {
      body: '{"date":"2026-11-23","visits":[],"nextDayPlan":{"length":{"toString":1,"valueOf":1}}}',
    },
    status: 422,
    code: 'invalid-request',
    errors: [' wrong-format'],
  },
  {
    what: 'the same as a form',
    request: { body: 'date=2026-11-23&nextDayPlan[length][a]=1&nextDayPlan[b]=1&nextDayPlan[]=c', headers: FORM },
    status: 422,
    code: 'invalid-request',
    errors: [' wrong-format'],
  },
  {
    what: 'an Idempotency-Key with a space',
    request: { body: dailyLog, headers: { 'idempotency-key': 'two words' } },
    status: 400,
    code: 'malformed-idempotency-key',
  },
  {
    what: 'an empty Idempotency-Key',
    request: { body: dailyLog, headers: { 'idempotency-key': '' } },
    status: 400,
    code: 'malformed-idempotency-key',
  },
  {
    what: 'an Idempotency-Key of 256 characters',
    request: { body: dailyLog, headers: { 'idempotency-key': 'k'.repeat(256) } },
    status: 400,
    code: 'malformed-idempotency-key',
  },
  {
    what: 'a body of 65 KB',
    request: { body: jsonOf(log({ nextDayPlan: 'x'.repeat(65 * 1024) })) },
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'a body of 65,537 bytes in fewer characters, base64-encoded',
    request: { body: Buffer.from(`{"nextDayPlan":"${'计'.repeat(21_840)}"}`) },
    status: 413,
    code: 'body-too-large',
  },
  {
    what: 'plain text',
    request: { body: 'hello', headers: { 'content-type': 'text/plain' } },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'no content type',
    request: { body: dailyLog, headers: { 'content-type': '' } },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'JSON in another character set',
    request: { body: dailyLog, headers: { 'content-type': 'application/json; charset=gb18030' } },
    status: 415,
    code: 'unsupported-media-type',
  },
];

const OF_WRONG_SHAPE: readonly BadInput[] = [
  { what: 'null', request: { body: 'null' }, status: 422, code: 'invalid-request', errors: [' wrong-type'] },
  { what: 'a list', request: { body: '[]' }, status: 422, code: 'invalid-request', errors: [' wrong-type'] },
  {
    what: 'nothing of what is required',
    request: { body: '{}' },
    status: 422,
    code: 'invalid-request',
    errors: ['/date required', '/nextDayPlan required'],
  },
  {
    what: 'fields that do not exist, with awkward names',
    request: { body: log({ 'a/b': 1, 'c~d': 2, visits: [{ ...visit, mood: 'good' }] }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits/0/mood unknown-field', '/a~1b unknown-field', '/c~0d unknown-field'],
  },
  {
    what: 'a field named __proto__',
    request: { body: `{"__proto__":{"role":"admin"},${jsonOf(dailyLog).slice(1)}` },
    status: 422,
    code: 'invalid-request',
    errors: ['/__proto__ unknown-field'],
  },
  {
    what: 'wrong types',
    request: { body: { date: 20261123, visits: {}, nextDayPlan: null } },
    status: 422,
    code: 'invalid-request',
    errors: ['/date wrong-type', '/visits wrong-type', '/nextDayPlan wrong-type'],
  },
  {
    what: 'strings that are too long',
    request: { body: log({ nextDayPlan: 'x'.repeat(4001), visits: [{ ...visit, summary: 'x'.repeat(2001) }] }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits/0/summary too-long', '/nextDayPlan too-long'],
  },
  {
    what: '51 visits',
    request: { body: log({ visits: Array.from({ length: 51 }, () => visit) }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits too-many'],
  },
  {
    what: 'a day that does not exist',
    request: { body: log({ date: '2026-02-29' }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/date wrong-format'],
  },
  {
    what: 'a visit at 24:00',
    request: { body: log({ visits: [{ ...visit, at: '24:00' }] }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits/0/at wrong-format'],
  },
  {
    what: 'half a surrogate pair',
    request: { body: '{"date":"2026-11-23","nextDayPlan":"\\ud83d"}' },
    status: 422,
    code: 'invalid-request',
    errors: ['/nextDayPlan unprintable-text'],
  },
  {
    what: 'a code point that no workbook can hold',
    request: { body: log({ nextDayPlan: 'a\ufffeb' }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/nextDayPlan unprintable-text'],
  },
  {
    what: 'a NUL character',
    request: { body: log({ visits: [{ ...visit, customer: 'a\0b' }] }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits/0/customer unprintable-text'],
  },
  {
    what: 'a form that gives one value where rows are expected',
    request: { body: 'date=2026-11-23&nextDayPlan=&visits=none', headers: FORM },
    status: 422,
    code: 'invalid-request',
    errors: ['/visits wrong-type'],
  },
  {
    what: 'a leave without a reason',
    operation: 'submit-leave',
    request: { body: { ...leave, reason: ' \n' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/reason empty'],
  },
  {
    what: 'an excuse from an unknown duty',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: ['client-list'] } },
    status: 422,
    code: 'invalid-request',
    errors: ['/duties/0 not-an-option'],
  },
  {
    what: 'an excuse from nothing',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: [] } },
    status: 422,
    code: 'invalid-request',
    errors: ['/duties too-few'],
  },
  {
    what: 'an excuse from one duty twice',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: ['visits', 'visits'] } },
    status: 422,
    code: 'invalid-request',
    errors: ['/duties named-twice'],
  },
];

const OF_WRONG_MEANING: readonly BadInput[] = [
  {
    what: 'a log of tomorrow',
    request: { body: log({ date: '2026-11-24' }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/date date-in-the-future'],
  },
  {
    what: 'a log from before joining',
    request: { as: 'n01', body: log({ date: '2026-11-15' }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/date before-joining'],
  },
  {
    what: 'a log from before the records begin',
    request: { body: log({ date: '2025-12-31' }) },
    status: 422,
    code: 'invalid-request',
    errors: ['/date before-records-begin'],
  },
  {
    what: 'a log for somebody else',
    request: { body: log({ staffId: 's02' }) },
    status: 403,
    code: 'not-yours',
    errors: ['/staffId not-yours'],
  },
  {
    what: "a manager's log for their own people",
    request: { as: 'm01', body: log({ staffId: 's01' }) },
    status: 403,
    code: 'not-yours',
    errors: ['/staffId not-yours'],
  },
  {
    what: 'a log in a department that is not theirs',
    request: { body: log({ departmentId: 'nb-01' }) },
    status: 403,
    code: 'other-department',
    errors: ['/departmentId not-your-department'],
  },
  {
    what: 'a leave that ends before it starts',
    operation: 'submit-leave',
    request: { body: { ...leave, to: '2026-11-23' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/to to-before-from'],
  },
  {
    what: 'a leave of 367 days',
    operation: 'submit-leave',
    request: { body: { ...leave, from: '2026-11-24', to: '2027-11-25' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/to leave-too-long'],
  },
  {
    what: 'a leave that starts before joining',
    operation: 'submit-leave',
    request: { as: 'n01', body: { ...leave, from: '2026-11-15' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/from before-joining'],
  },
  {
    what: 'a leave that lasts beyond the last day employed',
    operation: 'submit-leave',
    request: { as: 'l01', body: { ...leave, to: '2026-11-26' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/to after-leaving'],
  },
  {
    what: 'a leave for somebody else',
    operation: 'submit-leave',
    request: { as: 'm01', body: { ...leave, staffId: 's01' } },
    status: 403,
    code: 'not-yours',
    errors: ['/staffId not-yours'],
  },
  {
    what: 'an excuse from a weekly plan for a day',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: ['daily-log', 'weekly-plan'] } },
    status: 422,
    code: 'invalid-request',
    errors: ['/period period-not-of-duty'],
  },
  {
    what: 'an excuse from an inventory for a week',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: ['inventory'], period: '2026-W48' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/period period-not-of-duty'],
  },
  {
    what: 'an excuse for week 54',
    operation: 'submit-excuse',
    request: { body: { ...excuse, duties: ['weekly-plan'], period: '2026-W54' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/period no-such-period'],
  },
  {
    what: 'an excuse for 31 November',
    operation: 'submit-excuse',
    request: { body: { ...excuse, period: '2026-11-31' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/period no-such-period'],
  },
  {
    what: 'an excuse for a month after the last day employed',
    operation: 'submit-excuse',
    request: { as: 'l01', body: { ...excuse, duties: ['monthly-plan'], period: '2026-12' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/period after-leaving'],
  },
];

const IN_READING: readonly BadInput[] = [
  {
    what: 'a month that does not exist',
    operation: 'list-daily-logs',
    request: { query: { month: '2026-13' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/month wrong-format'],
  },
  {
    what: 'a limit of 101',
    operation: 'list-daily-logs',
    request: { query: { limit: '101' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/limit too-large'],
  },
  {
    what: 'a limit of none',
    operation: 'list-leaves',
    request: { query: { limit: '0' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/limit too-small'],
  },
  {
    what: 'a limit in words',
    operation: 'list-excuses',
    request: { query: { limit: 'ten' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/limit wrong-type'],
  },
  {
    what: 'an unknown query parameter',
    operation: 'list-rulings',
    request: { query: { unit: 'u1' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/unit unknown-field'],
  },
  {
    what: 'an unknown scope',
    operation: 'list-rulings',
    request: { query: { scope: 'company' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/scope not-an-option'],
  },
  ...(['list-daily-logs', 'list-leaves', 'list-excuses', 'list-rulings'] as const).map((operation) => ({
    what: `a made-up cursor in ${operation}`,
    operation,
    request: { query: { cursor: 'abc' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/cursor stale-cursor'],
  })),
  {
    what: 'standings of no month',
    operation: 'show-standings',
    request: { params: { month: 'latest' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/month wrong-format'],
  },
  {
    what: 'the days of no month',
    operation: 'show-days',
    request: { params: { month: '2026-13' } },
    status: 422,
    code: 'invalid-request',
    errors: ['/month wrong-format'],
  },
  {
    what: 'the rejection of a leave that is none',
    operation: 'reject-leave',
    request: { as: 'm01', params: { leaveId: 'leave.2026-11-24.s01.c0123456789abcdef' }, body: { reason: '人手不足' } },
    status: 404,
    code: 'not-found',
  },
  {
    what: 'the rejection of an id of another shape',
    operation: 'reject-leave',
    request: { as: 'm01', params: { leaveId: '../DEPT' }, body: { reason: '人手不足' } },
    status: 404,
    code: 'not-found',
  },
  { what: 'a route that does not exist', request: { routeKey: '$default' }, status: 404, code: 'no-such-route' },
];

describe.each([
  ['malformed', MALFORMED],
  ['of the wrong shape', OF_WRONG_SHAPE],
  ['of the wrong meaning', OF_WRONG_MEANING],
  ['in reading and deciding', IN_READING],
])('bad input that is %s', (_, cases) => {
  it.each(cases)('$what: $status $code, nothing stored', async (bad) => {
    const api = await inMemoryApi();
    const { operation = 'submit-daily-log', request, status, code, errors = [] } = bad;
    const problem = problemOf(await api.send(operation, request));
    expect(problem).toMatchObject({ status, code, correlationId: 'request-1' });
    expect([...problem.errors].sort()).toEqual([...errors].sort());
    expect(api.facts.appended).toEqual([]);
  });
});
