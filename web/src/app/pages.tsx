import {
  AccountBookOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CoffeeOutlined,
  CustomerServiceOutlined,
  EditOutlined,
  ExceptionOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  FundOutlined,
  HistoryOutlined,
  ImportOutlined,
  OrderedListOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  TrophyOutlined,
  UserOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { mayDo, mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Role } from '../../../shared/domain/dossier.ts';

export const PAGE_GROUPS = ['mine', 'department', 'managing', 'administration'] as const;
export type PageGroup = (typeof PAGE_GROUPS)[number];

/** A page that the navigation offers to whom its operation is granted. */
interface PageEntry {
  readonly group: PageGroup;
  readonly icon: ComponentType;
  /** What the API grants decides: `mine` and `department` pages by any grant at all. */
  readonly operation: OperationId;
}

/** In the order of the navigation. */
export const PAGES = {
  '/': { group: 'mine', icon: CheckSquareOutlined, operation: 'who-am-i' },
  '/log': { group: 'mine', icon: EditOutlined, operation: 'submit-daily-log' },
  '/plans': { group: 'mine', icon: FormOutlined, operation: 'submit-weekly-plan' },
  '/prospects': { group: 'mine', icon: SolutionOutlined, operation: 'list-prospects' },
  '/cases': { group: 'mine', icon: CustomerServiceOutlined, operation: 'list-cases' },
  '/month': { group: 'mine', icon: CalendarOutlined, operation: 'list-rulings' },
  '/statement': { group: 'mine', icon: UserOutlined, operation: 'show-closed-year' },
  '/leave': { group: 'mine', icon: CoffeeOutlined, operation: 'submit-leave' },
  '/training': { group: 'department', icon: ReadOutlined, operation: 'list-trainings' },
  '/competitions': { group: 'department', icon: TrophyOutlined, operation: 'list-competitions' },
  '/suggestions': { group: 'department', icon: BulbOutlined, operation: 'list-suggestions' },
  '/policy': { group: 'department', icon: FileProtectOutlined, operation: 'list-policies' },
  '/calendar': { group: 'department', icon: ScheduleOutlined, operation: 'show-calendar' },
  '/imports': { group: 'department', icon: ImportOutlined, operation: 'start-import' },
  '/team': { group: 'managing', icon: TeamOutlined, operation: 'list-daily-logs' },
  '/attendance': { group: 'managing', icon: OrderedListOutlined, operation: 'take-attendance' },
  '/spot-checks': { group: 'managing', icon: FileSearchOutlined, operation: 'list-spot-check-draws' },
  '/appeals': { group: 'managing', icon: ExceptionOutlined, operation: 'decide-appeal' },
  '/board': { group: 'managing', icon: FundOutlined, operation: 'show-standings' },
  '/charts': { group: 'managing', icon: BarChartOutlined, operation: 'show-standings' },
  '/scores': { group: 'managing', icon: TableOutlined, operation: 'list-targets' },
  '/close': { group: 'managing', icon: AuditOutlined, operation: 'show-month' },
  '/exports': { group: 'managing', icon: AccountBookOutlined, operation: 'export-month-pack' },
  '/roster': { group: 'administration', icon: ApartmentOutlined, operation: 'list-staff' },
  '/outages': { group: 'administration', icon: WarningOutlined, operation: 'preview-outage' },
  '/webhooks': { group: 'administration', icon: ApiOutlined, operation: 'list-webhooks' },
  '/runs': { group: 'administration', icon: ThunderboltOutlined, operation: 'list-runs' },
  '/ledger': { group: 'administration', icon: HistoryOutlined, operation: 'list-ledger-entries' },
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
export const BAR: Readonly<Record<Role, readonly PagePath[]>> = {
  sales: OF_STAFF,
  'technical-support': OF_STAFF,
  'customer-service': OF_CUSTOMER_SERVICE,
  'cs-supervisor': OF_CUSTOMER_SERVICE,
  'unit-manager': ['/', '/log', '/team', '/attendance'],
  'department-manager': OF_LEADERS,
  executive: OF_LEADERS,
  admin: ['/', '/roster', '/policy', '/calendar'],
};
