import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { COLUMN_TEXTS } from '../../../shared/contracts/http/column-texts.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { ProfileSchema, RevealedPhonesSchema } from '../../../shared/contracts/http/privacy.ts';
import { ShownPhoneSchema } from '../../../shared/contracts/http/shown-phone.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { maskedPhone } from '../../../shared/domain/privacy/phone.ts';
import { tableOf } from '../../../shared/sheets/table-of.ts';
import { dailyLog, type InMemoryApi, inMemoryApi, problemOf, receiptOf, visit } from '../http/in-memory-api.ts';

const PHONE = '13812345678';
const MASKED = '138****5678';

describe('a phone number masked', () => {
  it.each([
    [PHONE, MASKED],
    [` ${PHONE} `, MASKED],
    ['+86 138 1234 5678', '+86**********5678'],
    ['0571-8765', '*****8765'],
    ['8765432', '***5432'],
    ['110', '***'],
    ['', ''],
  ])('%j is %j', (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked);
  });

  it('keeps at most seven characters, and no number of eleven or fewer whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (phone) => {
        const kept = maskedPhone(phone).replaceAll('*', '');
        expect(kept.length).toBeLessThanOrEqual(7);
        expect(kept.length).toBeLessThan(phone.length);
      }),
    );
  });
});

/** Every field of an answer, wherever it stands. */
const fieldsOf = (schema: z.core.$ZodType): [string, z.core.$ZodType][] => {
  if (schema instanceof z.ZodObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => [
      [name, field] as [string, z.core.$ZodType],
      ...fieldsOf(field),
    ]);
  }
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element);
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? fieldsOf(schema.unwrap()) : [];
};

it('no answer has a phone number that is not shown by the one rule', () => {
  const phones = Object.values(CONTRACTS).flatMap(({ response }) =>
    fieldsOf(response).filter(([name]) => /phone$/i.test(name)),
  );
  expect(phones.length).toBeGreaterThanOrEqual(5);
  expect(phones.filter(([, field]) => field !== ShownPhoneSchema)).toEqual([]);
});

const PhonesSchema = z.object({
  items: z.array(z.object({ visits: z.array(z.object({ phone: z.string() })) })),
});

const withLog = async () => {
  const api = await inMemoryApi();
  const visits = [
    { ...visit, phone: PHONE },
    { ...visit, customer: '钱江新城', phone: '' },
  ];
  const { id } = receiptOf(await api.send('submit-daily-log', { as: 's01', body: { ...dailyLog, visits } }));
  return { api, id };
};

const phonesFor = async (api: InMemoryApi, as: string) => {
  const { body } = await api.send('list-daily-logs', { as, query: { staffId: 's01' } });
  return PhonesSchema.parse(body).items.flatMap(({ visits }) => visits.map(({ phone }) => phone));
};

describe('the phone numbers of a log', () => {
  it.each([
    ['s01', PHONE],
    ['m01', MASKED],
    ['d01', MASKED],
    ['e01', MASKED],
  ])('in the list of %s read %s', async (as, phone) => {
    const { api } = await withLog();
    expect(await phonesFor(api, as)).toEqual([phone, '']);
  });

  it('are shown to the manager who asks, which the person can see', async () => {
    const { api, id } = await withLog();
    const answer = await api.send('reveal-phones', { as: 'm01', body: { recordId: id, reason: '电话回访' } });
    expect([answer.status, RevealedPhonesSchema.parse(answer.body).phones]).toEqual([201, [PHONE, '']]);
    expect((await api.send('list-accesses', { as: 's01' })).body).toMatchObject({
      items: [
        { by: 'm01', byName: '员工m01', staffId: 's01', recordId: id, reason: '电话回访', at: '2026-11-23T02:00:00Z' },
      ],
    });
    expect((await api.send('list-accesses', { as: 's02' })).body).toMatchObject({ items: [] });
  });

  it('are looked at once by the same key, and each time without one', async () => {
    const { api, id } = await withLog();
    const look = (at: string, headers = {}) =>
      api.send('reveal-phones', { as: 'm01', at, headers, body: { recordId: id, reason: '电话回访' } });
    await look('2026-11-23T10:00:00+08:00', { 'idempotency-key': 'k' });
    await look('2026-11-23T10:01:00+08:00', { 'idempotency-key': 'k' });
    await look('2026-11-23T10:02:00+08:00');
    await look('2026-11-23T10:03:00+08:00');
    const looks = api.facts.appended.filter(({ type }) => type === 'phone-reveal');
    expect(looks.map(({ fact }) => fact.receivedAt)).toEqual([
      '2026-11-23T02:00:00Z',
      '2026-11-23T02:02:00Z',
      '2026-11-23T02:03:00Z',
    ]);
  });

  it('are kept from whoever may not look, and nothing is recorded', async () => {
    const { api, id } = await withLog();
    for (const as of ['s02', 'e01', 'v01', 'a01']) {
      const answer = await api.send('reveal-phones', { as, body: { recordId: id, reason: '看看' } });
      expect(problemOf(answer).code).toBe('not-permitted');
    }
    expect(api.facts.appended.filter(({ type }) => type === 'phone-reveal')).toEqual([]);
  });

  it('of a record that has none are not found', async () => {
    const { api } = await withLog();
    const leave = { from: '2026-11-24', to: '2026-11-24', reason: '体检' };
    const { id } = receiptOf(await api.send('submit-leave', { as: 's01', body: leave }));
    for (const recordId of [id, 'daily-log.2026-11-23.s01.c0000000000000000', 'x']) {
      const answer = await api.send('reveal-phones', { as: 'm01', body: { recordId, reason: '核对' } });
      expect(problemOf(answer).code).toBe('not-found');
    }
  });
});

