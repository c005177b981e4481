import type { Role } from '../../../shared/domain/dossier.ts';

/** Somebody of each role, all in unit u1 of Hangzhou. */
export const ACTORS: Readonly<Record<Role, string>> = {
  sales: 's01',
  'unit-manager': 'm01',
  'customer-service': 'c01',
  'cs-supervisor': 'v01',
  'technical-support': 't01',
  'department-manager': 'd01',
  executive: 'e01',
  admin: 'a01',
};
