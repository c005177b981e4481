import * as oauth from 'oauth4webapi';
import * as z from 'zod';
import type { Configuration } from './configuration.ts';
import type { Tokens } from './tokens.ts';

/** What is remembered while the person is away at the identity provider. */
const PendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string().startsWith('#'),
});
const PENDING = 'baifang.signing-in';

/**
 * Tokens come straight from the provider, and the API judges them by its own clock: a device whose clock is wrong by
 * years signs in like any other.
 */
const CLOCK_TOLERANCE_S = 20 * 366 * 86_400;

/** The OpenID provider: code flow with PKCE, by a full-page redirect. */
export interface Provider {
  /** Leaves the page; `returnTo` is the view to come back to. */
  readonly signIn: (returnTo: string) => Promise<void>;
  /** The tokens of a person who has just come back. @throws when the provider refused, or the answer is stale or replayed. */
  readonly finish: (answer: URL) => Promise<{ readonly tokens: Tokens; readonly returnTo: string }>;
  /** @throws when the provider wants to see the person. */
  readonly renew: (refreshToken: string, former: Tokens) => Promise<Tokens>;
  /** Nobody can renew by it any more, whoever copied it. Rejects when the provider does not say that it has heard. */
  readonly revoke: (refreshToken: string) => Promise<void>;
  /** Where the person leaves the provider, too; undefined where it has no such place. */
  readonly endOfSession: (idToken: string) => URL | undefined;
}

function takePending(): z.infer<typeof PendingSchema> {
  const text = sessionStorage.getItem(PENDING) ?? 'null';
  sessionStorage.removeItem(PENDING);
  return PendingSchema.parse(JSON.parse(text));
}

function withQuery(address: string, query: Readonly<Record<string, string>>): URL {
  const page = new URL(address);
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value);
  return page;
}

/** @throws when it cannot be reached. */
export async function openProvider({ issuer, clientId }: Configuration): Promise<Provider> {
  const url = new URL(issuer);
  // Only the local cloud has a provider without TLS.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked to stand out, which it may
  const options = { [oauth.allowInsecureRequests]: url.protocol === 'http:' };
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options));
  const client: oauth.Client = { client_id: clientId, [oauth.clockTolerance]: CLOCK_TOLERANCE_S };
  const redirectUri = `${window.location.origin}/`;
  const tokensOf = (answer: oauth.TokenEndpointResponse, former?: Tokens): Tokens => ({
    idToken: answer.id_token ?? former?.idToken ?? '',
    refreshToken: answer.refresh_token ?? former?.refreshToken ?? null,
    subject: oauth.getValidatedIdTokenClaims(answer)?.sub ?? former?.subject ?? '',
  });

  return {
    signIn: async (returnTo) => {
      const state = oauth.generateRandomState();
      const nonce = oauth.generateRandomNonce();
      const codeVerifier = oauth.generateRandomCodeVerifier();
      sessionStorage.setItem(PENDING, JSON.stringify({ state, nonce, codeVerifier, returnTo }));
      const page = withQuery(server.authorization_endpoint ?? issuer, {
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid email',
        code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      window.location.assign(page);
    },
    finish: async (answer) => {
      const { state, nonce, codeVerifier, returnTo } = takePending();
      const code = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        ...([server, client, oauth.None(), code, redirectUri, codeVerifier, options] as const),
      );
      const checks = { expectedNonce: nonce, requireIdToken: true };
      const granted = await oauth.processAuthorizationCodeResponse(server, client, response, checks);
      return { tokens: tokensOf(granted), returnTo };
    },
    renew: async (refreshToken, former) => {
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
      return tokensOf(await oauth.processRefreshTokenResponse(server, client, response), former);
    },
    revoke: async (refreshToken) => {
      const response = await oauth.revocationRequest(server, client, oauth.None(), refreshToken, options);
      await oauth.processRevocationResponse(response);
    },
    endOfSession: (idToken) => {
      if (server.end_session_endpoint === undefined) return undefined;
      // Cognito calls the address to come back to `logout_uri`.
      return withQuery(server.end_session_endpoint, {
        client_id: clientId,
        id_token_hint: idToken,
        post_logout_redirect_uri: redirectUri,
        logout_uri: redirectUri,
      });
    },
  };
}
