import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { Temporal } from 'temporal-polyfill';
import { type InMemoryApi, inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { entry, ruling } from '../http/judged.ts';
import { judgingApi } from '../http/judging-api.ts';

const terms = {
  name: '秋季竞赛',
  from: '2026-11-02',
  to: '2026-11-06',
  measure: 'counted-visits',
  rules: '见通知',
  prize: '奖金',
};
const ANNOUNCED = { as: 'd02', at: '2026-11-02T08:00:00+08:00', body: terms };

const withCompetition = async (api: Pick<InMemoryApi, 'send'>) =>
  receiptOf(await api.send('announce-competition', ANNOUNCED)).id;

const grant = (api: Pick<InMemoryApi, 'send'>, competitionId: string, entries: readonly object[], request = {}) =>
  api.send('grant-incentives', { as: 'd02', params: { competitionId }, body: { entries }, ...request });

const idsOf = (response: { readonly body: unknown }) =>
  (response.body as { receipts: { id: string }[] }).receipts.map(({ id }) => id);

describe('granting incentives', () => {
  it('keeps one of each person under the day on which the competition ended, to be judged', async () => {
    const api = await inMemoryApi();
    const competitionId = await withCompetition(api);
    const entries = [
      { staffId: 's02', amountFen: 50_000 },
      { staffId: 's01', amountFen: Number.MAX_SAFE_INTEGER },
    ];
    const response = await grant(api, competitionId, entries);
    expect(idsOf(response)).toMatchObject([
      expect.stringContaining('incentive.2026-11-06.s02.'),
      expect.stringContaining('incentive.2026-11-06.s01.'),
    ]);
    expect(api.facts.appended.slice(1)).toMatchObject(
      entries.map((one) => ({ month: '2026-11', fact: { ...one, competition: '秋季竞赛', endedOn: '2026-11-06' } })),
    );
    for (const { judgeAfter } of api.facts.appended.slice(1)) expect(judgeAfter).not.toBeNull();
  });

  it('sent again, alone or with further rows, keeps nobody’s twice', async () => {
    const api = await inMemoryApi();
    const competitionId = await withCompetition(api);
    const first = { staffId: 's01', amountFen: 50_000 };
    const [receipt] = idsOf(await grant(api, competitionId, [first]));
    const more = await grant(api, competitionId, [{ staffId: 's02', amountFen: 1 }, first], { as: 'e01' });
    expect(idsOf(more)[1]).toBe(receipt);
    expect(api.facts.appended).toHaveLength(3);
  });

  it('refuses another amount for the same person, and all rows with it', async () => {
    const api = await inMemoryApi();
    const competitionId = await withCompetition(api);
    await grant(api, competitionId, [{ staffId: 's01', amountFen: 50_000 }]);
    const response = await grant(api, competitionId, [
      { staffId: 's02', amountFen: 1 },
      { staffId: 's01', amountFen: 40_000 },
    ]);
    expect(problemOf(response)).toMatchObject({ status: 422, errors: ['/entries/1/amountFen already-granted'] });
    expect(api.facts.appended).toHaveLength(2);
  });

  it.each([
    { at: '2026-11-06T23:59:59.999+08:00', status: 422 },
    { at: '2026-11-07T00:00:00.000+08:00', status: 201 },
  ])('at $at, with 6 November as the last day, is answered $status', async ({ at, status }) => {
    const api = await inMemoryApi();
    const response = await grant(api, await withCompetition(api), [{ staffId: 's01', amountFen: 1 }], { at });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).code).toBe('competition-not-over');
  });

  it.each([
    { what: 'nobody', entries: [], errors: ['/entries too-few'] },
    { what: 'no amount', entries: [{ staffId: 's01', amountFen: 0 }], errors: ['/entries/0/amountFen too-small'] },
    { what: 'half a fen', entries: [{ staffId: 's01', amountFen: 0.5 }], errors: ['/entries/0/amountFen wrong-type'] },
    {
      what: 'more than the safe integers',
      entries: [{ staffId: 's01', amountFen: 2 ** 53 }],
      errors: ['/entries/0/amountFen too-large'],
    },
    {
      what: 'an amount in words',
      entries: [{ staffId: 's01', amountFen: '五百' }],
      errors: ['/entries/0/amountFen wrong-format'],
    },
    {
      what: 'a stranger, somebody twice and somebody who came later',
      entries: [
        { staffId: 'x02', amountFen: 1 },
        { staffId: 's01', amountFen: 1 },
        { staffId: 's01', amountFen: 2 },
        { staffId: 'n01', amountFen: 1 },
      ],
      code: 'not-permitted',
      errors: ['/entries/0/staffId no-such-person', '/entries/2 named-twice', '/entries/3/staffId before-joining'],
    },
  ])('to $what is refused, nothing stored', async ({ entries, errors, code = 'invalid-request' }) => {
    const api = await inMemoryApi();
    const response = await grant(api, await withCompetition(api), entries);
    expect(problemOf(response)).toMatchObject({ code, errors });
    expect(api.facts.appended).toHaveLength(1);
  });

  it('to oneself among others is refused for all', async () => {
    const api = await inMemoryApi();
    const entries = [
      { staffId: 's01', amountFen: 1 },
      { staffId: 'd02', amountFen: 1 },
    ];
    const response = await grant(api, await withCompetition(api), entries);
    expect(problemOf(response)).toMatchObject({ status: 403, errors: ['/entries/1/staffId not-entered-by-you'] });
    expect(api.facts.appended).toHaveLength(1);
  });
});

