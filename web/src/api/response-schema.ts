import type * as z from 'zod';
import type { Contracts, ResponseBody } from '../../../shared/contracts/http/operations.ts';
import { type Capability, type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';

/** A schema takes its time to be made, and a page asks few of the operations: those of a capability come when one is asked. */
const CONTRACTS: Readonly<Record<Capability, () => Promise<Contracts>>> = {
  appeals: async () => (await import('../../../shared/contracts/http/contracts/appeals.ts')).appealsContracts,
  calendar: async () => (await import('../../../shared/contracts/http/contracts/calendar.ts')).calendarContracts,
  cases: async () => (await import('../../../shared/contracts/http/contracts/cases.ts')).casesContracts,
  competitions: async () =>
    (await import('../../../shared/contracts/http/contracts/competitions.ts')).competitionsContracts,
  conduct: async () => (await import('../../../shared/contracts/http/contracts/conduct.ts')).conductContracts,
  leaves: async () => (await import('../../../shared/contracts/http/contracts/leaves.ts')).leavesContracts,
  ledger: async () => (await import('../../../shared/contracts/http/contracts/ledger.ts')).ledgerContracts,
  logs: async () => (await import('../../../shared/contracts/http/contracts/logs.ts')).logsContracts,
  meetings: async () => (await import('../../../shared/contracts/http/contracts/meetings.ts')).meetingsContracts,
  months: async () => (await import('../../../shared/contracts/http/contracts/months.ts')).monthsContracts,
  notices: async () => (await import('../../../shared/contracts/http/contracts/notices.ts')).noticesContracts,
  operations: async () => (await import('../../../shared/contracts/http/contracts/operations.ts')).operationsContracts,
  plans: async () => (await import('../../../shared/contracts/http/contracts/plans.ts')).plansContracts,
  policies: async () => (await import('../../../shared/contracts/http/contracts/policies.ts')).policiesContracts,
  privacy: async () => (await import('../../../shared/contracts/http/contracts/privacy.ts')).privacyContracts,
  prospects: async () => (await import('../../../shared/contracts/http/contracts/prospects.ts')).prospectsContracts,
  reports: async () => (await import('../../../shared/contracts/http/contracts/reports.ts')).reportsContracts,
  results: async () => (await import('../../../shared/contracts/http/contracts/results.ts')).resultsContracts,
  roster: async () => (await import('../../../shared/contracts/http/contracts/roster.ts')).rosterContracts,
  scores: async () => (await import('../../../shared/contracts/http/contracts/scores.ts')).scoresContracts,
  session: async () => (await import('../../../shared/contracts/http/contracts/session.ts')).sessionContracts,
  standings: async () => (await import('../../../shared/contracts/http/contracts/standings.ts')).standingsContracts,
  suggestions: async () =>
    (await import('../../../shared/contracts/http/contracts/suggestions.ts')).suggestionsContracts,
  training: async () => (await import('../../../shared/contracts/http/contracts/training.ts')).trainingContracts,
  uploads: async () => (await import('../../../shared/contracts/http/contracts/uploads.ts')).uploadsContracts,
  webhooks: async () => (await import('../../../shared/contracts/http/contracts/webhooks.ts')).webhooksContracts,
};

/** What an operation answers with; undefined where it cannot be loaded: these pages are of a build that is served no more. */
export async function responseSchema<Op extends OperationId>(
  operation: Op,
): Promise<z.ZodType<ResponseBody<Op>> | undefined> {
  try {
    const contracts = await CONTRACTS[ROUTES[operation].capability]();
    return contracts[operation]?.response;
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
