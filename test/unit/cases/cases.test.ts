import { describe, expect, it } from 'vitest';
import { type ApiRequest, inMemoryApi, type InMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { CaseFileBody, CasePage } from '../../../shared/contracts/http/cases.ts';

const claim = { kind: 'claim', company: '西湖软件园', contact: '陈洁', phone: '13800000000' };
const ALL_RECEIVED = ['claim-form', 'insured-id', 'medical-records', 'invoices', 'bank-account'].map((paper) => ({
  paper,
  mark: 'received',
}));

/** A claim opened by c01. */
const opened = async (body: object = claim) => {
  const api = await inMemoryApi();
  const caseId = receiptOf(await api.send('open-case', { as: 'c01', body })).id;
  const step = (operation: OperationId, as: string, of: object = {}, more: ApiRequest = {}) =>
    api.send(operation, { as, params: { caseId }, body: of, ...more });
  return { api, caseId, step };
};

const inReview = async () => {
  const found = await opened();
  receiptOf(await found.step('mark-case-papers', 'c01', { papers: ALL_RECEIVED }));
  receiptOf(await found.step('submit-case', 'c01'));
  return found;
};

const fileOf = async (api: InMemoryApi, caseId: string, as = 'c01'): Promise<CaseFileBody> =>
  (await api.send('show-case', { as, params: { caseId } })).body as CaseFileBody;

describe('a case', () => {
  it('is opened with the papers of its kind and any further ones, and is its opener’s', async () => {
    const { api, caseId } = await opened({ ...claim, furtherPapers: ['死亡证明'] });
    const { papers, ...file } = await fileOf(api, caseId);
    expect(file).toMatchObject({ state: 'collecting', ownerId: 'c01', ownerName: '员工c01', missingPapers: 6 });
    expect(papers[0]).toEqual({ paper: 'claim-form', name: '理赔申请书', mark: 'expected' });
    expect(papers.at(-1)).toEqual({ paper: '死亡证明', name: '死亡证明', mark: 'expected' });
  });

  it('goes from collecting to closed, and its history says who did what when', async () => {
    const { api, caseId, step } = await inReview();
    receiptOf(await step('review-case', 'v01', { verdict: 'approved' }, { at: '2026-11-24T09:00:00+08:00' }));
    receiptOf(await step('close-case', 'c01', { reason: '已赔付' }, { at: '2026-11-25T09:00:00+08:00' }));
    const { history, state, reviewerId } = await fileOf(api, caseId);
    expect({ state, reviewerId }).toEqual({ state: 'closed', reviewerId: 'v01' });
    expect(history.map((event) => [event.action, event.by, event.state])).toEqual([
      ['mark-papers', 'c01', 'collecting'],
      ['submit', 'c01', 'in-review'],
      ['approve', 'v01', 'approved'],
      ['close', 'c01', 'closed'],
    ]);
    expect(history[2]?.at).toBe('2026-11-24T01:00:00Z');
  });

  it('is sent back with a reason, and submitted again', async () => {
    const { api, caseId, step } = await inReview();
    receiptOf(await step('review-case', 'v01', { verdict: 'sent-back', reason: '发票不清' }));
    receiptOf(await step('mark-case-papers', 'c01', { papers: [{ paper: 'invoices', mark: 'returned' }] }));
    expect(problemOf(await step('submit-case', 'c01')).code).toBe('papers-missing');
    receiptOf(await step('mark-case-papers', 'c01', { papers: [{ paper: 'invoices', mark: 'received' }] }));
    receiptOf(await step('submit-case', 'c01'));
    expect((await fileOf(api, caseId)).state).toBe('in-review');
  });

  it('sent back without a reason stays where it is', async () => {
    const { step } = await inReview();
    expect(problemOf(await step('review-case', 'v01', { verdict: 'sent-back', reason: ' ' }))).toMatchObject({
      code: 'invalid-request',
      errors: ['/reason empty'],
    });
  });

  it('extended by a paper waits for it', async () => {
    const { api, caseId, step } = await opened();
    const papers = [...ALL_RECEIVED, { paper: '事故证明', mark: 'expected' }];
    receiptOf(await step('mark-case-papers', 'c01', { papers }));
    expect(problemOf(await step('submit-case', 'c01')).code).toBe('papers-missing');
    receiptOf(await step('mark-case-papers', 'c01', { papers: [{ paper: '事故证明', mark: 'not-needed' }] }));
    receiptOf(await step('submit-case', 'c01'));
    expect((await fileOf(api, caseId)).missingPapers).toBe(0);
  });

  it('has a checklist of at most 40 papers', async () => {
    const { step } = await opened();
    const papers = Array.from({ length: 36 }, (_, index) => ({ paper: `资料${index}`, mark: 'expected' }));
    expect(problemOf(await step('mark-case-papers', 'c01', { papers })).errors).toEqual(['/papers too-many']);
    receiptOf(await step('mark-case-papers', 'c01', { papers: papers.slice(1) }));
  });
});

describe('who works a case', () => {
  it('changes by a hand-over; the supervisor who gets it cannot review it', async () => {
    const { api, caseId, step } = await inReview();
    receiptOf(await step('hand-over-case', 'v01', { to: 'v01', reason: '休假' }));
    expect((await fileOf(api, caseId)).ownerId).toBe('v01');
    expect(problemOf(await step('review-case', 'v01', { verdict: 'approved' })).code).toBe('not-permitted');
  });

  it('gets the receipt of a hand-over again, though the case is no longer theirs', async () => {
    const { step } = await opened();
    const first = await step('hand-over-case', 'c01', { to: 'v01' });
    const again = await step('hand-over-case', 'c01', { to: 'v01' });
    expect(again.text).toBe(first.text);
  });

  it.each(['s01', 'x01', 'nobody'])('is never %s: the case stays with customer-service', async (to) => {
    const { step } = await opened();
    expect(problemOf(await step('hand-over-case', 'c01', { to })).errors).toEqual(['/to not-customer-service']);
  });

  it.each<[OperationId, string, object, string]>([
    ['review-case', 'v01', { verdict: 'approved' }, 'step-not-in-state'],
    ['review-case', 'd01', { verdict: 'approved' }, 'not-permitted'],
    ['submit-case', 'v01', {}, 'not-permitted'],
    ['mark-case-papers', 's01', { papers: ALL_RECEIVED }, 'not-permitted'],
  ])('%s of a case that is being collected by %s is refused', async (operation, as, body, code) => {
    const { api, step } = await opened();
    const before = api.facts.appended.length;
    expect(problemOf(await step(operation, as, body)).code).toBe(code);
    expect(api.facts.appended).toHaveLength(before);
  });

  it.each(['mark-case-papers', 'note-case', 'hand-over-case', 'submit-case', 'close-case'] as const)(
    '%s of a closed case is refused',
    async (operation) => {
      const { step } = await opened();
      receiptOf(await step('close-case', 'c01', { reason: '客户撤回' }));
      const bodies = {
        'mark-case-papers': { papers: ALL_RECEIVED },
        'note-case': { text: '补记' },
        'hand-over-case': { to: 'v01' },
        'submit-case': {},
        'close-case': { reason: '再次' },
      };
      expect(problemOf(await step(operation, 'c01', bodies[operation])).code).toBe('step-not-in-state');
    },
  );

  it('of another department finds nothing', async () => {
    const { api, caseId } = await opened();
    const response = await api.send('show-case', { as: 'x01', params: { caseId } });
    expect(problemOf(response).code).toBe('not-found');
  });
});

describe('steps of a case', () => {
  const note = { text: '已电话联系' };

  it('sent again while they are the last get their receipt, and stand once', async () => {
    const { api, step } = await opened();
    const first = await step('note-case', 'c01', note);
    const again = await step('note-case', 'c01', note, { at: '2026-11-24T09:00:00+08:00' });
    expect(again.text).toBe(first.text);
    expect(api.facts.appended).toHaveLength(2);
  });

  it('with an Idempotency-Key get their receipt whatever has happened since', async () => {
    const { api, step } = await opened();
    const headers = { 'idempotency-key': 'n1' };
    const first = await step('note-case', 'c01', note, { headers });
    await step('note-case', 'v01', { text: '收到' });
    expect((await step('note-case', 'c01', note, { headers })).text).toBe(first.text);
    expect(problemOf(await step('note-case', 'c01', { text: '别的' }, { headers })).code).toBe(
      'idempotency-key-reused',
    );
    expect(api.facts.appended).toHaveLength(3);
  });

  it('that race are not both taken: the later one hears that something changed', async () => {
    const { api, step } = await opened();
    const first = { limit: 100, cursor: null };
    const beforeTheOther = await api.facts.listByPeriod('hz-01', '2026-11', 'case-step', '2026-11-23', first);
    receiptOf(await step('close-case', 'v01', { reason: '客户撤回' }));
    api.facts.listByPeriod = () => Promise.resolve(beforeTheOther);
    expect(problemOf(await step('submit-case', 'c01')).code).toBe('papers-missing');
    expect(problemOf(await step('note-case', 'c01', note)).code).toBe('changed-meanwhile');
  });
});

describe('the list of cases', () => {
  it('filters by state, owner and kind', async () => {
    const { api, step } = await inReview();
    receiptOf(await step('hand-over-case', 'v01', { to: 'v01' }));
    receiptOf(await api.send('open-case', { as: 'c01', body: { ...claim, kind: 'policy-service' } }));
    const list = async (query: Record<string, string>) => {
      const { body } = await api.send('list-cases', { as: 'c01', query: { scope: 'department', ...query } });
      return (body as CasePage).items.map(({ kind, state, ownerId }) => `${kind} ${state} ${ownerId}`);
    };
    const [claimItem, serviceItem] = ['claim in-review v01', 'policy-service collecting c01'];
    expect((await list({})).toSorted()).toEqual([claimItem, serviceItem]);
    expect(await list({ state: 'in-review' })).toEqual([claimItem]);
    expect(await list({ ownerId: 'c01' })).toEqual([serviceItem]);
    expect(await list({ kind: 'claim' })).toEqual([claimItem]);
    expect(await list({ state: 'closed' })).toEqual([]);
  });

  it('tells neither contact nor phone', async () => {
    const { api } = await opened();
    const { text } = await api.send('list-cases', { as: 'c01' });
    expect(text).not.toMatch(/陈洁|13800000000/);
  });
});

describe('the answer to a client who asks', () => {
  const answerOf = async ({ api, caseId }: { readonly api: InMemoryApi; readonly caseId: string }) => {
    const { body } = await api.send('answer-case-progress', { as: 'v01', params: { caseId } });
    return (body as { answer: Record<string, string> }).answer;
  };

  it('names the papers of the list that are missing, and counts the others', async () => {
    const found = await opened({ ...claim, furtherPapers: ['张三的病历'] });
    const papers = ALL_RECEIVED.slice(1);
    receiptOf(await found.step('mark-case-papers', 'c01', { papers }));
    expect(await answerOf(found)).toEqual({
      'zh-CN': '您单位的理赔申请：正在收集资料，尚缺：理赔申请书、其他资料 1 份。',
      en: 'Your claim: papers are being collected; still missing: claim form, further papers (1).',
    });
  });

  it('follows the state', async () => {
    const found = await inReview();
    expect(await answerOf(found)).toMatchObject({ 'zh-CN': '您单位的理赔申请：资料已收齐，正在审核。' });
    receiptOf(await found.step('review-case', 'v01', { verdict: 'approved' }));
    expect(await answerOf(found)).toMatchObject({
      en: 'Your claim: the review has approved it; it is being completed.',
    });
    receiptOf(await found.step('close-case', 'c01', { reason: '已赔付' }));
    expect(await answerOf(found)).toMatchObject({ 'zh-CN': '您单位的理赔申请：已办结。' });
  });

  it('after a review that sent it back asks for what is missing', async () => {
    const found = await inReview();
    receiptOf(await found.step('review-case', 'v01', { verdict: 'sent-back', reason: '发票不清' }));
    expect(await answerOf(found)).toMatchObject({
      en: 'Your claim: all papers are here and will be submitted for review.',
    });
    receiptOf(await found.step('mark-case-papers', 'c01', { papers: [{ paper: 'invoices', mark: 'returned' }] }));
    expect(await answerOf(found)).toMatchObject({
      'zh-CN': '您单位的理赔申请：经审核需要补充资料：医疗费用发票及清单。',
    });
  });

  it('of a case closed before its review says that it ended', async () => {
    const found = await opened({ ...claim, kind: 'policy-service' });
    receiptOf(await found.step('close-case', 'c01', { reason: '客户撤回' }));
    expect(await answerOf(found)).toMatchObject({ 'zh-CN': '您单位的保全申请：已终止办理。' });
  });

  it('tells nothing about people', async () => {
    const found = await opened();
    const { text } = await found.api.send('answer-case-progress', { as: 'c01', params: { caseId: found.caseId } });
    expect(text).not.toMatch(/陈洁|13800000000|员工|c01/);
  });
});