describe('paying an incentive', () => {
  const granted = async () => {
    const api = await inMemoryApi();
    const response = await grant(api, await withCompetition(api), [{ staffId: 's01', amountFen: 50_000 }]);
    return { api, incentiveId: idsOf(response)[0] ?? '' };
  };
  const pay = (api: Pick<InMemoryApi, 'send'>, incentiveId: string, paidOn: string, request = {}) =>
    api.send('record-payment', { as: 'e01', params: { incentiveId }, body: { paidOn }, ...request });

  it('makes it paid, in the list and in the dossier', async () => {
    const { api, incentiveId } = await granted();
    const listedAs = async (query = {}) => (await api.send('list-incentives', { query })).body;
    expect(await listedAs({ state: 'unpaid' })).toMatchObject({
      items: [{ id: incentiveId, paidOn: null, taken: null }],
    });
    receiptOf(await pay(api, incentiveId, '2026-11-20'));
    expect(await listedAs({ state: 'unpaid' })).toMatchObject({ items: [] });
    expect(await listedAs()).toMatchObject({ items: [{ state: 'paid', paidOn: '2026-11-20', amountFen: 50_000 }] });
    const dossier = await exportDossier(api, 'hz-01', Temporal.Instant.from('2026-11-23T12:00:00Z'));
    expect(dossier?.facts).toMatchObject([{ id: incentiveId, paidOn: '2026-11-20' }]);
  });

  it('happens once: another day is refused, the same one gets its receipt again', async () => {
    const { api, incentiveId } = await granted();
    const first = await pay(api, incentiveId, '2026-11-20');
    expect(problemOf(await pay(api, incentiveId, '2026-11-21')).code).toBe('already-paid');
    expect((await pay(api, incentiveId, '2026-11-20', { as: 'd01' })).text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(3);
  });

  it.each([
    { paidOn: '2026-11-23', errors: [] },
    { paidOn: '2026-11-24', errors: ['/paidOn date-in-the-future'] },
    { paidOn: '2026-11-06', errors: [] },
    { paidOn: '2026-11-05', errors: ['/paidOn paid-before-end'] },
    { paidOn: '2026-11-31', errors: ['/paidOn wrong-format'] },
  ])('on $paidOn, on 23 November of what ended on the 6th: $errors', async ({ paidOn, errors }) => {
    const { api, incentiveId } = await granted();
    const response = await pay(api, incentiveId, paidOn);
    if (errors.length === 0) receiptOf(response);
    else expect(problemOf(response)).toMatchObject({ status: 422, errors });
  });

  it.each(['incentive.2026-11-06.s01.c0123456789abcdef', 'in-7'])(
    'called %s, which is none, is not found',
    async (id) => {
      const { api } = await granted();
      expect(problemOf(await pay(api, id, '2026-11-20')).code).toBe('not-found');
    },
  );

  it('before the breach turns a cancellation into a recovery (log.mismatch)', async () => {
    const api = await judgingApi('2026-11-30T23:00:00+08:00');
    const [incentiveId = ''] = idsOf(await grant(api, await withCompetition(api), [{ staffId: 's01', amountFen: 1 }]));
    await api.facts.append({
      departmentId: 'hz-01',
      month: '2026-11',
      type: 'spot-check',
      period: '2026-11-18',
      subject: 's01',
      key: 'i0123456789abcdef',
      fact: {
        id: 'sc-1',
        type: 'spot-check',
        receivedAt: '2026-11-23T10:30:00+08:00',
        staffId: 's01',
        logDate: '2026-11-18',
        verdict: 'mismatch',
      },
      contentDigest: '0',
      filedBy: 'd02',
      deadline: null,
      judgeAfter: Temporal.Instant.from('2026-11-23T10:30:00+08:00'),
    });
    const taken = async () => {
      const { body } = await api.send('list-incentives');
      return (body as { items: { taken: string | null }[] }).items.map((item) => item.taken);
    };
    await api.judgeAt('2026-11-23T11:00:00+08:00', ['2026-11']);
    expect(await taken()).toEqual(['cancelled']);
    receiptOf(await pay(api, incentiveId, '2026-11-18', { at: '2026-11-23T11:01:00+08:00' }));
    await api.judgeAt('2026-11-23T11:30:00+08:00', ['2026-11']);
    expect(await taken()).toEqual(['recover']);
  });
});

describe('the list of incentives', () => {
  it('says nothing of an incentive that a held ruling would take', async () => {
    const api = await inMemoryApi();
    const response = await grant(api, await withCompetition(api), [{ staffId: 's01', amountFen: 1 }]);
    const [incentiveId = ''] = idsOf(response);
    const effects = [{ type: 'cancel-incentive' as const, incentiveId, outcome: 'cancelled' as const }];
    const added = [ruling({ staffId: 's01', status: 'held', effects })];
    await api.ledger.append(entry({ departmentId: 'hz-01', added }), Temporal.Instant.from('2026-11-23T13:00:00Z'));
    expect((await api.send('list-incentives')).body).toMatchObject({ items: [{ id: incentiveId, taken: null }] });
  });
});
