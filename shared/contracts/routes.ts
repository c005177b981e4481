/** Every route of the HTTP API: the api stack builds it, the functions bind to it, the pages call it. */

export type Capability =
  | 'logs'
  | 'leaves'
  | 'session'
  | 'ledger'
  | 'standings'
  | 'months'
  | 'suggestions'
  | 'competitions'
  | 'scores'
  | 'results'
  | 'cases'
  | 'training'
  | 'appeals'
  | 'meetings'
  | 'conduct'
  | 'uploads'
  | 'reports'
  | 'webhooks'
  | 'notices'
  | 'privacy'
  | 'roster'
  | 'policies'
  | 'calendar'
  | 'plans'
  | 'prospects'
  | 'operations';

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
  'show-today': { method: 'GET', path: '/v1/me/today', capability: 'session' },
  'submit-leave': { method: 'POST', path: '/v1/leaves', capability: 'leaves' },
  'list-leaves': { method: 'GET', path: '/v1/leaves', capability: 'leaves' },
  'reject-leave': { method: 'POST', path: '/v1/leaves/{leaveId}/rejection', capability: 'leaves' },
  'submit-excuse': { method: 'POST', path: '/v1/excuses', capability: 'leaves' },
  'list-excuses': { method: 'GET', path: '/v1/excuses', capability: 'leaves' },
  'reject-excuse': { method: 'POST', path: '/v1/excuses/{excuseId}/rejection', capability: 'leaves' },
  'list-rulings': { method: 'GET', path: '/v1/rulings', capability: 'ledger' },
  'explain-ruling': {
    method: 'GET',
    path: '/v1/rulings/{month}/{rulingId}/explanation',
    capability: 'ledger',
  },
  'list-ledger-entries': { method: 'GET', path: '/v1/ledgers/{month}', capability: 'ledger' },
  'show-standings': { method: 'GET', path: '/v1/standings/{month}', capability: 'standings' },
  'show-days': { method: 'GET', path: '/v1/days/{month}', capability: 'standings' },
  'list-units': { method: 'GET', path: '/v1/units', capability: 'roster' },
  'add-unit': { method: 'POST', path: '/v1/units', capability: 'roster' },
  'rename-unit': { method: 'POST', path: '/v1/units/{unitId}/name', capability: 'roster' },
  'list-staff': { method: 'GET', path: '/v1/staff', capability: 'roster' },
  'show-staff-member': { method: 'GET', path: '/v1/staff/{staffId}', capability: 'roster' },
  'add-staff-member': { method: 'POST', path: '/v1/staff', capability: 'roster' },
  'enter-staff-member': { method: 'POST', path: '/v1/staff-entries', capability: 'roster' },
  'change-staff-details': { method: 'POST', path: '/v1/staff/{staffId}/details', capability: 'roster' },
  'record-departure': { method: 'POST', path: '/v1/staff/{staffId}/departure', capability: 'roster' },
  'assign-staff-member': { method: 'POST', path: '/v1/staff/{staffId}/assignments', capability: 'roster' },
  'list-policies': { method: 'GET', path: '/v1/policies', capability: 'policies' },
  'propose-policy': { method: 'POST', path: '/v1/policies', capability: 'policies' },
  'preview-policy': { method: 'POST', path: '/v1/policies/preview', capability: 'policies' },
  'show-policy-difference': { method: 'GET', path: '/v1/policies/{policyId}/difference', capability: 'policies' },
  'show-policy-what-if': { method: 'GET', path: '/v1/policies/{policyId}/what-if', capability: 'policies' },
  'release-policy': { method: 'POST', path: '/v1/policies/{policyId}/release', capability: 'policies' },
  'withdraw-policy': { method: 'POST', path: '/v1/policies/{policyId}/withdrawal', capability: 'policies' },
  'acknowledge-policy': { method: 'POST', path: '/v1/policies/{policyId}/acknowledgement', capability: 'policies' },
  'list-unacknowledged': { method: 'GET', path: '/v1/policies/{policyId}/unacknowledged', capability: 'policies' },
  'preview-outage': { method: 'POST', path: '/v1/outages/preview', capability: 'policies' },
  'declare-outage': { method: 'POST', path: '/v1/outages', capability: 'policies' },
  'list-outages': { method: 'GET', path: '/v1/outages', capability: 'policies' },
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
  'open-case': { method: 'POST', path: '/v1/cases', capability: 'cases' },
  'list-cases': { method: 'GET', path: '/v1/cases', capability: 'cases' },
  'show-case': { method: 'GET', path: '/v1/cases/{caseId}', capability: 'cases' },
  'mark-case-papers': { method: 'POST', path: '/v1/cases/{caseId}/papers', capability: 'cases' },
  'note-case': { method: 'POST', path: '/v1/cases/{caseId}/notes', capability: 'cases' },
  'hand-over-case': { method: 'POST', path: '/v1/cases/{caseId}/owner', capability: 'cases' },
  'submit-case': { method: 'POST', path: '/v1/cases/{caseId}/submission', capability: 'cases' },
  'review-case': { method: 'POST', path: '/v1/cases/{caseId}/review', capability: 'cases' },
  'close-case': { method: 'POST', path: '/v1/cases/{caseId}/closing', capability: 'cases' },
  'answer-case-progress': { method: 'GET', path: '/v1/cases/{caseId}/progress', capability: 'cases' },
  'plan-training': { method: 'POST', path: '/v1/trainings', capability: 'training' },
  'list-trainings': { method: 'GET', path: '/v1/trainings', capability: 'training' },
  'revise-training': { method: 'POST', path: '/v1/trainings/{trainingId}/revisions', capability: 'training' },
  'cancel-training': { method: 'POST', path: '/v1/trainings/{trainingId}/cancellation', capability: 'training' },
  'add-courseware': { method: 'POST', path: '/v1/trainings/{trainingId}/courseware', capability: 'training' },
  'download-courseware': { method: 'GET', path: '/v1/courseware/{coursewareId}', capability: 'training' },
  'publish-speaker-rota': { method: 'POST', path: '/v1/speaker-rotas/{month}', capability: 'training' },
  'show-speaker-rota': { method: 'GET', path: '/v1/speaker-rotas/{month}', capability: 'training' },
  'propose-speaker-swap': { method: 'POST', path: '/v1/speaker-rotas/{month}/swaps', capability: 'training' },
  'accept-speaker-swap': {
    method: 'POST',
    path: '/v1/speaker-rotas/{month}/swaps/{proposalId}/acceptance',
    capability: 'training',
  },
  'file-appeal': { method: 'POST', path: '/v1/appeals', capability: 'appeals' },
  'list-appeals': { method: 'GET', path: '/v1/appeals', capability: 'appeals' },
  'decide-appeal': { method: 'POST', path: '/v1/appeals/{appealId}/decision', capability: 'appeals' },
  'add-session': { method: 'POST', path: '/v1/sessions', capability: 'meetings' },
  'list-sessions': { method: 'GET', path: '/v1/sessions', capability: 'meetings' },
  'show-session-plan': { method: 'GET', path: '/v1/session-plans/{month}', capability: 'meetings' },
  'generate-sessions': { method: 'POST', path: '/v1/session-plans/{month}', capability: 'meetings' },
  'cancel-session': { method: 'POST', path: '/v1/sessions/{sessionId}/cancellation', capability: 'meetings' },
  'take-attendance': { method: 'POST', path: '/v1/sessions/{sessionId}/attendance', capability: 'meetings' },
  'enter-attendance': { method: 'POST', path: '/v1/attendance', capability: 'meetings' },
  'list-attendance': { method: 'GET', path: '/v1/attendance', capability: 'meetings' },
  'correct-attendance': { method: 'POST', path: '/v1/attendance/{attendanceId}/correction', capability: 'meetings' },
  'record-minutes': { method: 'POST', path: '/v1/sessions/{sessionId}/minutes', capability: 'meetings' },
  'list-minutes': { method: 'GET', path: '/v1/sessions/{sessionId}/minutes', capability: 'meetings' },
  'correct-minutes': { method: 'POST', path: '/v1/minutes/{minutesId}/correction', capability: 'meetings' },
  'draw-spot-checks': { method: 'POST', path: '/v1/spot-check-draws/{week}', capability: 'conduct' },
  'list-spot-check-draws': { method: 'GET', path: '/v1/spot-check-draws', capability: 'conduct' },
  'record-spot-check': { method: 'POST', path: '/v1/spot-checks', capability: 'conduct' },
  'list-spot-checks': { method: 'GET', path: '/v1/spot-checks', capability: 'conduct' },
  'correct-spot-check': { method: 'POST', path: '/v1/spot-checks/{spotCheckId}/correction', capability: 'conduct' },
  'read-template': { method: 'GET', path: '/v1/templates/{form}', capability: 'uploads' },
  'preview-upload': { method: 'POST', path: '/v1/uploads/{form}/preview', capability: 'uploads' },
  'upload-forms': { method: 'POST', path: '/v1/uploads/{form}', capability: 'uploads' },
  'start-import': { method: 'POST', path: '/v1/uploads/{form}/import', capability: 'uploads' },
  'list-imports': { method: 'GET', path: '/v1/imports', capability: 'uploads' },
  'show-import': { method: 'GET', path: '/v1/imports/{importId}', capability: 'uploads' },
  'confirm-import': { method: 'POST', path: '/v1/imports/{importId}/confirmation', capability: 'uploads' },
  'show-month': { method: 'GET', path: '/v1/months/{month}', capability: 'months' },
  'confirm-month': { method: 'POST', path: '/v1/months/{month}/confirmation', capability: 'months' },
  'show-commendation': { method: 'GET', path: '/v1/commendations/{month}', capability: 'months' },
  'show-sealed-pack': { method: 'GET', path: '/v1/sealed-packs/{month}', capability: 'months' },
  'show-closed-year': { method: 'GET', path: '/v1/years/{year}', capability: 'months' },
  'list-tasks': { method: 'GET', path: '/v1/tasks', capability: 'months' },
  'complete-task': { method: 'POST', path: '/v1/tasks/{month}/{taskId}/completion', capability: 'months' },
  'export-quarter-pack': { method: 'GET', path: '/v1/quarter-packs/{quarter}', capability: 'reports' },
  'export-month-pack': { method: 'GET', path: '/v1/month-packs/{month}', capability: 'reports' },
  'reveal-phones': { method: 'POST', path: '/v1/phone-reveals', capability: 'privacy' },
  'list-accesses': { method: 'GET', path: '/v1/phone-reveals', capability: 'privacy' },
  'export-my-data': { method: 'GET', path: '/v1/my-data', capability: 'privacy' },
  'list-notice-kinds': { method: 'GET', path: '/v1/notice-kinds', capability: 'notices' },
  'preview-notice': { method: 'GET', path: '/v1/notice-kinds/{kind}/preview', capability: 'notices' },
  'show-notice-preferences': { method: 'GET', path: '/v1/notice-preferences', capability: 'notices' },
  'save-notice-preferences': { method: 'POST', path: '/v1/notice-preferences', capability: 'notices' },
  'show-calendar-feed': { method: 'GET', path: '/v1/calendar-feed', capability: 'notices' },
  'renew-calendar-feed': { method: 'POST', path: '/v1/calendar-feed/renewal', capability: 'notices' },
  'create-webhook': { method: 'POST', path: '/v1/webhooks', capability: 'webhooks' },
  'list-webhooks': { method: 'GET', path: '/v1/webhooks', capability: 'webhooks' },
  'show-webhook': { method: 'GET', path: '/v1/webhooks/{webhookId}', capability: 'webhooks' },
  'change-webhook': { method: 'POST', path: '/v1/webhooks/{webhookId}/mapping', capability: 'webhooks' },
  'rotate-webhook-secret': { method: 'POST', path: '/v1/webhooks/{webhookId}/rotation', capability: 'webhooks' },
  'revoke-webhook': { method: 'POST', path: '/v1/webhooks/{webhookId}/revocation', capability: 'webhooks' },
  'try-webhook': { method: 'POST', path: '/v1/webhooks/{webhookId}/trial', capability: 'webhooks' },
  'submit-field-registration': { method: 'POST', path: '/v1/field-registrations', capability: 'plans' },
  'list-field-registrations': { method: 'GET', path: '/v1/field-registrations', capability: 'plans' },
  'submit-weekly-plan': { method: 'POST', path: '/v1/weekly-plans', capability: 'plans' },
  'list-weekly-plans': { method: 'GET', path: '/v1/weekly-plans', capability: 'plans' },
  'submit-monthly-plan': { method: 'POST', path: '/v1/monthly-plans', capability: 'plans' },
  'list-monthly-plans': { method: 'GET', path: '/v1/monthly-plans', capability: 'plans' },
  'submit-inventory': { method: 'POST', path: '/v1/inventories', capability: 'plans' },
  'list-inventories': { method: 'GET', path: '/v1/inventories', capability: 'plans' },
  'prefill-inventory': { method: 'GET', path: '/v1/inventories/prefill', capability: 'plans' },
  'submit-client-list': { method: 'POST', path: '/v1/client-lists', capability: 'plans' },
  'list-client-lists': { method: 'GET', path: '/v1/client-lists', capability: 'plans' },
  'submit-prospect': { method: 'POST', path: '/v1/prospects', capability: 'prospects' },
  'list-prospects': { method: 'GET', path: '/v1/prospects', capability: 'prospects' },
  'check-prospect': { method: 'POST', path: '/v1/prospects/check', capability: 'prospects' },
  'show-prospect': { method: 'GET', path: '/v1/prospects/{prospectId}', capability: 'prospects' },
  'submit-follow-up': { method: 'POST', path: '/v1/prospects/{prospectId}/follow-ups', capability: 'prospects' },
  'list-follow-ups': { method: 'GET', path: '/v1/prospects/{prospectId}/follow-ups', capability: 'prospects' },
  'list-prospect-visits': { method: 'GET', path: '/v1/prospects/{prospectId}/visits', capability: 'prospects' },
  'submit-client': { method: 'POST', path: '/v1/clients', capability: 'prospects' },
  'list-clients': { method: 'GET', path: '/v1/clients', capability: 'prospects' },
  'check-client': { method: 'POST', path: '/v1/clients/check', capability: 'prospects' },
  'list-runs': { method: 'GET', path: '/v1/runs', capability: 'operations' },
  'replay-run': { method: 'POST', path: '/v1/runs/{month}/replay', capability: 'operations' },
  'list-dead-letters': { method: 'GET', path: '/v1/dead-letters', capability: 'operations' },
  'replay-dead-letters': { method: 'POST', path: '/v1/dead-letters/{worker}/replay', capability: 'operations' },
} as const satisfies Record<string, Route>;

