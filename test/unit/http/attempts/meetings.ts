/** Attempts at the sessions of a department, their attendance and minutes, and at spot checks: for the permission product. */

import type { Relation } from '../../../../shared/contracts/permissions.ts';
import type { OperationId } from '../../../../shared/contracts/routes.ts';
import { heldSession, itemsOf, markOf } from '../../meetings/held.ts';
import { dailyLog, type InMemoryApi, receiptOf } from '../in-memory-api.ts';

type Target = Relation | 'other-department';
type Attempt = (api: InMemoryApi, as: string, target: Target) => Promise<boolean>;

const managerOf = (target: Target): string => (target === 'other-department' ? 'x01' : 'd02');

/** An attempt at what is the department's: nobody's own, and no unit's. */
const ofDepartment =
  (attempt: Attempt): Attempt =>
  async (api, as, target) =>
    target !== 'own' && target !== 'unit' && (await attempt(api, as, target));

const isAccepted = async (
  api: InMemoryApi,
  operation: OperationId,
  as: string,
  { body = {}, params = {} }: { readonly body?: object; readonly params?: Record<string, string> },
  departmentId?: string,
): Promise<boolean> => {
  const { status } = await api.send(operation, { as, params, body: { ...body, departmentId } });
  return status === 201;
};

/** Names the department in the body. */
const naming = (operation: OperationId, request: Parameters<typeof isAccepted>[3]): Attempt =>
  ofDepartment((api, as, target) =>
    isAccepted(api, operation, as, request, target === 'other-department' ? 'nb-01' : 'hz-01'),
  );

const minutesOf = async (api: InMemoryApi, target: Target) => {
  const sessionId = await heldSession(api, managerOf(target));
  const request = { as: managerOf(target), params: { sessionId }, body: { text: '分析准客户' } };
  return { sessionId, minutesId: receiptOf(await api.send('record-minutes', request)).id };
};

const hasItems = (response: { readonly status: number; readonly body: unknown }): boolean =>
  response.status === 200 && itemsOf(response).length > 0;

export const sessionAttempts = {
  'add-session': naming('add-session', { body: { kind: 'other-meeting', startsAt: '2026-11-24T10:00:00+08:00' } }),
  'show-session-plan': ofDepartment(async (api, as, target) => {
    const { status } = await api.send('show-session-plan', { as, params: { month: '2026-12' } });
    // The month is asked of one's own department: there is no way to name another.
    return target === 'department' && status === 200;
  }),
  'generate-sessions': naming('generate-sessions', { params: { month: '2026-12' } }),
  'cancel-session': ofDepartment(async (api, as, target) => {
    const sessionId = await heldSession(api, managerOf(target));
    return isAccepted(api, 'cancel-session', as, { params: { sessionId }, body: { reason: '出差' } });
  }),
  'record-minutes': ofDepartment(async (api, as, target) => {
    const sessionId = await heldSession(api, managerOf(target));
    return isAccepted(api, 'record-minutes', as, { params: { sessionId }, body: { text: '分析准客户' } });
  }),
  'correct-minutes': ofDepartment(async (api, as, target) => {
    const { minutesId } = await minutesOf(api, target);
    return isAccepted(api, 'correct-minutes', as, { params: { minutesId }, body: { text: '补充' } });
  }),
  'list-minutes': ofDepartment(async (api, as, target) => {
    const { sessionId } = await minutesOf(api, target);
    return hasItems(await api.send('list-minutes', { as, params: { sessionId } }));
  }),
  'draw-spot-checks': naming('draw-spot-checks', { params: { week: '2026-W47' } }),
} as const;

const STATUS = { status: 'present' };
const WEDNESDAY = '2026-11-18';

const checked = async (api: InMemoryApi, owner: string, target: Target): Promise<string> => {
  await api.send('submit-daily-log', { as: owner, body: dailyLog });
  const body = { staffId: owner, logDate: dailyLog.date, verdict: 'match' };
  return receiptOf(await api.send('record-spot-check', { as: managerOf(target), body })).id;
};

export const personAttempts = (ownerOf: (actor: string, target: Target) => string) =>
  ({
    'list-sessions': async (api, as, target) => {
      await heldSession(api, managerOf(target));
      const scope = target === 'other-department' ? 'department' : target;
      return hasItems(await api.send('list-sessions', { as, query: { scope } }));
    },
    'take-attendance': async (api, as, target) => {
      const sessionId = await heldSession(api);
      const marks = [{ staffId: ownerOf(as, target), ...STATUS }];
      return isAccepted(api, 'take-attendance', as, { params: { sessionId }, body: { marks } });
    },
    'correct-attendance': async (api, as, target) => {
      const sessionId = await heldSession(api, managerOf(target));
      const mark = { staffId: ownerOf(as, target), ...STATUS };
      const attendanceId = await markOf(api, sessionId, mark, managerOf(target));
      return isAccepted(api, 'correct-attendance', as, { params: { attendanceId }, body: { status: 'absent' } });
    },
    'list-attendance': async (api, as, target) => {
      const owner = ownerOf(as, target);
      const sessionId = await heldSession(api, managerOf(target));
      await markOf(api, sessionId, { staffId: owner, ...STATUS }, managerOf(target));
      const response = await api.send('list-attendance', { as, query: { staffId: owner } });
      return response.status === 200 && itemsOf(response).some(({ staffId }) => staffId === owner);
    },
    'list-spot-check-draws': async (api, as, target) => {
      const owner = ownerOf(as, target);
      const filed = { as: owner, at: `${WEDNESDAY}T18:00:00+08:00`, body: { ...dailyLog, date: WEDNESDAY } };
      await api.send('submit-daily-log', filed);
      await api.send('draw-spot-checks', { as: managerOf(target), params: { week: '2026-W47' }, body: {} });
      const scope = target === 'own' || target === 'unit' ? 'unit' : 'department';
      const response = await api.send('list-spot-check-draws', { as, query: { scope } });
      return response.status === 200 && JSON.stringify(response.body).includes(`"staffId":"${owner}"`);
    },
    'record-spot-check': async (api, as, target) => {
      const owner = ownerOf(as, target);
      await api.send('submit-daily-log', { as: owner, body: dailyLog });
      const body = { staffId: owner, logDate: dailyLog.date, verdict: 'mismatch' };
      return isAccepted(api, 'record-spot-check', as, { body });
    },
    'correct-spot-check': async (api, as, target) => {
      const spotCheckId = await checked(api, ownerOf(as, target), target);
      return isAccepted(api, 'correct-spot-check', as, { params: { spotCheckId }, body: { verdict: 'mismatch' } });
    },
    'list-spot-checks': async (api, as, target) => {
      const owner = ownerOf(as, target);
      await checked(api, owner, target);
      const response = await api.send('list-spot-checks', { as, query: { staffId: owner } });
      return hasItems(response);
    },
  }) as const satisfies Partial<Record<OperationId, Attempt>>;
