import type { EnteredComponent, Role } from '../domain/dossier.ts';

/** Who enters which component of a monthly score (P2.5). */
export const SCORE_ENTERERS: Readonly<Record<EnteredComponent, readonly Role[]>> = {
  support: ['department-manager'],
  efficiency: ['department-manager'],
  company: ['executive'],
};