describe('the number of a prospect, a client list and a case', () => {
  const reveal = async (api: InMemoryApi, as: string, recordId: string) => {
    const { body } = await api.send('reveal-phones', { as, body: { recordId, reason: '核对' } });
    return RevealedPhonesSchema.parse(body).phones;
  };

  it('is masked and shown on request like those of logs', async () => {
    const { api } = await withLog();
    const prospect = {
      ...{ company: '钱江纺织有限公司', contact: '赵敏', phone: PHONE },
      ...{ foundOn: '2026-11-23', expectedOn: '2026-12-20', insuredBefore: false },
    };
    const { body } = await api.send('submit-prospect', { as: 's01', body: prospect });
    const { id } = z.object({ id: z.string() }).parse(body);
    const shownTo = async (as: string) => (await api.send('show-prospect', { as, params: { prospectId: id } })).body;
    expect(await shownTo('s01')).toMatchObject({ phone: PHONE });
    expect(await shownTo('m01')).toMatchObject({ phone: MASKED });
    expect(await reveal(api, 'm01', id)).toEqual([PHONE]);
  });

  it('of a client list is for the manager above', async () => {
    const { api } = await withLog();
    const entries = [{ company: '钱江纺织有限公司', contact: '赵敏', phone: PHONE }];
    const list = { unitId: 'u1', month: '2026-11', entries };
    const { id } = receiptOf(await api.send('submit-client-list', { as: 'm01', body: list }));
    const { body } = await api.send('list-client-lists', { as: 'd01', query: { staffId: 'm01' } });
    expect(body).toMatchObject({ items: [{ entries: [{ phone: MASKED }] }] });
    expect(await reveal(api, 'd01', id)).toEqual([PHONE]);
  });

  it('of a case is for the supervisor who reviews it', async () => {
    const { api } = await withLog();
    const opened = { kind: 'claim', company: '西湖软件园', contact: '陈洁', phone: PHONE };
    const { id } = receiptOf(await api.send('open-case', { as: 'c01', body: opened }));
    expect((await api.send('show-case', { as: 'v01', params: { caseId: id } })).body).toMatchObject({ phone: MASKED });
    expect(await reveal(api, 'v01', id)).toEqual([PHONE]);
    const answer = await api.send('reveal-phones', { as: 'd01', body: { recordId: id, reason: '核对' } });
    expect(problemOf(answer).code).toBe('not-permitted');
  });
});

describe('a person’s own data', () => {
  it('is what is kept of them, numbers in full, and of nobody else', async () => {
    const { api, id } = await withLog();
    await api.send('submit-daily-log', { as: 's02', body: dailyLog });
    await api.send('submit-leave', { as: 's01', body: { from: '2026-12-24', to: '2026-12-24', reason: '体检' } });
    await api.send('reveal-phones', { as: 'm01', body: { recordId: id, reason: '电话回访' } });
    const answer = await api.send('export-my-data', { as: 's01', query: { format: 'csv' } });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="my-data-as-of-2026-11-23.zip"');
    const files = new Map(
      Object.entries(unzipSync(answer.body as Uint8Array)).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString(),
      ]),
    );
    expect(files.get('profile.csv')).toContain('s01,员工s01,s01@example.com');
    expect(files.get('daily-logs.csv')).toContain(PHONE);
    expect(files.get('leaves.csv')).toContain('2026-12-24');
    expect(files.get('accesses.csv')).toContain('电话回访');
    expect([...files.values()].join()).not.toContain('s02');
    expect(files.has('clients.csv')).toBe(false);
  });

  it('is a workbook unless csv is asked for', async () => {
    const api = await inMemoryApi();
    const answer = await api.send('export-my-data', { as: 'a01' });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="my-data-as-of-2026-11-23.xlsx"');
  });

  it.each(LANGUAGES)('has a heading for every column of the profile in %s', (language) => {
    const { columns } = tableOf(ProfileSchema, [], { fields: null, writeInstant: String });
    expect(columns.flat().filter((name) => COLUMN_TEXTS[name]?.[language] === undefined)).toEqual([]);
  });
});
