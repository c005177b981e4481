import { describe, expect, it } from 'vitest';
import type { SpeakerRotaBody } from '../../../shared/contracts/http/trainings.ts';
import { inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { rotaRecord } from './rota.ts';

const month = '2026-12';
const publish = (api: InMemoryApi, more: object = {}) =>
  api.send('publish-speaker-rota', { as: 'd01', params: { month }, body: {}, ...more });

const shown = async (api: InMemoryApi, as = 's01') =>
  (await api.send('show-speaker-rota', { as, params: { month } })).body as SpeakerRotaBody;

const turnsOf = async (api: InMemoryApi) => (await shown(api)).turns.map(({ date, staffId }) => `${date} ${staffId}`);

describe('publishing the Friday speakers of a month', () => {
  it('gives each Friday to whoever of those in training has not spoken, by id', async () => {
    const api = await inMemoryApi();
    receiptOf(await publish(api));
    expect(await turnsOf(api)).toEqual(['2026-12-04 c01', '2026-12-11 f01', '2026-12-18 m01', '2026-12-25 n01']);
  });

  it('goes on where the month before ended, swaps included, and leaves out who is on leave that day', async () => {
    const api = await inMemoryApi();
    const turns = ['c01', 'm01', 'n01'].map((staffId, index) => ({
      date: `2026-11-${6 + index * 7}`.replace('-6', '-06'),
      staffId,
    }));
    await api.facts.append(rotaRecord('hz-01', '2026-11', turns));
    receiptOf(
      await api.send('submit-leave', { as: 's01', body: { from: '2026-12-11', to: '2026-12-11', reason: '体检' } }),
    );
    const leave = receiptOf(
      await api.send('submit-leave', { as: 's02', body: { from: '2026-12-18', to: '2026-12-18', reason: '体检' } }),
    );
    const rejection = { as: 'm01', params: { leaveId: leave.id }, body: { reason: '人手不足' } };
    receiptOf(await api.send('reject-leave', rejection));
    receiptOf(await publish(api));
    expect(await turnsOf(api)).toEqual(['2026-12-04 f01', '2026-12-11 s02', '2026-12-18 s01', '2026-12-25 s03']);
  });

  it('in the running month fills what is left of it', async () => {
    const api = await inMemoryApi();
    receiptOf(await publish(api, { params: { month: '2026-11' } }));
    const { body } = await api.send('show-speaker-rota', { params: { month: '2026-11' } });
    expect((body as SpeakerRotaBody).turns.map(({ date }) => date)).toEqual(['2026-11-27']);
  });

  it('passes over a Friday that is no workday', async () => {
    const api = await inMemoryApi();
    const at = '2026-09-20T10:00:00+08:00';
    receiptOf(await publish(api, { at, params: { month: '2026-10' } }));
    const { body } = await api.send('show-speaker-rota', { params: { month: '2026-10' } });
    expect((body as SpeakerRotaBody).turns.map(({ date }) => date)).not.toContain('2026-10-02');
  });

  it('happens once: the second manager gets the receipt of the first', async () => {
    const api = await inMemoryApi();
    const first = await publish(api);
    const again = await publish(api, { as: 'd02', at: '2026-11-24T10:00:00+08:00' });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each(['2026-10', '2027-01'])('of %s is refused: neither this month nor the next', async (other) => {
    const api = await inMemoryApi();
    expect(problemOf(await publish(api, { params: { month: other } })).errors).toEqual(['/month not-an-option']);
  });

  it('after the last Friday of the month has nothing to give', async () => {
    const api = await inMemoryApi();
    const late = { at: '2026-11-30T10:00:00+08:00', params: { month: '2026-11' } };
    expect(problemOf(await publish(api, late)).code).toBe('nobody-to-speak');
  });
});

describe('swapping turns', () => {
  const published = async () => {
    const api = await inMemoryApi();
    const turns = ['s01', 's02', 's03'].map((staffId, index) => ({
      date: `2026-12-${['04', '11', '18'][index] ?? ''}`,
      staffId,
    }));
    await api.facts.append(rotaRecord('hz-01', month, turns));
    const propose = (as: string, date: string, forDate: string, at?: string) =>
      api.send('propose-speaker-swap', { as, params: { month }, body: { date, forDate }, ...(at && { at }) });
    const accept = (as: string, proposalId: string, at?: string) =>
      api.send('accept-speaker-swap', { as, params: { month, proposalId }, body: {}, ...(at && { at }) });
    return { api, propose, accept };
  };

  it('is proposed by one and accepted by the other; both are on record', async () => {
    const { api, propose, accept } = await published();
    const { id } = receiptOf(await propose('s01', '2026-12-04', '2026-12-18'));
    expect(await turnsOf(api)).toEqual(['2026-12-04 s01', '2026-12-11 s02', '2026-12-18 s03']);
    receiptOf(await accept('s03', id, '2026-11-24T09:00:00+08:00'));
    expect(await turnsOf(api)).toEqual(['2026-12-04 s03', '2026-12-11 s02', '2026-12-18 s01']);
    expect((await shown(api)).swaps).toMatchObject([
      { id, by: 's01', to: 's03', state: 'accepted', acceptedAt: '2026-11-24T01:00:00Z' },
    ]);
  });

  it('lapses when one of the turns has gone to somebody else', async () => {
    const { api, propose, accept } = await published();
    const first = receiptOf(await propose('s01', '2026-12-04', '2026-12-18'));
    const second = receiptOf(await propose('s02', '2026-12-11', '2026-12-18'));
    receiptOf(await accept('s03', second.id));
    expect(problemOf(await accept('s03', first.id)).code).toBe('swap-not-possible');
    expect((await shown(api)).swaps.map(({ state }) => state)).toEqual(['lapsed', 'accepted']);
  });

  it('is accepted once; the same acceptance again gets its receipt', async () => {
    const { api, propose, accept } = await published();
    const { id } = receiptOf(await propose('s01', '2026-12-04', '2026-12-18'));
    const first = await accept('s03', id);
    expect((await accept('s03', id)).text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(3);
  });

  it.each([
    ['for a Friday without a turn', 's01', '2026-12-04', '2026-12-25', undefined],
    ['with oneself', 's01', '2026-12-04', '2026-12-04', undefined],
    ['on the day of the turn', 's01', '2026-12-04', '2026-12-18', '2026-12-04T08:00:00+08:00'],
  ])('%s is refused', async (_what, as, date, forDate, when) => {
    const { propose } = await published();
    expect(problemOf(await propose(as, date, forDate, when)).code).toBe('swap-not-possible');
  });

  it('is not proposed by whoever does not have the turn', async () => {
    const { propose } = await published();
    expect(problemOf(await propose('s02', '2026-12-04', '2026-12-18')).code).toBe('not-permitted');
  });

  it('is not accepted by a third', async () => {
    const { propose, accept } = await published();
    const { id } = receiptOf(await propose('s01', '2026-12-04', '2026-12-18'));
    expect(problemOf(await accept('s02', id)).code).toBe('not-permitted');
    expect(problemOf(await accept('s01', id)).code).toBe('not-permitted');
  });

  it('of a proposal or a month that does not exist finds nothing', async () => {
    const { api, accept } = await published();
    expect(problemOf(await accept('s03', 'nothing')).code).toBe('not-found');
    const response = await api.send('show-speaker-rota', { params: { month: '2027-02' } });
    expect(problemOf(response).code).toBe('not-found');
  });
});
