import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { inMemoryApi } from './in-memory-api.ts';

const EVENING = '2026-11-30T23:59:00+08:00';

const SENDERS: Partial<Record<OperationId, string>> = {
  'submit-prospect': 's01',
  'submit-client': 'v01',
  'propose-suggestion': 's01',
  'open-case': 'c01',
};

/** What stands under the day of its receipt; the answer to it is lost, and the device sends it again later. */
describe.each(Object.entries(SENDERS) as [OperationId, string][])('%s', (operation, as) => {
  const sendingTwice = async (again: string, headers: Record<string, string> = { 'idempotency-key': 'the-first' }) => {
    const api = await inMemoryApi();
    const body = { ...exampleOf(operation).body, ...(operation === 'submit-prospect' && { foundOn: '2026-11-30' }) };
    const first = await api.send(operation, { as, at: EVENING, headers, body });
    const second = await api.send(operation, { as, at: again, headers, body });
    expect([first.status, second.status]).toEqual([201, 201]);
    return { isSame: JSON.stringify(first.body) === JSON.stringify(second.body), kept: api.facts.appended.length };
  };

  it.each([
    ['a minute later, on the next day of the next month', '2026-12-01T00:00:00+08:00'],
    ['a week later', '2026-12-07T09:00:00+08:00'],
  ])('is kept once when it comes again under its key %s', async (_, again) => {
    expect(await sendingTwice(again)).toEqual({ isSame: true, kept: 1 });
  });

  it('is another when it comes without a key on another day', async () => {
    expect((await sendingTwice('2026-12-01T09:00:00+08:00', {})).kept).toBe(2);
  });

  it('is refused when its key comes again with something else', async () => {
    const api = await inMemoryApi();
    const { body = {} } = exampleOf(operation);
    const found = operation === 'submit-prospect' && { foundOn: '2026-11-30' };
    const headers = { 'idempotency-key': 'the-first' };
    await api.send(operation, { as, at: EVENING, headers, body: { ...body, ...found } });
    const other = 'text' in body ? { text: '另一条' } : { company: '另一家有限公司' };
    const again = await api.send(operation, {
      ...{ as, headers, at: '2026-12-01T09:00:00+08:00' },
      body: { ...body, ...found, ...other },
    });
    expect(again.body).toMatchObject({ code: 'idempotency-key-reused' });
  });
});
