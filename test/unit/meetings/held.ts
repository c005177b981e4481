/** Sessions, marks and minutes in the fewest words a test needs. */

import * as z from 'zod';
import { type InMemoryApi, receiptOf } from '../http/in-memory-api.ts';

/** Monday's morning meeting; the tests' requests come an hour after its start. */
export const morningMeeting = { kind: 'morning-meeting', startsAt: '2026-11-23T09:00:00+08:00' };

/** The id of a session that a department manager adds. */
export const heldSession = async (api: InMemoryApi, as = 'd02', session: object = morningMeeting): Promise<string> =>
  receiptOf(await api.send('add-session', { as, body: session })).id;

const TakenSchema = z.object({ marks: z.array(z.object({ receipt: z.object({ id: z.string() }) })) });

/** The id of somebody's mark. */
export const markOf = async (
  api: InMemoryApi,
  sessionId: string,
  mark: { readonly staffId: string; readonly status: string; readonly arrivedAt?: string },
  as = 'd02',
): Promise<string> => {
  const { body } = await api.send('take-attendance', { as, params: { sessionId }, body: { marks: [mark] } });
  return TakenSchema.parse(body).marks[0]?.receipt.id ?? '';
};

/** The first version of the minutes of a session that a department manager adds. */
export const minutesOf = async (api: InMemoryApi, as = 'd02') => {
  const sessionId = await heldSession(api, as);
  const recorded = await api.send('record-minutes', { as, params: { sessionId }, body: { text: '分析准客户' } });
  return { sessionId, minutesId: receiptOf(recorded).id };
};

const ItemsSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

export const itemsOf = ({ body }: { readonly body: unknown }) => ItemsSchema.parse(body).items;
