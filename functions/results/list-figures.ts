import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { FiguresPage } from '../../shared/contracts/http/year-figures.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import { yearOf } from '../../shared/domain/time/civil.ts';
import type { Call } from '../../shared/ports/call.ts';
import { listVersions, type ListVersionsDeps } from '../../shared/use-cases/list-versions.ts';
import { type FiguresType, figuresYear } from './figures.ts';

type ListFiguresCall = Call<'list-targets' | 'list-results'>;

/** The yearly targets or results of the people in reach, with every version. */
export const listFigures = async (
  deps: ListVersionsDeps,
  { actor, query }: ListFiguresCall,
  type: FiguresType,
): Promise<Outcome<FiguresPage, 'not-permitted' | 'invalid-request'>> => {
  const { year, ...ofPeople } = query;
  const isOfOne = query.staffId !== undefined || query.scope === 'own';
  const period = year === undefined && isOfOne ? undefined : figuresYear(year ?? yearOf(actor.today)).period;
  const listed = await listVersions(deps, {
    operation: type === 'target' ? 'list-targets' : 'list-results',
    type,
    actor,
    query: { ...ofPeople, period },
    state: query.state,
    thingOf: ({ period, subject }) => `${period} ${subject}`,
  });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  return done({
    items: items.map(({ record, staff, stands }) => ({
      id: factIdOf(record),
      staffId: record.fact.staffId,
      staffName: staff.name,
      year: record.fact.year,
      premiumFen: record.fact.premiumFen,
      customers: record.fact.customers,
      receivedAt: printEpochMs(epochMsOf(record.fact.receivedAt)),
      enteredBy: record.filedBy,
      stands,
    })),
    nextCursor,
  });
};
