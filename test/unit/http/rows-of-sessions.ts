/** Rows of the permission product for sessions, attendance and minutes, and for spot checks. */

import type { OperationId } from '../../../shared/contracts/routes.ts';
import { heldSession, markOf, minutesOf } from '../meetings/held.ts';
import { dailyLog, type InMemoryApi, receiptOf } from './in-memory-api.ts';
import type { PermissionRow } from './permission-row.ts';
import { ningbo } from './people.ts';

const isOfNingbo = (staffId: string): boolean => ningbo.staff.some(({ id }) => id === staffId);
const managerOf = (owner: string): string => (isOfNingbo(owner) ? 'x01' : 'd02');
const departmentOf = (owner: string): string => (isOfNingbo(owner) ? 'nb-01' : 'hz-01');

const session = (api: InMemoryApi, owner: string): Promise<string> => heldSession(api, managerOf(owner));

const mark = async (api: InMemoryApi, owner: string): Promise<string> =>
  markOf(api, await session(api, owner), { staffId: owner, status: 'present' }, managerOf(owner));

const check = async (api: InMemoryApi, owner: string): Promise<string> => {
  await api.send('submit-daily-log', { as: owner, body: dailyLog });
  const body = { staffId: owner, logDate: dailyLog.date, verdict: 'match' };
  return receiptOf(await api.send('record-spot-check', { as: managerOf(owner), body })).id;
};

const LAST_WEDNESDAY = '2026-11-18';

const draw = async (api: InMemoryApi, owner: string): Promise<string> => {
  const log = { ...dailyLog, date: LAST_WEDNESDAY };
  await api.send('submit-daily-log', { as: owner, at: `${LAST_WEDNESDAY}T18:00:00+08:00`, body: log });
  const drawn = await api.send('draw-spot-checks', { as: managerOf(owner), params: { week: '2026-W47' }, body: {} });
  return (drawn.body as { readonly id: string }).id;
};

/** Adds something to a department as a whole, which the body names. */
const ofDepartment = (request: {
  readonly params?: Record<string, string>;
  readonly body?: object;
}): PermissionRow => ({
  address: ({ owner }) => ({ ...request, body: { ...request.body, departmentId: departmentOf(owner) } }),
});

const namesOwner = (body: unknown, owner: string): boolean => JSON.stringify(body).includes(`"staffId":"${owner}"`);
const hasItems = (body: unknown): boolean => (body as { readonly items: readonly unknown[] }).items.length > 0;

export const ROWS_OF_SESSIONS = {
  'add-session': ofDepartment({ body: { kind: 'other-meeting', startsAt: '2026-11-24T10:00:00+08:00' } }),
  'list-sessions': { make: session, address: ({ scope }) => ({ query: { scope } }), shows: hasItems },
  'show-session-plan': {
    address: () => ({ params: { month: '2026-12' } }),
    // The month is asked of one's own department: there is no way to name another.
    shows: (_body, owner) => !isOfNingbo(owner),
  },
  'generate-sessions': ofDepartment({ params: { month: '2026-12' } }),
  'cancel-session': {
    make: session,
    address: ({ recordId }) => ({ params: { sessionId: recordId }, body: { reason: '台风' } }),
  },
  'take-attendance': {
    make: session,
    address: ({ owner, recordId }) => ({
      params: { sessionId: recordId },
      body: { marks: [{ staffId: owner, status: 'present' }] },
    }),
  },
  'enter-attendance': {
    make: session,
    address: ({ owner }) => ({
      body: { date: '2026-11-23', kind: 'morning-meeting', marks: [{ staffId: owner, status: 'present' }] },
    }),
  },
  'list-attendance': { make: mark, address: ({ owner }) => ({ query: { staffId: owner } }), shows: namesOwner },
  'correct-attendance': {
    make: mark,
    address: ({ recordId }) => ({ params: { attendanceId: recordId }, body: { status: 'absent' } }),
  },
  'record-minutes': {
    make: session,
    address: ({ recordId }) => ({ params: { sessionId: recordId }, body: { text: '分析准客户' } }),
  },
  'list-minutes': {
    make: async (api, owner) => (await minutesOf(api, managerOf(owner))).sessionId,
    address: ({ recordId }) => ({ params: { sessionId: recordId } }),
    shows: hasItems,
  },
  'correct-minutes': {
    make: async (api, owner) => (await minutesOf(api, managerOf(owner))).minutesId,
    address: ({ recordId }) => ({ params: { minutesId: recordId }, body: { text: '补充' } }),
  },
  'draw-spot-checks': ofDepartment({ params: { week: '2026-W47' } }),
  'list-spot-check-draws': {
    make: draw,
    address: ({ scope }) => ({ query: { scope: scope === 'department' ? scope : 'unit' } }),
    shows: namesOwner,
  },
  'record-spot-check': {
    make: async (api, owner) => receiptOf(await api.send('submit-daily-log', { as: owner, body: dailyLog })).id,
    address: ({ owner }) => ({ body: { staffId: owner, logDate: dailyLog.date, verdict: 'mismatch' } }),
  },
  'list-spot-checks': { make: check, address: ({ owner }) => ({ query: { staffId: owner } }), shows: namesOwner },
  'correct-spot-check': {
    make: check,
    address: ({ recordId }) => ({ params: { spotCheckId: recordId }, body: { verdict: 'mismatch' } }),
  },
} as const satisfies Partial<Record<OperationId, PermissionRow>>;
