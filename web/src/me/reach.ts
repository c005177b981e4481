import type { Me } from '../../../shared/contracts/http/me.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';

interface Colleague {
  readonly staffId: string;
  readonly unitId: string | null;
}

/** How somebody stands to the person signed in, as the permissions ask. */
export function relationOf(me: Me, { staffId, unitId }: Colleague): Relation {
  if (staffId === me.staffId) return 'own';
  return unitId !== null && unitId === me.unit?.id ? 'unit' : 'department';
}
