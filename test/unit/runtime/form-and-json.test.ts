import fc from 'fast-check';
import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { parseFormBody } from '../../../shared/runtime/http/form-body.ts';
import { parseJsonBody } from '../../../shared/runtime/http/json-body.ts';
import { inMemoryApi, receiptOf } from '../http/in-memory-api.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };

const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).filter((value) => !/\p{Cc}/u.test(value));
const two = (most: number) => fc.nat(most).map((value) => String(value).padStart(2, '0'));

const visits = fc.array(
  fc.record(
    {
      customer: text(20),
      at: fc.oneof(
        fc.constant(''),
        fc.tuple(two(23), two(59)).map(([hours, minutes]) => `${hours}:${minutes}`),
      ),
      contact: text(10),
      phone: text(10),
      summary: text(40),
      prospectId: text(10),
    },
    { requiredKeys: ['customer', 'at', 'contact', 'phone', 'summary'] },
  ),
  { maxLength: 50 },
);

const dailyLogs = fc.record({ date: fc.constant('2026-11-23'), visits, nextDayPlan: text(60) });

const fits = (body: string) => Buffer.byteLength(body) <= 65_536;

describe('a form says the same as JSON', () => {
  it('for any daily log: the same fact is kept under the same id', async () => {
    await fc.assert(
      fc.asyncProperty(dailyLogs, async (log) => {
        const form = qs.stringify(log);
        fc.pre(fits(form));
        const api = await inMemoryApi();
        const fromJson = receiptOf(await api.send('submit-daily-log', { body: log }));
        const fromForm = receiptOf(await api.send('submit-daily-log', { body: form, headers: FORM }));
        expect(fromForm).toEqual(fromJson);
        expect(api.facts.appended).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it('closes up rows that were taken out of a page', async () => {
    const api = await inMemoryApi();
    const row = (index: number, customer: string) =>
      `visits[${index}][customer]=${customer}&visits[${index}][at]=&visits[${index}][contact]=&visits[${index}][phone]=&visits[${index}][summary]=`;
    const body = `date=2026-11-23&nextDayPlan=a+b%2Bc&${row(0, 'A')}&${row(7, 'B')}`;
    await api.send('submit-daily-log', { body, headers: FORM });
    expect(api.facts.appended[0]?.fact).toMatchObject({
      nextDayPlan: 'a b+c',
      visits: [{ customer: 'A' }, { customer: 'B' }],
    });
  });

  it('takes a list under a repeated name that ends in []', async () => {
    const api = await inMemoryApi();
    const body = 'duties[]=daily-log&duties[]=visits&period=2026-11-24&reason=%E5%87%BA%E5%B7%AE';
    receiptOf(await api.send('submit-excuse', { body, headers: FORM }));
    expect(api.facts.appended[0]?.fact).toMatchObject({ duties: ['daily-log', 'visits'], reason: '出差' });
  });
});

describe('whatever bytes come', () => {
  it('a form parses to a value or is refused, and no prototype changes', () => {
    const fragments = fc.constantFrom(
      'a',
      'b',
      '[',
      ']',
      '[0]',
      '[]',
      '=',
      '&',
      '%',
      '%5B',
      '+',
      '__proto__',
      'constructor',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
        expect(['done', 'refused']).toContain(parseFormBody(parts.join('')).outcome);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('JSON without duplicate names parses to what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => {
        const value: unknown = JSON.parse(json);
        expect(parseJsonBody(json)).toEqual({ outcome: 'done', value });
      }),
      { numRuns: 500 },
    );
  });
});
