import type { CompetitionDetails } from '../../shared/contracts/http/competitions.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';
import { competitionFields, findCompetition, type ReadCompetitionsDeps } from './read-competitions.ts';

/** A competition with all its versions. */
export const showCompetition = async (
  deps: ReadCompetitionsDeps,
  { actor, params }: Call<'show-competition'>,
): Promise<Outcome<CompetitionDetails, 'not-found'>> => {
  const competition = await findCompetition(deps, actor, params.competitionId);
  if (competition === undefined) return refused('not-found');
  const versions = competition.versions.map(({ fact, filedBy: announcedBy }) => {
    const { name, from, to, measure, rules, prize, receivedAt } = fact;
    return { name, from, to, measure, rules, prize, receivedAt, announcedBy };
  });
  return done({ ...competitionFields(competition, actor.today), versions });
};
