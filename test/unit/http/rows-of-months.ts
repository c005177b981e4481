/** Rows of the permission product: what becomes of a month. */

import { Temporal } from 'temporal-polyfill';
import type { LedgerEntryPage } from '../../../shared/contracts/http/ledger-entries.ts';
import type { ClosedYear } from '../../../shared/contracts/http/years.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import type { MonthAward } from '../../../shared/domain/judgement.ts';
import { tasksOf } from '../../../shared/domain/tasks/tasks-of.ts';
import { departmentOf } from './filed.ts';
import type { PermissionRow } from './permission-row.ts';
import { entry } from './judged.ts';

/** A month is everybody's, whomever one thinks of; and it is asked of one's own department. */
const forAll = (...roles: readonly Role[]) =>
  ({ own: roles, unit: roles, department: roles, 'other-department': [] }) as const;
const LEADERS = ['department-manager', 'executive'] as const;

/** Who may, written apart from the table that implements it. */
export const MAY_WITH_MONTHS = {
  'show-month': forAll(...LEADERS),
  'confirm-month': forAll('department-manager'),
  'show-commendation': forAll(...ROLES),
  'show-sealed-pack': forAll(...LEADERS),
  'show-closed-year': {
    own: ROLES,
    unit: ['unit-manager', ...LEADERS],
    department: LEADERS,
    'other-department': [],
  },
  'list-ledger-entries': forAll(...LEADERS, 'admin'),
  'list-runs': forAll(...LEADERS, 'admin'),
  'replay-run': forAll('department-manager', 'admin'),
  'list-dead-letters': forAll('admin'),
  'replay-dead-letters': forAll('admin'),
  'list-tasks': forAll(...LEADERS, 'admin'),
  // Nobody settles what is their own.
  'complete-task': { ...forAll(...LEADERS), own: [] },
  'export-month-pack': forAll(...LEADERS),
  'export-quarter-pack': forAll(...LEADERS),
} as const satisfies Partial<Record<OperationId, Record<string, readonly Role[]>>>;

const awardOf = (staffId: string): MonthAward => ({
  award: 'award.activity',
  staffId,
  unitId: null,
  amountFen: 30_000,
  facts: [],
});

/** There is no way to name another department's. */
const ofOwnMonth = (month: string): PermissionRow => ({
  address: () => ({ params: { month } }),
  shows: (_body, owner) => departmentOf(owner) === 'hz-01',
});

export const ROWS_OF_MONTHS = {
  'show-month': ofOwnMonth('2026-11'),
  'confirm-month': { ...ofOwnMonth('2026-10'), address: () => ({ params: { month: '2026-10' }, body: {} }) },
  'show-commendation': {
    ...ofOwnMonth('2026-10'),
    make: async (api, owner) => {
      const closing = entry({ departmentId: departmentOf(owner), month: '2026-10', stage: 'closing' });
      await api.ledger.append(closing, Temporal.Instant.from(closing.asOf));
      return '';
    },
  },
  'show-sealed-pack': {
    ...ofOwnMonth('2026-10'),
    make: async (api, owner) => {
      const manifest = { name: 'manifest.json', mediaType: 'application/json', bytes: Buffer.from('{}') };
      await api.packs.keep({ departmentId: departmentOf(owner), month: '2026-10' }, manifest);
      return '';
    },
  },
  'show-closed-year': {
    make: async (api, owner) => {
      const reviewed = { staffId: owner, outcome: 'hold', premiumReached: true, customersReached: true } as const;
      const closing = entry({
        departmentId: departmentOf(owner),
        month: '2025-12',
        cause: { kind: 'year-close', logicalTime: '2026-01-07T10:00:00Z' },
        year: { added: [{ ...reviewed, promotionEligible: false }], reversed: [] },
      });
      await api.ledger.append(closing, Temporal.Instant.from(closing.asOf));
      return '';
    },
    address: ({ scope }) => ({ params: { year: '2025' }, query: { scope } }),
    shows: (body, owner) => (body as ClosedYear).reviews.some(({ staffId }) => staffId === owner),
  },
  'list-ledger-entries': {
    make: async (api, owner) => {
      const judged = entry({ departmentId: departmentOf(owner) });
      await api.ledger.append(judged, Temporal.Instant.from(judged.asOf));
      return '';
    },
    address: () => ({ params: { month: '2026-11' } }),
    shows: (body, owner) =>
      (body as LedgerEntryPage).items.some((item) => item.entry.departmentId === departmentOf(owner)),
  },
  'list-runs': { address: () => ({}), shows: (_body, owner) => departmentOf(owner) === 'hz-01' },
  'replay-run': { ...ofOwnMonth('2026-10'), address: () => ({ params: { month: '2026-10' }, body: {} }) },
  // Of a stage, whose departments all share its queues: a number is all there is to see.
  'list-dead-letters': { address: () => ({}), shows: (_body, owner) => departmentOf(owner) === 'hz-01' },
  'replay-dead-letters': {
    address: () => ({ params: { worker: 'judge' }, body: {} }),
    shows: (_body, owner) => departmentOf(owner) === 'hz-01',
  },
  'list-tasks': {
    address: () => ({ query: { month: '2026-10' } }),
    shows: (_body, owner) => departmentOf(owner) === 'hz-01',
  },
  'complete-task': {
    make: async (api, owner) => {
      const closing = entry({
        departmentId: departmentOf(owner),
        month: '2026-10',
        stage: 'closing',
        awards: { granted: [awardOf(owner)], withdrawn: [] },
      });
      await api.ledger.append(closing, Temporal.Instant.from(closing.asOf));
      return tasksOf('2026-10', [], [awardOf(owner)], null)[0]?.id ?? '';
    },
    address: ({ recordId }) => ({ params: { month: '2026-10', taskId: recordId }, body: {} }),
  },
  'export-month-pack': ofOwnMonth('2026-11'),
  'export-quarter-pack': {
    ...ofOwnMonth('2026-11'),
    address: () => ({ params: { quarter: '2026-Q4' } }),
  },
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
