import { mayDo, RELATIONS, type Relation } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';

/** The most people about whom the role may ask: the department, the unit, or only oneself. */
export const widestScope = (operation: OperationId, role: Role): Relation =>
  RELATIONS.findLast((relation) => mayDo(operation, role, relation)) ?? 'own';
