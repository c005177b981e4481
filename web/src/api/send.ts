import type { RequestBody, RequestParams, RequestQuery } from '../../../shared/contracts/http/operations.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import type { Session } from '../sign-in/session.ts';

export interface Call<Op extends OperationId> {
  readonly params?: RequestParams<Op>;
  readonly query?: RequestQuery<Op>;
  readonly body?: RequestBody<Op>;
  /** A retry with the same key and content gets the first receipt. */
  readonly idempotencyKey?: string;
}

function urlOf(path: string, params: object, query: object): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function sendOnce(session: Session, operation: OperationId, call: Call<OperationId>, accept: string) {
  const { method, path } = ROUTES[operation];
  const headers = new Headers({ accept, 'accept-language': document.documentElement.lang });
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
}

/** As the signed-in person, in the language of the page; undefined without any answer. A token that ran out is renewed once, silently. */
export async function send(
  session: Session,
  operation: OperationId,
  call: Call<OperationId>,
  accept: string,
): Promise<Response | undefined> {
  const response = await sendOnce(session, operation, call, accept);
  return response?.status === 401 && (await session.renew()) ? sendOnce(session, operation, call, accept) : response;
}
