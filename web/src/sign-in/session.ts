import { forgetMe } from '../me/kept-me.ts';
import { loadConfiguration } from './configuration.ts';
import type { Provider } from './provider.ts';
import { keepTokens, keptTokens, type Tokens } from './tokens.ts';

/** A person's signed-in tab. */
export interface Session {
  readonly isSignedIn: () => boolean;
  /** The person came back from the identity provider without being signed in. */
  readonly wasRefused: boolean;
  /** Whom the identity provider knows the person as; undefined once nobody is signed in. */
  readonly subject: () => string | undefined;
  /** The bearer of the API; undefined once nobody is signed in. */
  readonly idToken: () => string | undefined;
  /** Asks the identity provider for a fresh token without leaving the page; false when it wants to see the person. */
  readonly renew: () => Promise<boolean>;
  /** Leaves the page; comes back to the view it left from. @throws when the identity provider cannot be reached. */
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** Asked for when it is needed: whoever is signed in needs none. */
async function askProvider(): Promise<Provider> {
  const [{ openProvider }, configuration] = await Promise.all([import('./provider.ts'), loadConfiguration()]);
  return openProvider(configuration);
}

const returnedFromProvider = (query: URLSearchParams) =>
  query.has('state') && (query.has('code') || query.has('error'));

async function finishSignIn(): Promise<Tokens | 'refused' | undefined> {
  const { origin, href, search, hash } = window.location;
  if (!returnedFromProvider(new URLSearchParams(search))) return undefined;
  const provider = await askProvider();
  try {
    const { tokens, returnTo } = await provider.finish(new URL(href));
    window.history.replaceState(null, '', `${origin}/${returnTo}`);
    return tokens;
  } catch {
    // Stale, replayed or refused by the provider: the person starts again from the sign-in page.
    window.history.replaceState(null, '', `${origin}/${hash}`);
    return 'refused';
  }
}

/** What a copy of the tokens could be renewed by ends; the page that ends the provider's own session, if there is one. */
async function leaveProvider({ idToken, refreshToken }: Tokens): Promise<URL | undefined> {
  try {
    const provider = await askProvider();
    // A provider that does not revoke is left all the same.
    if (refreshToken !== null) await provider.revoke(refreshToken).catch(() => undefined);
    return provider.endOfSession(idToken);
  } catch {
    return undefined;
  }
}

/** @throws when the person comes back from an identity provider that cannot be reached. */
export async function openSession(): Promise<Session> {
  const finished = await finishSignIn();
  let tokens = finished === 'refused' ? undefined : (finished ?? keptTokens());
  const keep = (next: Tokens | undefined) => {
    tokens = next;
    keepTokens(next);
  };
  keep(tokens);

  return {
    isSignedIn: () => tokens !== undefined,
    wasRefused: finished === 'refused',
    subject: () => tokens?.subject,
    idToken: () => tokens?.idToken,
    renew: async () => {
      if (tokens === undefined || tokens.refreshToken === null) return false;
      try {
        const provider = await askProvider();
        keep(await provider.renew(tokens.refreshToken, tokens));
        return true;
      } catch {
        return false;
      }
    },
    signIn: async () => {
      const provider = await askProvider();
      await provider.signIn(window.location.hash || '#/');
    },
    signOut: async () => {
      const former = tokens;
      keep(undefined);
      forgetMe();
      window.location.assign((former && (await leaveProvider(former))) ?? '/');
    },
  };
}
