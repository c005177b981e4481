/** The local stand-in for Cognito: an OpenID provider whose sign-in page lets one choose who to be. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { SignInClientPlan } from '../template/plan.ts';
import { type PeopleGroup, signInPage } from './sign-in-page.ts';
import { SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts';

const HOUR_SECONDS = 3600;
const INTERACTION = /^\/interaction\/[\w-]+$/;

export interface SignInOptions {
  readonly publicUrl: string;
  readonly clients: readonly SignInClientPlan[];
  readonly keys: SigningKeys;
  /** Who may sign in: asked for whenever the page is shown. */
  readonly people: () => Promise<readonly PeopleGroup[]>;
}

/** Handles requests below `/oidc`. */
export function createSignIn(options: SignInOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const issuer = `${options.publicUrl}/oidc`;
  const provider = new Provider(issuer, configuration(options));
  const handleProtocol = provider.callback();

  return async (req, res) => {
    const originalUrl = req.url ?? '/';
    // The provider tells from these two where it is mounted.
    Object.assign(req, { originalUrl, url: originalUrl.slice('/oidc'.length) });
    const { pathname } = new URL(req.url ?? '/', issuer);
    if (!INTERACTION.test(pathname)) await handleProtocol(req, res);
    else if (req.method === 'POST') await finishSignIn(provider, req, res);
    else await showPeople(req, res, options.people);
  };
}

async function showPeople(req: IncomingMessage, res: ServerResponse, people: SignInOptions['people']): Promise<void> {
  const page = await signInPage(await people(), req.headers['accept-language']);
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  res.end(page);
}

async function finishSignIn(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await readText(req));
  const accountId = form.get('email') ?? '';
  await provider.interactionFinished(req, res, { login: { accountId } }, { mergeWithLastSubmission: false });
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function configuration({ publicUrl, clients, keys }: SignInOptions): Configuration {
  const origins = [publicUrl, publicUrl.replace('//localhost', '//127.0.0.1')];
  return {
    // Sessions end with the process; tokens do not, because the keys are kept.
    adapter: createMemoryAdapter(),
    clients: clients.map(({ clientId, scopes, callbackUrls, logoutUrls }) => ({
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      scope: scopes.join(' '),
      redirect_uris: onOrigins(origins, callbackUrls),
      post_logout_redirect_uris: onOrigins(origins, logoutUrls),
    })),
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    // Cognito puts the claims into the ID token and always gives a refresh token.
    conformIdTokenClaims: false,
    issueRefreshToken: () => true,
    enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALGORITHM] },
    pkce: { required: () => true },
    ttl: {
      IdToken: HOUR_SECONDS,
      AccessToken: HOUR_SECONDS,
      Grant: HOUR_SECONDS,
      Session: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutAtOnce },
    },
    interactions: { url: (_, { uid }) => `/oidc/interaction/${uid}` },
    clientBasedCORS: (_, origin) => origins.includes(origin),
    findAccount: (_, email) => ({ accountId: email, claims: () => ({ sub: email, email, email_verified: true }) }),
    // The pages are the only client: nobody has to consent.
    loadExistingGrant: async ({ oidc }) => {
      if (oidc.client === undefined || oidc.session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(oidc.client.scope ?? 'openid');
      await grant.save();
      return grant;
    },
  };
}

/** Whoever pressed "sign out" is not asked again. `form` is the provider's own. */
function signOutAtOnce(context: { body?: unknown }, form: string): void {
  context.body = `<!doctype html><meta charset="utf-8"><title>退出登录 Sign out</title>${form}
    <button form="op.logoutForm" name="logout" value="yes">退出登录 Sign out</button>
    <script>document.querySelector('button').click()</script>`;
}

/** The template's addresses lead to the deployed pages; here, the same paths on the local origins. */
function onOrigins(origins: readonly string[], urls: readonly string[]): string[] {
  const paths = new Set(['/', ...urls.map((url) => new URL(url).pathname)]);
  return origins.flatMap((origin) => [...paths].map((path) => `${origin}${path}`));
}
