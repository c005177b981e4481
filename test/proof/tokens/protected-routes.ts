import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { ROUTES, type Capability, type OperationId } from '../../../shared/contracts/routes.ts';

export interface ProtectedRoute {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Of the operation's example, as the body is: nothing but the token can be wrong with the request. */
  readonly path: string;
  readonly search: string;
  readonly body: unknown;
  /** The function behind it. */
  readonly capability: Capability;
}

const routeOf = (operation: OperationId): ProtectedRoute => {
  const { method, path, capability } = ROUTES[operation];
  const { params = {}, query = {}, body = {} } = exampleOf(operation);
  const filledIn = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? name));
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)] as const);
  const search = new URLSearchParams(Object.fromEntries(texts)).toString();
  return { name: operation, method, path: filledIn, search, body, capability };
};

/** What asks for a token: every operation, and whatever is no route at all. */
export const PROTECTED_ROUTES: readonly ProtectedRoute[] = [
  ...(Object.keys(ROUTES) as OperationId[]).map(routeOf),
  { name: 'no route', method: 'GET', path: '/v1/nothing-here', search: '', body: {}, capability: 'session' },
];
