import { describe, expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { Plantings } from '../recorded-month/plantings.ts';
import { canaries, leaksIn } from './canaries.ts';

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
