import type { CompetitionStandings } from '../../shared/contracts/http/competitions.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type CompetitionRank, competitionStandings } from '../../shared/domain/competitions/competition-standings.ts';
import { type CompetitionTerms, stateOn } from '../../shared/domain/competitions/competition.ts';
import { viewDepartment } from '../../shared/domain/department-view.ts';
import type { Fact } from '../../shared/domain/dossier.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { competitionFields, findCompetition, type ReadCompetitionsDeps } from './read-competitions.ts';

export interface ShowCompetitionStandingsDeps extends ReadCompetitionsDeps {
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type ShowStandingsCall = Call<'show-competition-standings'>;

/** How a competition stands by what was received up to the request; nobody stands anywhere before it starts. */
export const showCompetitionStandings = async (
  deps: ShowCompetitionStandingsDeps,
  call: ShowStandingsCall,
): Promise<Outcome<CompetitionStandings, 'not-found'>> => {
  const { actor, params, receivedAt } = call;
  const competition = await findCompetition(deps, actor, params.competitionId);
  if (competition === undefined) return refused('not-found');
  const terms = competition.latest.fact;
  const ranks = stateOn(terms, actor.today) === 'upcoming' ? [] : await ranksOf(deps, call, terms);
  return done({
    ...competitionFields(competition, actor.today),
    asOf: printInstant(receivedAt),
    ranks: ranks.map(({ rank, staff, unitId, value }) => ({
      rank,
      staffId: staff.id,
      staffName: staff.name,
      unitId,
      value,
    })),
  });
};

const ranksOf = async (
  deps: ShowCompetitionStandingsDeps,
  { actor, charter, receivedAt }: ShowStandingsCall,
  terms: CompetitionTerms,
): Promise<readonly CompetitionRank[]> => {
  const { department, policies, calendar, units, firstMonth } = charter;
  const [facts, file] = await Promise.all([
    factsFor(deps, actor.departmentId, firstMonth, terms),
    deps.departments.read(actor.departmentId),
  ]);
  const dossier = { department, policies, calendar, units, staff: file?.staff ?? [], facts };
  return competitionStandings(viewDepartment(dossier, receivedAt, terms), terms);
};

/** The logs of the period; for prospects all earlier ones too, and the client register, with which they are compared. */
const factsFor = async (
  { facts }: ReadCompetitionsDeps,
  departmentId: string,
  firstMonth: string,
  { from, to, measure }: CompetitionTerms,
): Promise<readonly Fact[]> => {
  const last = monthOf(to);
  if (measure !== 'valid-prospects') {
    const logs = await readRecords(facts, departmentId, 'daily-log', monthsThrough(monthOf(from), last));
    return logs.map(({ fact }) => fact);
  }
  const [prospects, clients] = await Promise.all([
    readRecords(facts, departmentId, 'prospect', monthsThrough(firstMonth, last)),
    readRecords(facts, departmentId, 'client', monthsThrough(firstMonth, last)),
  ]);
  return [...prospects, ...clients].map(({ fact }) => fact);
};
