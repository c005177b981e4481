import { describe, expect, it } from 'vitest';
import { claim, CREDIT_CODE, prospect } from '../http/forms.ts';
import { type ApiRequest, inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';

interface Answer {
  readonly id: string;
  readonly validity: { readonly valid: boolean; readonly flaws: readonly { readonly reason: string }[] };
}

const register = async (api: InMemoryApi, changes: object = {}, request: ApiRequest = {}): Promise<Answer> =>
  (await api.send('submit-prospect', { ...request, body: { ...prospect, ...changes } })).body as Answer;

const reasonsOf = ({ validity }: Answer) => validity.flaws.map(({ reason }) => reason);

describe('a prospect at entry', () => {
  it('is kept for the local day of its receipt, with a receipt that says that it counts', async () => {
    const api = await inMemoryApi();
    const answer = await register(api, { creditCode: CREDIT_CODE });
    expect(answer).toMatchObject({
      receivedAt: '2026-11-23T02:00:00Z',
      deadline: null,
      onTime: true,
      validity: { valid: true, flaws: [] },
    });
    expect(api.facts.appended).toMatchObject([
      {
        type: 'prospect',
        month: '2026-11',
        period: '2026-11-23',
        subject: 's01',
        fact: { id: answer.id, ...prospect },
      },
    ]);
    expect(api.facts.appended[0]?.judgeAfter).not.toBeNull();
  });

  it.each([
    { what: 'insured before', changes: { insuredBefore: true }, reasons: ['insured-before'] },
    { what: 'expected on the day it was found', changes: { expectedOn: '2026-11-20' }, reasons: [] },
    { what: 'expected the day before', changes: { expectedOn: '2026-11-19' }, reasons: ['outside-horizon'] },
    { what: 'expected 90 days later', changes: { expectedOn: '2027-02-18' }, reasons: [] },
    { what: 'expected 91 days later', changes: { expectedOn: '2027-02-19' }, reasons: ['outside-horizon'] },
    { what: 'with a wrong check digit', changes: { creditCode: '913301007996550580' }, reasons: ['wrong-credit-code'] },
    { what: 'with an empty code', changes: { creditCode: '' }, reasons: [] },
    {
      what: 'wrong in every way',
      changes: { insuredBefore: true, expectedOn: '9999-12-31', creditCode: 'x' },
      reasons: ['insured-before', 'outside-horizon', 'wrong-credit-code'],
    },
  ])('$what: $reasons, and kept', async ({ changes, reasons }) => {
    const api = await inMemoryApi();
    const answer = await register(api, changes);
    expect(reasonsOf(answer)).toEqual(reasons);
    expect(answer.validity.valid).toBe(reasons.length === 0);
    expect(api.facts.appended).toHaveLength(1);
  });

  it('says of a company registered before who was first, and when', async () => {
    const api = await inMemoryApi();
    await register(api, { company: 'Ａｃｍｅ 软件' }, { as: 's03', at: '2026-11-20T09:00:00+08:00' });
    const { validity } = await register(api, { company: 'acme软件' });
    expect(validity).toEqual({
      valid: false,
      flaws: [
        {
          reason: 'claimed-before',
          detail: '员工s03 已先登记了同一家公司（名称或信用代码相同）。',
          staffId: 's03',
          staffName: '员工s03',
          receivedAt: '2026-11-20T01:00:00Z',
        },
      ],
    });
  });

  it('knows a company by its credit code under another name', async () => {
    const api = await inMemoryApi();
    await register(api, { creditCode: CREDIT_CODE }, { as: 's02' });
    const second = await register(
      api,
      { company: '另名公司', creditCode: CREDIT_CODE },
      { at: '2026-11-23T10:00:00.001+08:00' },
    );
    expect(reasonsOf(second)).toEqual(['claimed-before']);
  });

  it('is not beaten by one that did not count itself, and looks back over the years', async () => {
    const api = await inMemoryApi();
    await register(api, { insuredBefore: true }, { as: 's02', at: '2026-01-05T09:00:00+08:00' });
    expect(reasonsOf(await register(api, {}, { as: 's03', at: '2026-11-23T09:00:00+08:00' }))).toEqual([]);
    expect(reasonsOf(await register(api))).toEqual(['claimed-before']);
  });

  it('hears nothing of what other departments know', async () => {
    const api = await inMemoryApi();
    await register(api, {}, { as: 'x02', at: '2026-11-20T09:00:00+08:00' });
    await api.send('submit-client', {
      as: 'x01',
      at: '2026-11-20T09:00:00+08:00',
      body: { company: prospect.company },
    });
    expect(reasonsOf(await register(api))).toEqual([]);
  });

  it.each([
    { what: 'before it', at: '2026-11-23T10:00:00+08:00', reasons: ['on-client-register'] },
    { what: 'after it', at: '2026-11-23T10:00:00.001+08:00', reasons: [] },
  ])('of a company that came on the client register $what: $reasons', async ({ at, reasons }) => {
    const api = await inMemoryApi();
    receiptOf(await api.send('submit-client', { as: 'd01', at, body: { company: prospect.company } }));
    expect(reasonsOf(await register(api))).toEqual(reasons);
  });

  it('sent again gets the same answer, byte for byte, whatever came since', async () => {
    const api = await inMemoryApi();
    const first = await api.send('submit-prospect', { body: prospect });
    await register(api, {}, { as: 's02', at: '2026-11-23T10:01:00+08:00' });
    const again = await api.send('submit-prospect', { at: '2026-11-23T11:00:00+08:00', body: prospect });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(2);
  });

  it('comes from a plain form as well', async () => {
    const api = await inMemoryApi();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'company=A&creditCode=&contact=B&phone=1&foundOn=2026-11-20&expectedOn=2026-12-01&insuredBefore=true';
    const answer = (await api.send('submit-prospect', { headers, body })).body as Answer;
    expect(reasonsOf(answer)).toEqual(['insured-before']);
    expect(api.facts.appended[0]?.fact).not.toHaveProperty('creditCode');
  });

  it.each([
    { changes: { foundOn: '2026-11-24' }, error: '/foundOn date-in-the-future' },
    { changes: { company: '　' }, error: '/company empty' },
    { changes: { creditCode: '9'.repeat(19) }, error: '/creditCode too-long' },
    { changes: { insuredBefore: 'perhaps' }, error: '/insuredBefore wrong-format' },
    { changes: { expectedOn: '2026-02-29' }, error: '/expectedOn wrong-format' },
    { changes: { adoptedAt: null }, error: '/adoptedAt unknown-field' },
  ])('is refused with $error, nothing stored', async ({ changes, error }) => {
    const api = await inMemoryApi();
    const problem = problemOf(await api.send('submit-prospect', { body: { ...prospect, ...changes } }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid-request', errors: [error] });
    expect(api.facts.appended).toEqual([]);
  });
});

describe('the check before entry', () => {
  it('says what registering would say, and keeps nothing', async () => {
    const api = await inMemoryApi();
    const body = { ...claim, expectedOn: '2027-12-31' };
    await register(api, {}, { as: 's02', at: '2026-11-20T09:00:00+08:00' });
    const checked = await api.send('check-prospect', { body });
    expect(checked.status).toBe(200);
    expect(api.facts.appended).toHaveLength(1);
    const { validity } = await register(api, body);
    expect(checked.body).toEqual({ validity });
  });

  it('takes nobody’s place', async () => {
    const api = await inMemoryApi();
    await api.send('check-prospect', { as: 's02', body: claim });
    expect(reasonsOf(await register(api))).toEqual([]);
  });

  it('refuses what registering would refuse', async () => {
    const api = await inMemoryApi();
    const problem = problemOf(await api.send('check-prospect', { body: { ...claim, foundOn: '2026-11-24' } }));
    expect(problem.errors).toEqual(['/foundOn date-in-the-future']);
  });
});
