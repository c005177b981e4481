/** Whose records the permission tests try to get at, and how a list shows that somebody did. */

import { RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import type { InMemoryApi } from './in-memory-api.ts';

/** Whose record: the actor's, that of s02 in the same unit, of s03 in the other unit, of x02 in Ningbo. */
export const TARGETS = [...RELATIONS, 'other-department'] as const;
export type Target = Relation | 'other-department';

export const ownerOf = (actor: string, target: Target): string =>
  ({ own: actor, unit: 's02', department: 's03', 'other-department': 'x02' })[target];

export const SEERS: Readonly<Record<Target, readonly Role[]>> = {
  own: ROLES,
  unit: ['unit-manager', 'department-manager', 'executive'],
  department: ['department-manager', 'executive'],
  'other-department': [],
};
export const DECIDERS: Readonly<Record<Target, readonly Role[]>> = {
  own: [],
  unit: ['unit-manager', 'department-manager'],
  department: ['department-manager'],
  'other-department': [],
};
export const ONLY_ONESELF: Readonly<Record<Target, readonly Role[]>> = {
  own: ROLES,
  unit: [],
  department: [],
  'other-department': [],
};

const scopeOf = (target: Target) => (target === 'other-department' ? 'department' : target);

export const sees = (items: unknown, owner: string): boolean =>
  Array.isArray(items) && items.some((item) => (item as { staffId: string }).staffId === owner);

export const listed = async (api: InMemoryApi, operation: OperationId, as: string, target: Target, params = {}) => {
  const { status, body } = await api.send(operation, { as, query: { scope: scopeOf(target) }, params });
  const { items, standings } = body as { items?: unknown; standings?: unknown };
  return status === 200 && sees(items ?? standings, ownerOf(as, target));
};

/** By role and relation: who may do an operation. */
export type May = Readonly<Record<Target, readonly Role[]>>;
/** Whether the actor gets at the owner's record through an operation. */
export type Attempt = (api: InMemoryApi, as: string, target: Target) => Promise<boolean>;
