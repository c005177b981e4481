import type * as z from 'zod';
import {
  CONTRACTS,
  type RequestBody,
  type RequestParams,
  type RequestQuery,
  type ResponseBody,
} from '../../../shared/contracts/http/operations.ts';
import { ProblemSchema } from '../../../shared/contracts/problems.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import type { Session } from '../sign-in/session.ts';
import type { Answer } from './answer.ts';

export interface Call<Op extends OperationId> {
  readonly params?: RequestParams<Op>;
  readonly query?: RequestQuery<Op>;
  readonly body?: RequestBody<Op>;
  /** A retry with the same key and content gets the first receipt. */
  readonly idempotencyKey?: string;
}

export type Api = <Op extends OperationId>(operation: Op, call?: Call<Op>) => Promise<Answer<ResponseBody<Op>>>;

/** The contracts seen one operation at a time, so that an operation's name decides the type of its answer. */
const RESPONSES: { readonly [Op in OperationId]: { readonly response: z.ZodType<ResponseBody<Op>> } } = CONTRACTS;

function urlOf(path: string, params: object, query: object): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function readAnswer<T>(status: number, body: unknown, schema: z.ZodType<T>): Answer<T> {
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(body);
    return parsed.success ? { outcome: 'ok', value: parsed.data } : { outcome: 'outdated' };
  }
  if (status === 401) return { outcome: 'signed-out' };
  const problem = ProblemSchema.safeParse(body);
  if (status >= 500 || status === 429 || !problem.success) {
    return { outcome: 'failed', correlationId: problem.data?.correlationId ?? null };
  }
  return { outcome: 'refused', problem: problem.data };
}

/** The API of `shared/contracts`, as the signed-in person, refusing in the language of the page. A token that ran out is renewed once, silently. */
export function createApi(session: Session): Api {
  const send = async (operation: OperationId, call: Call<OperationId>): Promise<Response | undefined> => {
    const { method, path } = ROUTES[operation];
    const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
    headers.set('authorization', `Bearer ${session.idToken() ?? ''}`);
    // Whatever writes takes an object, even one without fields.
    const body = method === 'GET' ? null : JSON.stringify(call.body ?? {});
    if (body !== null) headers.set('content-type', 'application/json');
    if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
    try {
      return await fetch(urlOf(path, call.params ?? {}, call.query ?? {}), { method, headers, body });
    } catch {
      return undefined;
    }
  };

  return async <Op extends OperationId>(operation: Op, call: Call<Op> = {}) => {
    if (!session.isSignedIn()) return { outcome: 'signed-out' };
    let response = await send(operation, call);
    if (response?.status === 401 && (await session.renew())) response = await send(operation, call);
    if (response === undefined) return { outcome: 'unreachable' };
    return readAnswer(response.status, await readJson(response), RESPONSES[operation].response);
  };
}
