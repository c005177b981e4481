import { describe, expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { Plantings } from '../recorded-month/plantings.ts';
import type { RecordedMonth } from '../recorded-month/recorded-month.ts';
import { canaries, leaksIn } from './canaries.ts';
import { saidIn } from './said.ts';

it('nothing personal that is filed stands in a log line, a message, a dead letter, an address or a refusal', async () => {
  expect(missedGoals(await canaries.run('sample', SAMPLE_SEED))).toEqual([]);
});

describe('what leaked is found', () => {
  const plantings = new Plantings();
  const [text, phone, address] = [
    plantings.plant('summary', '介绍补充医疗方案'),
    plantings.plant('phone', '13800000000'),
    plantings.plant('email', 'chen.jie@baifang.example'),
  ];
  const leaks = (said: string) => leaksIn({ plantings }, [{ place: 'log line', by: 'logs', text: said }]);
  const inJson = (value: string) =>
    JSON.stringify({ value: value.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`) });
  const quotedPrintable = (value: string) =>
    [...Buffer.from(value)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('=\r\n');

  it.each([
    ['as it stands', (value: string) => value],
    ['cut short', (value: string) => value.slice(0, 3)],
    ['in JSON with escapes', inJson],
    ['percent-encoded', encodeURIComponent],
    ['percent-encoded twice', (value: string) => encodeURIComponent(encodeURIComponent(value))],
    ['quoted-printable', quotedPrintable],
    ['in base64', (value: string) => Buffer.from(value).toString('base64')],
    ['in base64url, behind something else', (value: string) => `/x${Buffer.from(`ab${value}`).toString('base64url')}`],
    ['percent-encoded in base64', (value: string) => btoa(`name=${encodeURIComponent(value)}`)],
  ])('%s', (_, encoded) => {
    expect(leaks(`{"message":"filed","of":"${encoded(text)}"}`)).toEqual([expect.stringContaining('summary')]);
  });

  it.each([
    ['a phone', phone],
    ['chen.jie@baifang.example', address],
  ])('%s, in base64', (planted, value) => {
    expect(leaks(Buffer.from(`{"x":"${value}"}`).toString('base64'))).toEqual([expect.stringContaining(planted)]);
  });

  it('and what was planted nowhere is not', () => {
    expect(leaks('{"message":"日志已收到","id":"daily-log.2026-11-24.s02.c0123456789abcdef"}')).toEqual([]);
  });
});

describe('wherever it leaks', () => {
  const plantings = new Plantings();
  const secret = plantings.plant('secret', '介绍补充医疗方案');
  const call = { kind: 'call', caller: 'logs', method: 'POST', url: '/', target: null } as const;
  const month = (leak: Partial<RecordedMonth>): RecordedMonth => ({
    ...{ plantings, traced: [], logs: new Map(), deadLetters: [], poisons: [] },
    ...{ assembly: { stacks: [], assetFolders: new Map() } },
    place: { region: '', account: '', sqsEndpoint: '', publicUrl: '' },
    ...leak,
  });
  const invocation = (event: object, payload: object = { statusCode: 200, body: secret }): RecordedMonth =>
    month({
      traced: [
        {
          ...({ kind: 'invocation', functionName: 'logs', event } as const),
          result: { outcome: 'returned', payload: JSON.stringify(payload) },
        },
      ],
    });
  const request = { rawPath: '/v1/logs', rawQueryString: '', routeKey: 'GET /v1/logs' };
  const places = (recorded: RecordedMonth) =>
    [...saidIn(recorded)].filter((said) => leaksIn(recorded, [said]).length > 0);

  it.each([
    ['log line', month({ logs: new Map([['logs', `{"level":"INFO"}\n{"message":"${secret}"}`]]) })],
    ['dead letter', month({ deadLetters: [{ queue: 'runs', body: secret }] })],
    ['message', month({ traced: [{ ...call, service: 'SQS', body: JSON.stringify({ MessageBody: secret }) }] })],
    [
      'message',
      month({ traced: [{ ...call, service: 'EVENTBRIDGE', body: JSON.stringify({ Entries: [{ Detail: secret }] }) }] }),
    ],
    ['message', invocation({ Records: [{ body: secret }] }, {})],
    [
      'address',
      month({ traced: [{ ...call, service: 'S3', url: `/files?name=${encodeURIComponent(secret)}`, body: '' }] }),
    ],
    ['address', invocation({ ...request, rawQueryString: `name=${encodeURIComponent(secret)}` })],
    ['refusal', invocation(request, { statusCode: 422, body: `{"detail":"${secret}"}` })],
  ])('a %s says so', (place, recorded) => {
    expect(places(recorded)).toEqual([expect.objectContaining({ place })]);
  });

  it.each([
    ['an answer to who may see it', invocation(request)],
    ['the table', month({ traced: [{ ...call, service: 'DYNAMODB', body: secret }] })],
    [
      'a mail',
      month({ traced: [{ ...call, service: 'SES', body: `RawMessage.Data=${btoa(encodeURIComponent(secret))}` }] }),
    ],
    [
      'a message that was poisoned with it',
      month({ poisons: [secret], deadLetters: [{ queue: 'runs', body: secret }] }),
    ],
  ])('but %s may', (_, recorded) => {
    expect(places(recorded)).toEqual([]);
  });
});
