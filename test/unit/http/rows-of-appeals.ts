import { Temporal } from 'temporal-polyfill';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { departmentOf, filed, names } from './filed.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { entry, ruling } from './judged.ts';
import type { PermissionRow } from './permission-row.ts';

/** The id of a ruling on the owner that stands in the ledger. */
const rulingOn = async (api: InMemoryApi, owner: string): Promise<string> => {
  const missed = ruling({ staffId: owner });
  const recorded = entry({ departmentId: departmentOf(owner), added: [missed] });
  await api.ledger.append(recorded, Temporal.Instant.from('2026-11-23T13:00:00Z'));
  return digestOf(missed);
};

const appealOf = async (api: InMemoryApi, owner: string): Promise<string> => {
  const about = { rule: 'log.missed', on: '2026-11-23', reason: '不公', recordedBy: [] as string[] } as const;
  const of = { month: '2026-11', ruling: await rulingOn(api, owner) };
  return filed(api, owner, '2026-11', { type: 'appeal', staffId: owner, ...of, ...about });
};

export const ROWS_OF_APPEALS = {
  'file-appeal': {
    make: rulingOn,
    address: ({ recordId }) => ({ body: { month: '2026-11', ruling: recordId, reason: '不公' } }),
  },
  'list-appeals': { make: appealOf, address: ({ scope }) => ({ query: { scope } }), shows: names('staffId') },
  'decide-appeal': {
    make: appealOf,
    address: ({ recordId }) => ({
      params: { appealId: recordId },
      body: { verdict: 'upheld', reason: '确未提交' },
    }),
  },
} as const satisfies Readonly<Record<string, PermissionRow>>;
