/** Every route of the HTTP API: the api stack builds it, the functions bind to it, the pages call it. */

export type Capability = 'logs' | 'leaves' | 'session' | 'ledger' | 'standings' | 'meetings' | 'conduct';

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
  'add-session': { method: 'POST', path: '/v1/sessions', capability: 'meetings' },
  'list-sessions': { method: 'GET', path: '/v1/sessions', capability: 'meetings' },
  'show-session-plan': { method: 'GET', path: '/v1/session-plans/{month}', capability: 'meetings' },
  'generate-sessions': { method: 'POST', path: '/v1/session-plans/{month}', capability: 'meetings' },
  'cancel-session': { method: 'POST', path: '/v1/sessions/{sessionId}/cancellation', capability: 'meetings' },
  'take-attendance': { method: 'POST', path: '/v1/sessions/{sessionId}/attendance', capability: 'meetings' },
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
