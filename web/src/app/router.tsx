import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import * as z from 'zod';
import {
  DateSchema,
  FactIdSchema,
  IdSchema,
  MonthSchema,
  WeekSchema,
  YearSchema,
} from '../../../shared/contracts/http/shapes.ts';
import { RELATIONS } from '../../../shared/contracts/permissions.ts';
import { STAFF_FORMS } from '../plans/staff-forms.ts';
import { TeamSearchSchema } from '../team/team-search.ts';
import { SPOT_CHECK_TABS } from '../spot-checks/spot-check-tabs.ts';
import { FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { TodayPage } from '../today/today-page.tsx';
import { LoadingPage } from '../ui/loading.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell });

const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage });

const log = createRoute({
  getParentRoute: () => root,
  path: '/log',
  /** The day the log is for; today when absent. */
  validateSearch: z.object({ date: DateSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../daily-log/log-page.tsx'), 'LogPage'),
});

const month = createRoute({
  getParentRoute: () => root,
  path: '/month',
  /** The current month when absent; the day of it that is open. */
  validateSearch: z.object({
    month: MonthSchema.optional().catch(undefined),
    day: DateSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../month/month-page.tsx'), 'MonthPage'),
});

const leave = createRoute({
  getParentRoute: () => root,
  path: '/leave',
  component: lazyRouteComponent(() => import('../leave/leave-page.tsx'), 'LeavePage'),
});

const close = createRoute({
  getParentRoute: () => root,
  path: '/close',
  /** The month before the current one when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../close/close-page.tsx'), 'ClosePage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const more = createRoute({
  getParentRoute: () => root,
  path: '/more',
  component: lazyRouteComponent(() => import('./more-page.tsx'), 'MorePage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  /** The form that is due first, for the present week or month, when absent. */
  validateSearch: z.object({
    form: z.enum(STAFF_FORMS).optional().catch(undefined),
    period: z.union([DateSchema, MonthSchema, WeekSchema]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../plans/plans-page.tsx'), 'PlansPage'),
});

const prospects = createRoute({
  getParentRoute: () => root,
  path: '/prospects',
  validateSearch: z.object({
    scope: z.enum(RELATIONS).optional().catch(undefined),
    view: z.enum(['pipeline', 'list']).optional().catch(undefined),
    id: FactIdSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../prospects/prospects-page.tsx'), 'ProspectsPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: z.object({ id: FactIdSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../cases/cases-page.tsx'), 'CasesPage'),
});

const commendation = createRoute({
  getParentRoute: () => root,
  path: '/commendation',
  /** The month before the current one when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../month/commendation-page.tsx'), 'CommendationPage'),
});

const statement = createRoute({
  getParentRoute: () => root,
  path: '/statement',
  /** The current year and oneself when absent. */
  validateSearch: z.object({
    year: YearSchema.optional().catch(undefined),
    person: IdSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../statement/statement-page.tsx'), 'StatementPage'),
});

const training = createRoute({
  getParentRoute: () => root,
  path: '/training',
  /** The current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../training/training-page.tsx'), 'TrainingPage'),
});

const competitions = createRoute({
  getParentRoute: () => root,
  path: '/competitions',
  /** A competition by its id, or what else the page shows: its incentives, or the form that announces another. */
  validateSearch: z.object({
    competition: FactIdSchema.optional().catch(undefined),
    view: z.enum(['incentives', 'announce']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../competitions/competitions-page.tsx'), 'CompetitionsPage'),
});

const suggestions = createRoute({
  getParentRoute: () => root,
  path: '/suggestions',
  /** One of them by its id; else the department's of a month, the current one when absent. */
  validateSearch: z.object({
    id: FactIdSchema.optional().catch(undefined),
    month: MonthSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../suggestions/suggestions-page.tsx'), 'SuggestionsPage'),
});

const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  /** A version, by its id; or the editor of a new one. */
  validateSearch: z.object({
    version: z.string().optional().catch(undefined),
    edit: z.literal(true).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../policy/policy-page.tsx'), 'PolicyPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  /** The current year when absent; the day that is shown beside it. */
  validateSearch: z.object({
    year: z.int().min(1).max(9999).optional().catch(undefined),
    date: DateSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../calendar/calendar-page.tsx'), 'CalendarPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  /** The form to import; the first that the person may file when absent. */
  validateSearch: z.object({ form: z.enum(FORM_IDS).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../imports/imports-page.tsx'), 'ImportsPage'),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/team',
  validateSearch: TeamSearchSchema,
  component: lazyRouteComponent(() => import('../team/team-page.tsx'), 'TeamPage'),
});

const attendance = createRoute({
  getParentRoute: () => root,
  path: '/attendance',
  /** The current month when absent; the session that is open, if any. */
  validateSearch: z.object({
    month: MonthSchema.optional().catch(undefined),
    session: FactIdSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../attendance/attendance-page.tsx'), 'AttendancePage'),
});

const spotChecks = createRoute({
  getParentRoute: () => root,
  path: '/spot-checks',
  /** The log of a person and a day; else one of the lists of a month, the current one when absent. */
  validateSearch: z.object({
    tab: z.enum(SPOT_CHECK_TABS).optional().catch(undefined),
    month: MonthSchema.optional().catch(undefined),
    staffId: IdSchema.optional().catch(undefined),
    date: DateSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../spot-checks/spot-checks-page.tsx'), 'SpotChecksPage'),
});

const appeals = createRoute({
  getParentRoute: () => root,
  path: '/appeals',
  /** Whose decisions are listed; the current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../appeals/appeals-page.tsx'), 'AppealsPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  /** The current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../board/board-page.tsx'), 'BoardPage'),
});

const charts = createRoute({
  getParentRoute: () => root,
  path: '/charts',
  /** The current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../charts/charts-page.tsx'), 'ChartsPage'),
});

const scores = createRoute({
  getParentRoute: () => root,
  path: '/scores',
  /** The month of the points, or the year of targets and results; the current one when absent. */
  validateSearch: z.object({
    view: z.enum(['year']).optional().catch(undefined),
    month: MonthSchema.optional().catch(undefined),
    year: YearSchema.optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../scores/scores-page.tsx'), 'ScoresPage'),
});

const exports = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  /** The month before the current one when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../exports/exports-page.tsx'), 'ExportsPage'),
});

const roster = createRoute({
  getParentRoute: () => root,
  path: '/roster',
  /** A person, by their id; or the form for a new one. */
  validateSearch: z.object({
    staff: z.string().optional().catch(undefined),
    add: z.literal(true).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../roster/roster-page.tsx'), 'RosterPage'),
});

const outages = createRoute({
  getParentRoute: () => root,
  path: '/outages',
  component: lazyRouteComponent(() => import('../outages/outages-page.tsx'), 'OutagesPage'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  /** The id of the one that is open, or `new`; the list of all when absent. */
  validateSearch: z.object({ webhook: z.string().max(64).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../webhooks/webhooks-page.tsx'), 'WebhooksPage'),
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  /** The current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../runs/runs-page.tsx'), 'RunsPage'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  /** The current month when absent; the entry that is open from the start. */
  validateSearch: z.object({
    month: MonthSchema.optional().catch(undefined),
    entry: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../ledger/ledger-page.tsx'), 'LedgerPage'),
});

/** The view stands in the address's fragment, so that any static host serves every page, and mails can link to one. */
export const router = createRouter({
  routeTree: root.addChildren([
    today,
    log,
    month,
    commendation,
    leave,
    close,
    settings,
    more,
    plans,
    prospects,
    cases,
    statement,
    training,
    competitions,
    suggestions,
    policy,
    calendar,
    imports,
    team,
    attendance,
    spotChecks,
    appeals,
    board,
    charts,
    scores,
    exports,
    roster,
    outages,
    webhooks,
    runs,
    ledger,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultNotFoundComponent: TodayPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
