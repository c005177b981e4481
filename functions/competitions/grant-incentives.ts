import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import { stateOn } from '../../shared/domain/competitions/competition.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { factIdOf, keyOfContent } from '../../shared/domain/facts/fact-place.ts';
import type { FactPlace } from '../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import { refuseSheet } from '../../shared/use-cases/check-sheet.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileRows, type PlacedRow } from '../../shared/use-cases/file-rows.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import { type CompetitionOnRecord, findCompetition, type ReadCompetitionsDeps } from './read-competitions.ts';

export interface GrantIncentivesDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & ReadCompetitionsDeps['facts'];
  readonly departments: Pick<DepartmentStore, 'read'>;
}

type GrantIncentivesCall = Call<'grant-incentives'>;

export type GrantIncentivesOutcome = Outcome<
  Receipts,
  'not-found' | 'not-permitted' | 'competition-not-over' | 'invalid-request'
>;

/** Grants incentives (竞赛激励) of a competition that is over. A person has at most one of it, and the first amount stands. */
export const grantIncentives = async (
  deps: GrantIncentivesDeps,
  call: GrantIncentivesCall,
): Promise<GrantIncentivesOutcome> => {
  const { actor, params, body } = call;
  const competition = await findCompetition(deps, actor, params.competitionId);
  if (competition === undefined) return refused('not-found');
  const { from: first, to: last } = competition.latest.fact;
  const { entries } = body;
  const roster = (await deps.departments.read(actor.departmentId))?.staff ?? [];
  const thingOf = (row: { readonly staffId: string }): string => row.staffId;
  const refusal = refuseSheet({ operation: 'grant-incentives', actor, roster, entries, first, last, thingOf });
  if (refusal !== null) return refusal;
  if (stateOn(competition.latest.fact, actor.today) !== 'over') return refused('competition-not-over');
  const granted = await readRecords(deps.facts, actor.departmentId, 'incentive', [monthOf(last)]);
  const filed = await fileRows(deps, call, entries.map(rowOf(competition)), granted);
  if (filed.outcome === 'filed') return done({ receipts: filed.receipts });
  return refused(
    'invalid-request',
    filed.rows.map((index) => ({ pointer: `/entries/${index}/amountFen`, code: 'already-granted' as const })),
  );
};

/** An incentive's place depends only on the competition and the person. */
const rowOf =
  ({ id: competitionId, latest: { departmentId, fact: terms } }: CompetitionOnRecord) =>
  ({ staffId, amountFen }: GrantIncentivesCall['body']['entries'][number]): PlacedRow => {
    const { name: competition, to: endedOn } = terms;
    const content = { type: 'incentive', staffId, competition, endedOn, amountFen } as const;
    const key = keyOfContent(digestOf({ competitionId, staffId }));
    const place: FactPlace = {
      departmentId,
      month: monthOf(endedOn),
      type: content.type,
      period: endedOn,
      subject: staffId,
      key,
    };
    return {
      placed: { id: factIdOf(place), place, contentDigest: digestOf(content) },
      factOf: (made) => ({ ...content, ...made }),
    };
  };
