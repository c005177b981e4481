import type { Call } from '../../shared/ports/call.ts';
import { amendCompetition, type AmendCompetitionDeps } from './amend-competition.ts';
import { announceCompetition } from './announce-competition.ts';
import { grantIncentives, type GrantIncentivesDeps } from './grant-incentives.ts';
import { listCompetitions } from './list-competitions.ts';
import { listIncentives, type ListIncentivesDeps } from './list-incentives.ts';
import { recordPayment, type RecordPaymentDeps } from './record-payment.ts';
import { showCompetition } from './show-competition.ts';
import { showCompetitionStandings } from './show-competition-standings.ts';

export type CompetitionDeps = AmendCompetitionDeps & GrantIncentivesDeps & ListIncentivesDeps & RecordPaymentDeps;

export const competitionUseCases = (deps: CompetitionDeps) => ({
  'announce-competition': (call: Call<'announce-competition'>) => announceCompetition(deps, call),
  'list-competitions': (call: Call<'list-competitions'>) => listCompetitions(deps, call),
  'show-competition': (call: Call<'show-competition'>) => showCompetition(deps, call),
  'amend-competition': (call: Call<'amend-competition'>) => amendCompetition(deps, call),
  'show-competition-standings': (call: Call<'show-competition-standings'>) => showCompetitionStandings(deps, call),
  'grant-incentives': (call: Call<'grant-incentives'>) => grantIncentives(deps, call),
  'list-incentives': (call: Call<'list-incentives'>) => listIncentives(deps, call),
  'record-payment': (call: Call<'record-payment'>) => recordPayment(deps, call),
});
