/** What the table of role × operation × relation is made of. */

import { RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/dossier.ts';
import type { InMemoryApi } from './in-memory-api.ts';

/** Whose record: the actor's, that of s02 in the same unit, of s03 in the other unit, of x02 in Ningbo. */
export const TARGETS = [...RELATIONS, 'other-department'] as const;
export type Target = Relation | 'other-department';

export const ownerOf = (actor: string, target: Target): string =>
  ({ own: actor, unit: 's02', department: 's03', 'other-department': 'x02' })[target];

/** Which roles get at which records through an operation. */
export type Rule<Op extends OperationId> = Readonly<Record<Op, Readonly<Record<Target, readonly Role[]>>>>;

/** Whether an actor gets at the target's record through an operation, tried through the API. */
export type Attempts<Op extends OperationId> = Readonly<
  Record<Op, (api: InMemoryApi, as: string, target: Target) => Promise<boolean>>
>;

export const ONLY_ONESELF: Readonly<Record<Target, readonly Role[]>> = {
  own: ROLES,
  unit: [],
  department: [],
  'other-department': [],
};
