import type { InMemoryApi } from './in-memory-api.ts';
import { filed, names } from './filed.ts';
import type { PermissionRow } from './permission-row.ts';

const DAY = '2026-11-23';
const claim = { kind: 'claim', company: '西湖软件园', contact: '陈洁', phone: '13800000000' } as const;

/** A case of the owner for which no paper is missing. */
const caseOf = (api: InMemoryApi, owner: string): Promise<string> =>
  filed(api, owner, DAY, { type: 'case', staffId: owner, ...claim, papers: [] });

const caseInReview = async (api: InMemoryApi, owner: string): Promise<string> => {
  const of = await caseOf(api, owner);
  const step = { of, sequence: 1, by: owner, submission: null, step: { action: 'submit' } } as const;
  await filed(api, owner, DAY, { type: 'case-step', ...step });
  return of;
};

const onCase = (body?: object): PermissionRow => ({
  make: caseOf,
  address: ({ recordId }) => ({ params: { caseId: recordId }, ...(body && { body }) }),
});

export const ROWS_OF_CASES = {
  'open-case': { address: ({ owner }) => ({ body: { ...claim, staffId: owner } }) },
  'list-cases': { make: caseOf, address: ({ scope }) => ({ query: { scope } }), shows: names('openedBy') },
  'show-case': onCase(),
  'mark-case-papers': onCase({ papers: [{ paper: '证明', mark: 'received' }] }),
  'note-case': onCase({ text: '已电话联系' }),
  'hand-over-case': onCase({ to: 'c01' }),
  'submit-case': onCase({}),
  'review-case': { ...onCase({ verdict: 'approved' }), make: caseInReview },
  'close-case': onCase({ reason: '客户撤回' }),
  'answer-case-progress': onCase(),
} as const satisfies Readonly<Record<string, PermissionRow>>;
