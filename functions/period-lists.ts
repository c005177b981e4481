/** The lists of a period or of a person, read whole, whichever capability they belong to: this is where they meet. */

import type { RefusalOf } from '../shared/contracts/descriptions/descriptions.ts';
import { allItems, type ListPage } from '../shared/contracts/http/all-items.ts';
import type { ListByPeriod } from '../shared/contracts/http/month-packs.ts';
import { CONTRACTS, contractOf } from '../shared/contracts/http/operations.ts';
import type { Outcome } from '../shared/contracts/http/outcome.ts';
import type { Call } from '../shared/ports/call.ts';
import type { DepartmentStore } from '../shared/ports/department-store.ts';
import type { FactStore } from '../shared/ports/fact-store.ts';
import type { LedgerStore } from '../shared/ports/ledger-store.ts';
import { listAppeals } from './appeals/list-appeals.ts';
import { listCases } from './cases/list-cases.ts';
import { listCompetitions } from './competitions/list-competitions.ts';
import { listIncentives } from './competitions/list-incentives.ts';
import { listDraws } from './conduct/list-draws.ts';
import { listSpotChecks } from './conduct/list-spot-checks.ts';
import { listExcuses } from './leaves/list-excuses.ts';
import { listLeaves } from './leaves/list-leaves.ts';
import { listRulings } from './ledger/list-rulings.ts';
import { listDailyLogs } from './logs/list-daily-logs.ts';
import { listAttendance } from './meetings/list-attendance.ts';
import { listSessions } from './meetings/list-sessions.ts';
import { listTasks } from './months/list-tasks.ts';
import {
  listClientLists,
  listFieldRegistrations,
  listInventories,
  listMonthlyPlans,
  listWeeklyPlans,
} from './plans/lists.ts';
import { listClients } from './prospects/list-clients.ts';
import { listProspects } from './prospects/list-prospects.ts';
import { listScores } from './scores/list-scores.ts';
import { listAccesses } from './privacy/list-accesses.ts';
import { listFigures } from './results/list-figures.ts';
import { listSuggestions } from './suggestions/list-suggestions.ts';
import { listTrainings } from './training/list-trainings.ts';

export interface PeriodListsDeps {
  readonly facts: Pick<FactStore, 'get' | 'listByPeriod' | 'listBySubject' | 'readMonth'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

type ListOutcome<Op extends ListByPeriod> = Promise<Outcome<ListPage, RefusalOf<Op>>>;
type ListUseCases = { readonly [Op in ListByPeriod]: (call: Call<Op>) => ListOutcome<Op> };

const listUseCases = (deps: PeriodListsDeps): ListUseCases => ({
  'list-rulings': (call) => listRulings(deps, call),
  'list-daily-logs': (call) => listDailyLogs(deps, call),
  'list-spot-check-draws': (call) => listDraws(deps, call),
  'list-spot-checks': (call) => listSpotChecks(deps, call),
  'list-field-registrations': (call) => listFieldRegistrations(deps, call),
  'list-weekly-plans': (call) => listWeeklyPlans(deps, call),
  'list-monthly-plans': (call) => listMonthlyPlans(deps, call),
  'list-inventories': (call) => listInventories(deps, call),
  'list-client-lists': (call) => listClientLists(deps, call),
  'list-prospects': (call) => listProspects(deps, call),
  'list-clients': (call) => listClients(deps, call),
  'list-leaves': (call) => listLeaves(deps, call),
  'list-excuses': (call) => listExcuses(deps, call),
  'list-sessions': (call) => listSessions(deps, call),
  'list-attendance': (call) => listAttendance(deps, call),
  'list-suggestions': (call) => listSuggestions(deps, call),
  'list-competitions': (call) => listCompetitions(deps, call),
  'list-incentives': (call) => listIncentives(deps, call),
  'list-scores': (call) => listScores(deps, call),
  'list-trainings': (call) => listTrainings(deps, call),
  'list-cases': (call) => listCases(deps, call),
  'list-tasks': (call) => listTasks(deps, call),
  'list-appeals': (call) => listAppeals(deps, call),
  'list-accesses': (call) => listAccesses(deps, call),
  'list-targets': (call) => listFigures(deps, call, 'target'),
  'list-results': (call) => listFigures(deps, call, 'result'),
});

/** Whose request it is, and when it came. */
export type ListReader = Pick<Call<ListByPeriod>, 'actor' | 'charter' | 'receivedAt' | 'language' | 'idempotencyKey'>;

/** Of a month, or of every period where a list of one's own knows no other bound. */
export interface ListScope {
  readonly month: string | undefined;
  readonly scope: 'own' | 'department';
}

/** Earliest first, as far as the list's contract knows of such things. */
const callOf = <Op extends ListByPeriod>(operation: Op, asked: ListScope, reader: ListReader): Call<Op> => {
  const { params, query, body } = contractOf(operation);
  const known = Object.entries({ ...asked, sort: 'period' }).filter(([name]) =>
    Object.hasOwn(CONTRACTS[operation].query.shape, name),
  );
  return { ...reader, params: params.parse({}), query: query.parse(Object.fromEntries(known)), body: body.parse({}) };
};

/** All items of a list; more than `most` are refused. */
export const readWholeList = <Op extends ListByPeriod>(
  deps: PeriodListsDeps,
  operation: Op,
  { most, reader, ...asked }: ListScope & { readonly most: number; readonly reader: ListReader },
) => {
  const useCase: ListUseCases[Op] = listUseCases(deps)[operation];
  const call = callOf(operation, asked, reader);
  return allItems((cursor) => useCase({ ...call, query: { ...call.query, limit: most, cursor } }), undefined, most);
};
