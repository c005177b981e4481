import type { Relation } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import { widestScope } from '../me/scope.ts';

/** Whose year it is, and who reads it. */
export interface Subject {
  readonly staffId: string;
  readonly own: boolean;
  /** The reader's. */
  readonly role: Role;
}

/** The narrowest scope in which the subject's records can be found. */
export const scopeOf = (operation: OperationId, { own, role }: Subject): Relation =>
  own ? 'own' : widestScope(operation, role);
