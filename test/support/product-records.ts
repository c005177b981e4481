import type { ProductRecord } from '../../shared/domain/facts/recorded-fact.ts';

const receivedAt = '2026-11-23T02:00:00Z';

/** Records that the product keeps beside the dossier: of these kinds the contract suite of the fact store has no other. */
export const PRODUCT_RECORDS: readonly ProductRecord[] = [
  { id: 'r1', type: 'session-cancellation', receivedAt, cancels: 'm1', reason: '台风' },
  { id: 'r0', type: 'phone-reveal', receivedAt, reveals: 'l1', reason: '核对' },
  {
    id: 'r5',
    type: 'task-completion',
    receivedAt,
    task: {
      id: '3'.repeat(64),
      kind: 'grant-award',
      staffId: null,
      unitId: 'u1',
      incentiveId: null,
      award: 'award.prospects.unit',
      review: null,
      amountFen: null,
    },
    outcome: 'done',
    note: '',
  },
  { id: 'r4', type: 'month-confirmation', receivedAt, month: '2026-10' },
  { id: 'r2', type: 'minutes', receivedAt, sessionId: 'm1', text: '一稿' },
  {
    id: 'r3',
    type: 'spot-check-draw',
    receivedAt,
    week: '2026-W47',
    everyWeeks: 4,
    ledgerEntry: { month: '2026-11', sequence: 1, hash: '2'.repeat(64) },
    logsDigest: '0'.repeat(64),
    seed: '1'.repeat(64),
    checks: [
      {
        staffId: 's01',
        unitId: null,
        because: 'due',
        logId: 'daily-log.2026-11-18.s01.c0123456789abcdef',
        logDate: '2026-11-18',
        hints: [{ kind: 'copied-text', besides: ['f-7'] }],
      },
    ],
  },
];
