import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import * as z from 'zod';
import { DateSchema, MonthSchema } from '../../../shared/contracts/http/shapes.ts';
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
  /** The current month when absent. */
  validateSearch: z.object({ month: MonthSchema.optional().catch(undefined) }),
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

/** The view stands in the address's fragment, so that any static host serves every page, and mails can link to one. */
export const router = createRouter({
  routeTree: root.addChildren([today, log, month, leave, close, settings]),
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
