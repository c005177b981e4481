import type { CompetitionItem } from '../../shared/contracts/http/competitions.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import { type Competition, competitionsOf, stateOn } from '../../shared/domain/competitions/competition.ts';
import { placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import { monthOfPeriod } from '../../shared/domain/facts/fact-period.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';

export interface ReadCompetitionsDeps {
  readonly facts: Pick<FactStore, 'readMonth'>;
}

export type CompetitionOnRecord = Competition<RecordOf<'competition'>>;

/** A competition stands in the year in which it was announced, and so do its amendments. */
export const periodOfAnnouncement = ({ today }: Actor): string => today.slice(0, 4);

/** Every competition of the department, latest start first: there are a few a year. */
export const readCompetitions = async (
  { facts }: ReadCompetitionsDeps,
  actor: Actor,
  { firstMonth }: DepartmentCharter,
): Promise<readonly CompetitionOnRecord[]> => {
  const [first, last] = [yearOf(firstMonth), yearOf(actor.today)];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String(first + index).padStart(4, '0'),
  );
  const months = years.map(monthOfPeriod).filter((month) => month !== null);
  return competitionsOf(await readRecords(facts, actor.departmentId, 'competition', months));
};

/** The competition that an id from a path names; undefined where there is none in the department. */
export const findCompetition = async (
  { facts }: ReadCompetitionsDeps,
  { departmentId }: Actor,
  competitionId: string,
): Promise<CompetitionOnRecord | undefined> => {
  const place = placeOfFactId(departmentId, competitionId);
  if (place?.type !== 'competition') return undefined;
  const ofYear = competitionsOf(await readRecords(facts, departmentId, 'competition', [place.month]));
  return ofYear.find(({ id }) => id === competitionId);
};

/** What is shown of a competition wherever it is shown. */
export const competitionFields = ({ id, latest }: CompetitionOnRecord, today: string): CompetitionItem => {
  const { name, from, to, measure, rules, prize } = latest.fact;
  return { id, name, from, to, measure, rules, prize, state: stateOn(latest.fact, today) };
};
