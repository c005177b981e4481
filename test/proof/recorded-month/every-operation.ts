/** Every operation of the API: by somebody who may, with a body that is wrong, and by somebody who may not. */

import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import type { Role } from '../../../shared/domain/dossier.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { askersOf, emailOf, NEWCOMER } from './people.ts';
import type { Plantings } from './plantings.ts';

const WRONG = '错';

interface Request {
  readonly operation: OperationId;
  readonly body: unknown;
  /** Of a value as a list or a sheet; absent: JSON. */
  readonly accept?: string;
}

type Ask = (role: Role, request: Request) => Promise<Response>;

/** Asks whoever it may be, with a token a role. */
function askerOf(cloud: LocalCloudProcess): Ask {
  const tokens = new Map<Role, Promise<string>>();
  return async (role, { operation, body, accept }) => {
    const token = tokens.get(role) ?? cloud.token(emailOf(role));
    tokens.set(role, token);
    const { params = {}, query = {} } = exampleOf(operation);
    // Whom the examples change, the demo must not miss.
    const placing: Readonly<Record<string, string>> = {
      ...params,
      ...('staffId' in params && { staffId: NEWCOMER.id }),
    };
    const { method, path } = ROUTES[operation];
    const placed = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(placing[name] ?? ''));
    const url = new URL(placed, cloud.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        'content-type': 'application/json',
        ...(accept !== undefined && { accept }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
}

/** Each text and number of it a text that is none of what was asked for. */
function spoiled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoiled);
  if (typeof value !== 'object' || value === null) return `${WRONG}${String(value)}`;
  return Object.fromEntries([...Object.entries(value).map(([name, each]) => [name, spoiled(each)]), ['extra', WRONG]]);
}

/** `everyNth`: 1 tries them all. */
export async function tryOperations(cloud: LocalCloudProcess, plantings: Plantings, everyNth: number): Promise<void> {
  const ask = askerOf(cloud);
  const operations = (Object.keys(ROUTES) as OperationId[]).filter((_, index) => index % everyNth === 0);
  for (const operation of operations) {
    const { body } = exampleOf(operation);
    const planted = plantings.plant(operation, body);
    const [may, mayNot] = askersOf(operation);
    await ask(may, { operation, body: planted });
    if (mayNot !== undefined) await ask(mayNot, { operation, body: planted });
    const wrong = plantings.plant(`${operation} spoiled`, spoiled(body));
    if (body !== undefined) await ask(may, { operation, body: wrong });
    else if (operation.startsWith('list-')) await ask(may, { operation, body, accept: SHEET_MEDIA_TYPES.csv });
  }
}
