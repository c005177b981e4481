import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import type { InMemoryApi } from './in-memory-api.ts';
import { type Attempt, type Cells, type Target, listed, ownerOf } from './permission-targets.ts';

const enteredBy = (roles: readonly Role[]): Cells => ({
  own: [],
  unit: roles,
  department: roles,
  'other-department': [],
});
const SEERS: Cells = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
};
const FIGURES_SEERS: Cells = {
  ...SEERS,
  unit: [...SEERS.unit, 'admin'],
  department: [...SEERS.department, 'admin'],
};

export const figureCells = {
  'enter-scores': enteredBy(['department-manager', 'executive']),
  'list-scores': SEERS,
  'enter-targets': enteredBy(['department-manager', 'admin']),
  'list-targets': FIGURES_SEERS,
  'enter-results': enteredBy(['department-manager', 'admin']),
  'list-results': FIGURES_SEERS,
  'show-year-results': FIGURES_SEERS,
} as const satisfies Record<string, Cells>;

type Entering = 'enter-scores' | 'enter-targets' | 'enter-results';

const bodyFor = (operation: Entering, as: string, staffId: string) =>
  operation === 'enter-scores'
    ? { month: '2026-11', entries: [{ staffId, component: as === 'e01' ? 'company' : 'support', points: 80 }] }
    : { year: 2026, entries: [{ staffId, premiumFen: 100, customers: 1 }] };

const enters =
  (operation: Entering): Attempt =>
  async (api, as, target) =>
    (await api.send(operation, { as, body: bodyFor(operation, as, ownerOf(as, target)) })).status === 201;

/** Figures about the owner, entered by a manager of theirs who is somebody else. */
const enter = async (api: InMemoryApi, operation: Entering, as: string, target: Target) => {
  const manager = target === 'other-department' ? 'x01' : 'd02';
  await api.send(operation, { as: manager, body: bodyFor(operation, manager, ownerOf(as, target)) });
};

export const figureAttempts = {
  'enter-scores': enters('enter-scores'),
  'list-scores': async (api, as, target) => {
    await enter(api, 'enter-scores', as, target);
    return listed(api, 'list-scores', as, target);
  },
  'enter-targets': enters('enter-targets'),
  'list-targets': async (api, as, target) => {
    await enter(api, 'enter-targets', as, target);
    return listed(api, 'list-targets', as, target);
  },
  'enter-results': enters('enter-results'),
  'list-results': async (api, as, target) => {
    await enter(api, 'enter-results', as, target);
    return listed(api, 'list-results', as, target);
  },
  'show-year-results': async (api, as, target) => {
    await enter(api, 'enter-targets', as, target);
    return listed(api, 'show-year-results', as, target, { year: '2026' });
  },
} as const satisfies Record<keyof typeof figureCells, Attempt>;
