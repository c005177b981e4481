/** Every route of the HTTP API: the api stack builds it, the functions bind to it, the pages call it. */

export type Capability = 'logs' | 'leaves' | 'session' | 'ledger' | 'standings' | 'plans' | 'prospects';

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
} as const satisfies Record<string, Route>;

export type OperationId = keyof typeof ROUTES;
