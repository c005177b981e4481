import { mayDo, mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';

export const PAGE_GROUPS = ['mine', 'department', 'managing', 'administration'] as const;
export type PageGroup = (typeof PAGE_GROUPS)[number];

/** A page that the navigation offers to whom its operation is granted. */
interface PageEntry {
  readonly group: PageGroup;
  /** What the API grants decides: `mine` and `department` pages by any grant at all. */
  readonly operation: OperationId;
}

/** In the order of the navigation. */
export const PAGES = {
  '/': { group: 'mine', operation: 'who-am-i' },
  '/log': { group: 'mine', operation: 'submit-daily-log' },
  '/plans': { group: 'mine', operation: 'submit-weekly-plan' },
  '/prospects': { group: 'mine', operation: 'list-prospects' },
  '/cases': { group: 'mine', operation: 'list-cases' },
  '/month': { group: 'mine', operation: 'list-rulings' },
  '/statement': { group: 'mine', operation: 'show-closed-year' },
  '/leave': { group: 'mine', operation: 'submit-leave' },
  '/training': { group: 'department', operation: 'list-trainings' },
  '/competitions': { group: 'department', operation: 'list-competitions' },
  '/suggestions': { group: 'department', operation: 'list-suggestions' },
  '/policy': { group: 'department', operation: 'list-policies' },
  '/calendar': { group: 'department', operation: 'show-calendar' },
  '/imports': { group: 'department', operation: 'start-import' },
  '/team': { group: 'managing', operation: 'list-daily-logs' },
  '/attendance': { group: 'managing', operation: 'take-attendance' },
  '/spot-checks': { group: 'managing', operation: 'list-spot-check-draws' },
  '/appeals': { group: 'managing', operation: 'decide-appeal' },
  '/board': { group: 'managing', operation: 'show-standings' },
  '/charts': { group: 'managing', operation: 'show-standings' },
  '/scores': { group: 'managing', operation: 'list-targets' },
  '/close': { group: 'managing', operation: 'show-month' },
  '/exports': { group: 'managing', operation: 'export-month-pack' },
  '/roster': { group: 'administration', operation: 'list-staff' },
  '/outages': { group: 'administration', operation: 'preview-outage' },
  '/webhooks': { group: 'administration', operation: 'list-webhooks' },
  '/runs': { group: 'administration', operation: 'list-runs' },
  '/ledger': { group: 'administration', operation: 'list-ledger-entries' },
} as const satisfies Record<string, PageEntry>;

export type PagePath = keyof typeof PAGES;

const PATHS = Object.keys(PAGES) as PagePath[];

/** What one manages is the records of others: one's own do not make a manager. */
const isFor = (path: PagePath, role: Role): boolean => {
  const { group, operation }: PageEntry = PAGES[path];
  return group === 'managing'
    ? mayDo(operation, role, 'unit') || mayDo(operation, role, 'department')
    : mayDoAtAll(operation, role);
};

export const pagesFor = (role: Role): readonly PagePath[] => PATHS.filter((path) => isFor(path, role));

const OF_STAFF = ['/', '/log', '/plans', '/month'] as const;
const OF_CUSTOMER_SERVICE = ['/', '/cases', '/log', '/month'] as const;
const OF_LEADERS = ['/', '/team', '/board', '/close'] as const;

/** What is under the thumb on a phone; the rest is one tap further. */
export const BAR = {
  sales: OF_STAFF,
  'technical-support': OF_STAFF,
  'customer-service': OF_CUSTOMER_SERVICE,
  'cs-supervisor': OF_CUSTOMER_SERVICE,
  'unit-manager': ['/', '/log', '/team', '/attendance'],
  'department-manager': OF_LEADERS,
  executive: OF_LEADERS,
  admin: ['/', '/roster', '/policy', '/calendar'],
} as const satisfies Record<Role, readonly PagePath[]>;
