/** Every route of the HTTP API: the api stack builds it, the functions bind to it, the pages call it. */

export type Capability =
  | 'logs'
  | 'leaves'
  | 'session'
  | 'ledger'
  | 'standings'
  | 'roster'
  | 'policies'
  | 'calendar'
  | 'suggestions'
  | 'competitions'
  | 'scores'
  | 'results';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** API Gateway's notation: `{name}` is a path parameter. */
  readonly path: `/v1/${string}`;
  /** The function that serves it. */
  readonly capability: Capability;
}

export const ROUTES = {
  'submit-daily-log': { method: 'POST', path: '/v1/daily-logs', capability: 'logs' },
  'list-daily-logs': { method: 'GET', path: '/v1/daily-logs', capability: 'logs' },
  'who-am-i': { method: 'GET', path: '/v1/me', capability: 'session' },
  'submit-leave': { method: 'POST', path: '/v1/leaves', capability: 'leaves' },
  'list-leaves': { method: 'GET', path: '/v1/leaves', capability: 'leaves' },
  'reject-leave': { method: 'POST', path: '/v1/leaves/{leaveId}/rejection', capability: 'leaves' },
  'submit-excuse': { method: 'POST', path: '/v1/excuses', capability: 'leaves' },
  'list-excuses': { method: 'GET', path: '/v1/excuses', capability: 'leaves' },
  'reject-excuse': { method: 'POST', path: '/v1/excuses/{excuseId}/rejection', capability: 'leaves' },
  'list-rulings': { method: 'GET', path: '/v1/rulings', capability: 'ledger' },
  'show-standings': { method: 'GET', path: '/v1/standings/{month}', capability: 'standings' },
  'list-units': { method: 'GET', path: '/v1/units', capability: 'roster' },
  'add-unit': { method: 'POST', path: '/v1/units', capability: 'roster' },
  'rename-unit': { method: 'POST', path: '/v1/units/{unitId}/name', capability: 'roster' },
  'list-staff': { method: 'GET', path: '/v1/staff', capability: 'roster' },
  'show-staff-member': { method: 'GET', path: '/v1/staff/{staffId}', capability: 'roster' },
  'add-staff-member': { method: 'POST', path: '/v1/staff', capability: 'roster' },
  'change-staff-details': { method: 'POST', path: '/v1/staff/{staffId}/details', capability: 'roster' },
  'record-departure': { method: 'POST', path: '/v1/staff/{staffId}/departure', capability: 'roster' },
  'assign-staff-member': { method: 'POST', path: '/v1/staff/{staffId}/assignments', capability: 'roster' },
  'list-policies': { method: 'GET', path: '/v1/policies', capability: 'policies' },
  'propose-policy': { method: 'POST', path: '/v1/policies', capability: 'policies' },
  'show-policy-difference': { method: 'GET', path: '/v1/policies/{policyId}/difference', capability: 'policies' },
  'show-policy-what-if': { method: 'GET', path: '/v1/policies/{policyId}/what-if', capability: 'policies' },
  'release-policy': { method: 'POST', path: '/v1/policies/{policyId}/release', capability: 'policies' },
  'withdraw-policy': { method: 'POST', path: '/v1/policies/{policyId}/withdrawal', capability: 'policies' },
  'acknowledge-policy': { method: 'POST', path: '/v1/policies/{policyId}/acknowledgement', capability: 'policies' },
  'list-unacknowledged': { method: 'GET', path: '/v1/policies/{policyId}/unacknowledged', capability: 'policies' },
  'show-calendar': { method: 'GET', path: '/v1/calendar/{year}', capability: 'calendar' },
  'set-calendar-override': { method: 'POST', path: '/v1/calendar/{year}/overrides', capability: 'calendar' },
  'remove-calendar-override': {
    method: 'POST',
    path: '/v1/calendar/{year}/overrides/{date}/removal',
    capability: 'calendar',
  },
  'preview-holidays': { method: 'POST', path: '/v1/calendar/{year}/holidays/preview', capability: 'calendar' },
  'import-holidays': { method: 'POST', path: '/v1/calendar/{year}/holidays', capability: 'calendar' },
  'propose-suggestion': { method: 'POST', path: '/v1/suggestions', capability: 'suggestions' },
  'list-suggestions': { method: 'GET', path: '/v1/suggestions', capability: 'suggestions' },
  'show-suggestion': { method: 'GET', path: '/v1/suggestions/{suggestionId}', capability: 'suggestions' },
  'comment-on-suggestion': {
    method: 'POST',
    path: '/v1/suggestions/{suggestionId}/comments',
    capability: 'suggestions',
  },
  'adopt-suggestion': { method: 'POST', path: '/v1/suggestions/{suggestionId}/adoption', capability: 'suggestions' },
  'decline-suggestion': { method: 'POST', path: '/v1/suggestions/{suggestionId}/decline', capability: 'suggestions' },
  'announce-competition': { method: 'POST', path: '/v1/competitions', capability: 'competitions' },
  'list-competitions': { method: 'GET', path: '/v1/competitions', capability: 'competitions' },
  'show-competition': { method: 'GET', path: '/v1/competitions/{competitionId}', capability: 'competitions' },
  'amend-competition': {
    method: 'POST',
    path: '/v1/competitions/{competitionId}/versions',
    capability: 'competitions',
  },
  'show-competition-standings': {
    method: 'GET',
    path: '/v1/competitions/{competitionId}/standings',
    capability: 'competitions',
  },
  'grant-incentives': {
    method: 'POST',
    path: '/v1/competitions/{competitionId}/incentives',
    capability: 'competitions',
  },
  'list-incentives': { method: 'GET', path: '/v1/incentives', capability: 'competitions' },
  'record-payment': { method: 'POST', path: '/v1/incentives/{incentiveId}/payment', capability: 'competitions' },
  'enter-scores': { method: 'POST', path: '/v1/scores', capability: 'scores' },
  'list-scores': { method: 'GET', path: '/v1/scores', capability: 'scores' },
  'enter-targets': { method: 'POST', path: '/v1/targets', capability: 'results' },
  'list-targets': { method: 'GET', path: '/v1/targets', capability: 'results' },
  'enter-results': { method: 'POST', path: '/v1/results', capability: 'results' },
  'list-results': { method: 'GET', path: '/v1/results', capability: 'results' },
  'show-year-results': { method: 'GET', path: '/v1/year-results/{year}', capability: 'results' },
} as const satisfies Record<string, Route>;

export type OperationId = keyof typeof ROUTES;

/** What anyone may read without signing in: a fixed document, the same for everybody, with nobody's data in it. */
export interface OpenRoute {
  readonly audience: 'anyone';
  readonly method: 'GET';
  readonly path: `/v1/${string}`;
}

/** Every other route asks for a token. They are served by the function `reference`, which can reach nothing. */
export const OPEN_ROUTES = {
  'read-openapi': { audience: 'anyone', method: 'GET', path: '/v1/openapi.json' },
} as const satisfies Record<string, OpenRoute>;

export type OpenRouteId = keyof typeof OPEN_ROUTES;