export type OperationId = keyof typeof ROUTES;

/** The operations that a capability serves. */
export type OperationOf<Served extends Capability> = {
  readonly [Op in OperationId]: (typeof ROUTES)[Op]['capability'] extends Served ? Op : never;
}[OperationId];

/** What anyone may read without signing in: a fixed document, the same for everybody, with nobody's data in it. */
export interface OpenRoute {
  readonly audience: 'anyone';
  readonly method: 'GET';
  readonly path: `/v1/${string}`;
}

/** They are served by the function `reference`, which can reach nothing. */
export const OPEN_ROUTES = {
  'read-openapi': { audience: 'anyone', method: 'GET', path: '/v1/openapi.json' },
} as const satisfies Record<string, OpenRoute>;

export type OpenRouteId = keyof typeof OPEN_ROUTES;

/** What a form service posts to: it cannot sign in, so that every request carries a signature instead. */
export interface SignedRoute {
  readonly audience: 'whoever-signs';
  readonly method: 'POST';
  readonly path: `/v1/${string}`;
}

/** Served by the function `receive-webhook`. Every route that is neither open, nor signed, nor a personal link asks for a token. */
export const SIGNED_ROUTES = {
  'receive-webhook': { audience: 'whoever-signs', method: 'POST', path: '/v1/hooks/{departmentId}/{webhookId}' },
} as const satisfies Record<string, SignedRoute>;

/** An address made for one person and one purpose, with a key that only we can make: programs follow it and cannot sign in. */
export interface LinkRoute {
  readonly audience: 'whoever-has-the-link';
  readonly method: 'GET' | 'POST';
  readonly path: `/v1/${string}/{key}`;
}

/** Served by the function `personal-links`. */
export const LINK_ROUTES = {
  'read-calendar-feed': {
    audience: 'whoever-has-the-link',
    method: 'GET',
    path: '/v1/calendar-feeds/{departmentId}/{staffId}/{key}',
  },
  'ask-to-unsubscribe': {
    audience: 'whoever-has-the-link',
    method: 'GET',
    path: '/v1/unsubscriptions/{departmentId}/{staffId}/{kind}/{key}',
  },
  unsubscribe: {
    audience: 'whoever-has-the-link',
    method: 'POST',
    path: '/v1/unsubscriptions/{departmentId}/{staffId}/{kind}/{key}',
  },
} as const satisfies Record<string, LinkRoute>;
