import { type Relation, RELATIONS, mayDo } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';

/** The widest scope in which a role may use an operation that reads. */
export const widestScope = (operation: OperationId, role: Role): Relation =>
  RELATIONS.findLast((relation) => mayDo(operation, role, relation)) ?? 'own';
