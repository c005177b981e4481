import type { CompetitionPage } from '../../shared/contracts/http/competitions.ts';
import type { Outcome } from '../../shared/contracts/http/outcome.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { competitionFields, readCompetitions, type ReadCompetitionsDeps } from './read-competitions.ts';

/** The department's competitions, announced, running and over. */
export const listCompetitions = async (
  deps: ReadCompetitionsDeps,
  { actor, charter, query }: Call<'list-competitions'>,
): Promise<Outcome<CompetitionPage, 'invalid-request'>> => {
  const { month, state } = query;
  const competitions = (await readCompetitions(deps, actor, charter))
    .map((competition) => competitionFields(competition, actor.today))
    .filter((one) => state === undefined || one.state === state)
    .filter(({ from, to }) => month === undefined || (monthOf(from) <= month && month <= monthOf(to)));
  return pageOfList(competitions, ({ id }) => id, query);
};
