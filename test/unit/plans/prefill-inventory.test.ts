import { describe, expect, it } from 'vitest';
import { inventory, prospect } from '../http/forms.ts';
import { inMemoryApi, type InMemoryApi, receiptOf } from '../http/in-memory-api.ts';

const register = async (api: InMemoryApi, company: string, as = 's01', at = '2026-11-23T10:00:00+08:00') => {
  const { body } = await api.send('submit-prospect', { as, at, body: { ...prospect, company } });
  return (body as { id: string }).id;
};

const followUp = async (api: InMemoryApi, prospectId: string, status: string, at: string, as = 's01') =>
  receiptOf(
    await api.send('submit-follow-up', {
      as,
      at,
      params: { prospectId },
      body: { status, nextStep: `after ${status}` },
    }),
  );

const proposed = async (api: InMemoryApi) => {
  const { body } = await api.send('prefill-inventory', { at: '2026-11-24T09:00:00+08:00' });
  return body as { month: string; entries: { company: string; status: string; nextStep: string }[] };
};

describe('the inventory proposed for a month', () => {
  it('lists the person’s own valid prospects, first registered first', async () => {
    const api = await inMemoryApi();
    await register(api, '乙公司', 's02');
    await register(api, '甲公司');
    await register(api, '乙公司', 's01', '2026-11-23T10:01:00+08:00');
    await register(api, '丙公司', 's01', '2026-11-23T10:02:00+08:00');
    const { month, entries } = await proposed(api);
    expect(month).toBe('2026-11');
    expect(entries.map(({ company, status }) => `${company} ${status}`)).toEqual(['甲公司 已登记', '丙公司 已登记']);
  });

  it('says of each where it stands, and leaves out what was won or lost', async () => {
    const api = await inMemoryApi();
    const [first, second, third] = [
      await register(api, '甲公司'),
      await register(api, '乙公司'),
      await register(api, '丙公司'),
    ];
    await followUp(api, first, 'contacted', '2026-11-23T11:00:00+08:00');
    await followUp(api, first, 'quoted', '2026-11-23T12:00:00+08:00', 'm01');
    await followUp(api, second, 'signed', '2026-11-23T12:00:00+08:00');
    await followUp(api, third, 'lost', '2026-11-23T12:00:00+08:00');
    expect((await proposed(api)).entries).toMatchObject([
      { company: '甲公司', prospectId: first, status: '已报价', nextStep: 'after quoted' },
    ]);
  });

  it('repeats what the last inventory said, unless a follow-up is newer', async () => {
    const api = await inMemoryApi();
    const first = await register(api, '甲公司');
    const second = await register(api, '乙公司', 's01', '2026-11-23T10:01:00+08:00');
    await followUp(api, first, 'quoted', '2026-11-23T10:30:00+08:00');
    const entry = (prospectId: string, company: string) => ({
      company,
      prospectId,
      status: '面谈',
      nextStep: '送样本',
    });
    const entries = [entry(first, '甲公司'), entry(second, '乙公司')];
    receiptOf(
      await api.send('submit-inventory', { at: '2026-11-23T11:00:00+08:00', body: { month: '2026-10', entries } }),
    );
    await followUp(api, second, 'negotiating', '2026-11-23T12:00:00+08:00');
    expect((await proposed(api)).entries).toMatchObject([
      { company: '甲公司', status: '面谈', nextStep: '送样本' },
      { company: '乙公司', status: '洽谈中', nextStep: 'after negotiating' },
    ]);
  });

  it('carries over what the last inventory listed besides, once', async () => {
    const api = await inMemoryApi();
    const lost = await register(api, '丁公司');
    await followUp(api, lost, 'lost', '2026-11-23T10:30:00+08:00');
    const pursued = await register(api, '甲公司');
    const entries = [
      { company: '路人公司', status: '观望', nextStep: '' },
      { company: '甲 公司', status: '手写', nextStep: '' },
      { company: '丁公司', prospectId: lost, status: '', nextStep: '' },
      { company: '他处公司', prospectId: 'of-another-system', status: '', nextStep: '' },
    ];
    for (const month of ['2026-10', '2026-09']) {
      const body = {
        month,
        entries: month === '2026-10' ? entries : [{ company: '旧公司', status: '', nextStep: '' }],
      };
      receiptOf(await api.send('submit-inventory', { body }));
    }
    expect((await proposed(api)).entries.map(({ company }) => company)).toEqual(['甲公司', '路人公司', '他处公司']);
    expect((await proposed(api)).entries[0]).toMatchObject({ prospectId: pursued });
  });

  it('may be filed as it is', async () => {
    const api = await inMemoryApi();
    await register(api, '甲公司');
    receiptOf(await api.send('submit-inventory', { body: { ...inventory, ...(await proposed(api)) } }));
    expect(api.facts.appended.at(-1)?.fact).toMatchObject({ type: 'inventory', entries: [{ company: '甲公司' }] });
  });
});
