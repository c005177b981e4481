import { expect, it } from 'vitest';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { inMemoryApi, receiptOf } from '../http/in-memory-api.ts';
import { AT, contentOf, imported } from './dossier-stores.ts';

it('what was decided, granted, paid and entered here goes out with a dossier and comes back the same', async () => {
  const api = await inMemoryApi();
  const send = async (...request: Parameters<typeof api.send>) => receiptOf(await api.send(...request)).id;
  const suggestionId = await send('propose-suggestion', { body: { text: '建议' } });
  await send('comment-on-suggestion', { as: 's02', params: { suggestionId }, body: { text: '赞成' } });
  await send('adopt-suggestion', { as: 'd02', params: { suggestionId }, body: { document: '予以采纳' } });
  const terms = {
    name: '竞赛',
    from: '2026-11-02',
    to: '2026-11-06',
    measure: 'counted-visits',
    rules: '一',
    prize: '二',
  };
  const competitionId = await send('announce-competition', { as: 'd02', at: '2026-11-02T08:00:00+08:00', body: terms });
  const granting = { entries: [{ staffId: 's01', amountFen: 100 }] };
  const granted = await api.send('grant-incentives', { as: 'd02', params: { competitionId }, body: granting });
  const [incentive] = (granted.body as { receipts: { id: string }[] }).receipts;
  const payment = { params: { incentiveId: incentive?.id ?? '' }, body: { paidOn: '2026-11-20' } };
  await send('record-payment', { as: 'd02', ...payment });
  const figures = { year: 2026, entries: [{ staffId: 's01', premiumFen: 100, customers: 1 }] };
  await api.send('enter-targets', { as: 'd02', body: figures });

  const dossier = await exportDossier(api, 'hz-01', AT);
  if (dossier === null) throw new Error('no dossier');
  expect(dossier.facts.map(({ type }) => type).sort()).toEqual(['incentive', 'suggestion', 'target']);
  const again = await (await imported(dossier)).export();
  expect(contentOf(again)).toEqual(contentOf(dossier));
});
