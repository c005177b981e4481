import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import {
  anywhere,
  type Attempt,
  departmentOf,
  filed,
  may,
  ownerOf,
  scopeOf,
  type Target,
} from './permission-targets.ts';

const READERS = anywhere('customer-service', 'cs-supervisor', 'department-manager', 'executive');
const OWNERS = may({ own: ['customer-service', 'cs-supervisor'] });
const OWNERS_AND_SUPERVISORS = may({ ...OWNERS, unit: ['cs-supervisor'], department: ['cs-supervisor'] });

export const MAY_ON_CASES = {
  'open-case': OWNERS,
  'list-cases': READERS,
  'show-case': READERS,
  'mark-case-papers': OWNERS_AND_SUPERVISORS,
  'note-case': anywhere('customer-service', 'cs-supervisor'),
  'hand-over-case': OWNERS_AND_SUPERVISORS,
  'submit-case': OWNERS,
  'review-case': may({ unit: ['cs-supervisor'], department: ['cs-supervisor'] }),
  'close-case': OWNERS_AND_SUPERVISORS,
  'answer-case-progress': READERS,
} as const;

const claim = { kind: 'claim', company: '西湖软件园', contact: '陈洁', phone: '13800000000' } as const;

/** A case of the owner for which no paper is missing. */
const caseOf = (api: InMemoryApi, as: string, target: Target): Promise<string> => {
  const staffId = ownerOf(as, target);
  const place = { period: '2026-11-23', subject: staffId };
  return filed(api, departmentOf(target), place, { type: 'case', staffId, ...claim, papers: [] });
};

/** The operation takes, or shows, something of the owner's case. */
const onCase =
  (operation: OperationId, body?: object): Attempt =>
  async (api, as, target) => {
    const caseId = await caseOf(api, as, target);
    const { status } = await api.send(operation, { as, params: { caseId }, ...(body && { body }) });
    return status < 300;
  };

export const ATTEMPTS_ON_CASES: Readonly<Record<keyof typeof MAY_ON_CASES, Attempt>> = {
  'open-case': async (api, as, target) =>
    (await api.send('open-case', { as, body: { ...claim, staffId: ownerOf(as, target) } })).status === 201,
  'list-cases': async (api, as, target) => {
    const id = await caseOf(api, as, target);
    const { text } = await api.send('list-cases', { as, query: { scope: scopeOf(target) } });
    return text.includes(id);
  },
  'show-case': onCase('show-case'),
  'mark-case-papers': onCase('mark-case-papers', { papers: [{ paper: '证明', mark: 'received' }] }),
  'note-case': onCase('note-case', { text: '已电话联系' }),
  'hand-over-case': onCase('hand-over-case', { to: 'c01' }),
  'submit-case': onCase('submit-case', {}),
  'review-case': async (api, as, target) => {
    const caseId = await caseOf(api, as, target);
    const by = ownerOf(as, target);
    const step = { of: caseId, sequence: 1, by, submission: null, step: { action: 'submit' } } as const;
    await filed(api, departmentOf(target), { period: '2026-11-23', subject: by }, { type: 'case-step', ...step });
    const request = { as, params: { caseId }, body: { verdict: 'approved' } };
    return (await api.send('review-case', request)).status === 201;
  },
  'close-case': onCase('close-case', { reason: '客户撤回' }),
  'answer-case-progress': onCase('answer-case-progress'),
};
