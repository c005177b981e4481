import * as z from 'zod';
import {
  CONTRACTS,
  type RequestBody,
  type RequestParams,
  type RequestQuery,
  type ResponseBody,
} from '../../shared/contracts/http/operations.ts';
import { ROUTES, type OperationId } from '../../shared/contracts/routes.ts';

export interface Call<Op extends OperationId> {
  readonly params?: RequestParams<Op>;
  readonly query?: RequestQuery<Op>;
  readonly body?: RequestBody<Op>;
  readonly idempotencyKey?: string;
}

/** The HTTP API as one signed-in person. @throws when it answers anything but success. */
export type Caller = <Op extends OperationId>(operation: Op, call?: Call<Op>) => Promise<ResponseBody<Op>>;

const TokenSchema = z.object({ token: z.string() });

export async function signIn(baseUrl: string, email: string): Promise<Caller> {
  const { token } = TokenSchema.parse(await post(`${baseUrl}/_local/token`, { email }));
  return async (operation, { params = {}, query = {}, body, idempotencyKey } = {}) => {
    const { method, path } = ROUTES[operation];
    const parameters: Readonly<Record<string, unknown>> = params;
    const placed = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])));
    const url = new URL(placed, baseUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${operation} was refused: ${JSON.stringify(answer)}`);
    return CONTRACTS[operation].response.parse(answer) as ResponseBody<typeof operation>;
  };
}

/** Every page of a list. */
export async function allItems<Item>(
  page: (
    cursor: string | undefined,
  ) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, nextCursor } = await page(cursor);
    items.push(...more);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
