/** Every forgery against every protected route, and the tokens that the gateway lets through for the functions to refuse. */

import type { Capability } from '../../../shared/contracts/routes.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { seededRandom } from '../../support/sample/random.ts';
import type { ProofSize } from '../part.ts';
import { type Answer, invocationsOf, knock } from './cloud-under-attack.ts';
import { forgeries } from './forgeries.ts';
import type { Forgery } from './forgery.ts';
import { byRsa, handMade, type Material, type Part } from './hand-made-token.ts';
import { PROTECTED_ROUTES, type ProtectedRoute } from './protected-routes.ts';

export interface Tried {
  readonly attempts: number;
  /** What was answered otherwise than it must be, as `forgery at route: answer`. */
  readonly wrong: readonly string[];
  /** Runs of functions that the attempts caused. */
  readonly invocations: number;
}

type Pair = readonly [ProtectedRoute, Forgery];

/** Whatever the size, every forgery is tried somewhere and every route is tried with something. */
function pairsOf(all: readonly Forgery[], size: ProofSize, seed: number): readonly Pair[] {
  if (size === 'full') return PROTECTED_ROUTES.flatMap((route) => all.map((forgery): Pair => [route, forgery]));
  const random = seededRandom(seed);
  return [
    ...all.map((forgery): Pair => [random.pick(PROTECTED_ROUTES), forgery]),
    ...PROTECTED_ROUTES.flatMap((route) => [0, 1].map((): Pair => [route, random.pick(all)])),
  ];
}

const saysSo = ({ status, code }: Answer, expected: Answer): boolean =>
  status === expected.status && code === expected.code;

export async function tryForgeries(
  cloud: LocalCloudProcess,
  material: Material,
  { size, seed }: { readonly size: ProofSize; readonly seed: number },
): Promise<Tried> {
  const before = await invocationsOf(cloud);
  const pairs = pairsOf(forgeries(material), size, seed);
  const wrong: string[] = [];
  for (const [route, forgery] of pairs) {
    const answer = await knock(cloud, route, forgery);
    if (!saysSo(answer, { status: 401, code: forgery.code }))
      wrong.push(`${forgery.name} at ${route.name}: ${answer.status} ${answer.code}`);
  }
  return { attempts: pairs.length, wrong, invocations: (await invocationsOf(cloud)) - before };
}

/** Tokens of the right issuer that name nobody who may come in. */
const NOBODY: readonly (readonly [name: string, claims: Part, code: string])[] = [
  ['an address that is not verified', { email_verified: false }, 'email-not-verified'],
  ['an address that is verified in words', { email_verified: 'yes' }, 'email-not-verified'],
  ['an address of which nothing is said', { email_verified: undefined }, 'email-not-verified'],
  ['no address', { email: undefined }, 'email-not-verified'],
  ['an empty address', { email: '' }, 'email-not-verified'],
  ['an endless address', { email: `${'a'.repeat(400)}@example.com` }, 'email-not-verified'],
  ['the address of a stranger', { email: 'stranger@example.com' }, 'not-on-the-roster'],
  ['two addresses', { email: ['a@example.com', 'b@example.com'] }, 'not-on-the-roster'],
  ['an address in an object', { email: { toString: 'a@example.com' } }, 'not-on-the-roster'],
];

/** A function takes a second to start: the sample makes do with those that it needs for other things, too. */
const SAMPLE_FUNCTIONS: readonly Capability[] = ['session', 'suggestions', 'webhooks'];

const routesToFunctions = (size: ProofSize): readonly ProtectedRoute[] =>
  PROTECTED_ROUTES.filter(({ capability }) => size === 'full' || SAMPLE_FUNCTIONS.includes(capability));

/** What the gateway lets through is refused by the function: it knows nobody of that address. */
export async function tryNobodies(
  cloud: LocalCloudProcess,
  { claims, kid, key }: Material,
  size: ProofSize,
): Promise<Omit<Tried, 'invocations'>> {
  const wrong: string[] = [];
  const routes = routesToFunctions(size).filter(({ name }) => name !== 'no route');
  for (const [name, changed, code] of NOBODY) {
    const token = handMade({ alg: 'RS256', kid }, { ...claims, ...changed }, byRsa(key));
    for (const route of routes) {
      const answer = await knock(cloud, route, { headers: { authorization: `Bearer ${token}` } });
      if (!saysSo(answer, { status: 403, code }))
        wrong.push(`${name} at ${route.name}: ${answer.status} ${answer.code}`);
    }
  }
  return { attempts: NOBODY.length * routes.length, wrong };
}

/** What says that the attempts fail for what is wrong with them: the same routes open to a token that is right. */
export async function routesOpenTo(cloud: LocalCloudProcess, token: string, size: ProofSize): Promise<Tried['wrong']> {
  const shut: string[] = [];
  for (const route of routesToFunctions(size)) {
    const { status, code } = await knock(cloud, route, { headers: { authorization: `Bearer ${token}` } });
    if (status === 401) shut.push(`${route.name}: ${status} ${code}`);
  }
  return shut;
}
