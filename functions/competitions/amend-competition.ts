import { type Outcome, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import { type CompetitionVersion, stateOn } from '../../shared/domain/competitions/competition.ts';
import { placeVersion } from '../../shared/domain/submissions/place-version.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { findCompetition, type ReadCompetitionsDeps } from './read-competitions.ts';
import { termsErrors } from './terms-errors.ts';

export interface AmendCompetitionDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & ReadCompetitionsDeps['facts'];
}

export type AmendCompetitionOutcome = Outcome<
  Receipt,
  'not-found' | 'competition-started' | 'invalid-request' | 'idempotency-key-reused'
>;

/** Keeps a whole new version of a competition that has not started; a retry finds its receipt even when it has by then. */
export const amendCompetition = async (
  deps: AmendCompetitionDeps,
  { actor, params, body, receivedAt, idempotencyKey }: Call<'amend-competition'>,
): Promise<AmendCompetitionOutcome> => {
  const competition = await findCompetition(deps, actor, params.competitionId);
  if (competition === undefined) return refused('not-found');
  const { latest, versions } = competition;
  const { departmentId, period, subject: staffId } = latest;
  const content = { type: 'competition', amends: competition.id, ...body } as const;
  const { type } = content;
  const placed = placeVersion({ departmentId, type, period, staffId, content, idempotencyKey }, latest);
  if (!versions.some(({ fact }) => fact.id === placed.id)) {
    if (stateOn(latest.fact, actor.today) !== 'upcoming') return refused('competition-started');
    const errors = termsErrors(body, actor.today);
    if (errors.length > 0) return refused('invalid-request', errors);
  }
  const fact: CompetitionVersion = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return fileFact(deps, { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt });
};
