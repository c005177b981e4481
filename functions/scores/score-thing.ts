import type { Score } from '../../shared/domain/dossier.ts';

/** Names what points of a month are for. */
export const scoreThing = ({ component, staffId }: Pick<Score, 'component' | 'staffId'>): string =>
  `${component} ${staffId}`;
