import type { Me } from '../../../shared/contracts/http/me.ts';
import { mayDo, type Relation, RELATIONS } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';

/** The widest scope in which the role may read such a list. */
export const widestScope = (operation: OperationId, role: Role): Relation =>
  RELATIONS.findLast((relation) => mayDo(operation, role, relation)) ?? 'own';

interface Colleague {
  readonly staffId: string;
  readonly unitId: string | null;
}

/** How somebody stands to the person signed in, as the permissions ask. */
export function relationOf(me: Me, { staffId, unitId }: Colleague): Relation {
  if (staffId === me.staffId) return 'own';
  return unitId !== null && unitId === me.unit?.id ? 'unit' : 'department';
}
