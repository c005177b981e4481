import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import * as z from 'zod';
import { forgetMe } from '../me/kept-me.ts';
import type { Configuration } from './configuration.ts';

const StateSchema = z.object({ returnTo: z.string().startsWith('#') });

/** A person's signed-in tab. Tokens stay in sessionStorage: closing the tab forgets them. */
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
  /** Leaves the page; comes back to the view it left from. */
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const returnedFromProvider = (query: URLSearchParams) =>
  query.has('state') && (query.has('code') || query.has('error'));

async function finishSignIn(manager: UserManager): Promise<User | 'refused' | undefined> {
  const { origin, search, hash } = window.location;
  if (!returnedFromProvider(new URLSearchParams(search))) return undefined;
  try {
    const user = await manager.signinRedirectCallback();
    const state = StateSchema.safeParse(user.state);
    window.history.replaceState(null, '', `${origin}/${state.success ? state.data.returnTo : ''}`);
    return user;
  } catch {
    // Stale, replayed or refused by the provider: the person starts again from the sign-in page.
    window.history.replaceState(null, '', `${origin}/${hash}`);
    return 'refused';
  }
}

export async function openSession(configuration: Configuration): Promise<Session> {
  const store = new WebStorageStateStore({ store: sessionStorage });
  const manager = new UserManager({
    authority: configuration.issuer,
    client_id: configuration.clientId,
    redirect_uri: `${window.location.origin}/`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    scope: 'openid email',
    userStore: store,
    stateStore: store,
    automaticSilentRenew: false,
  });
  const finished = await finishSignIn(manager);
  let user = finished === 'refused' ? undefined : (finished ?? (await manager.getUser()) ?? undefined);

  return {
    isSignedIn: () => user?.id_token !== undefined,
    wasRefused: finished === 'refused',
    subject: () => user?.profile.sub,
    idToken: () => user?.id_token,
    renew: async () => {
      if (user?.refresh_token === undefined) return false;
      try {
        user = (await manager.signinSilent()) ?? undefined;
        return user?.id_token !== undefined;
      } catch {
        return false;
      }
    },
    signIn: () => manager.signinRedirect({ state: { returnTo: window.location.hash || '#/' } }),
    signOut: async () => {
      const endSession = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
      user = undefined;
      forgetMe();
      if (endSession !== undefined) {
        await manager.signoutRedirect();
        return;
      }
      await manager.removeUser();
      window.location.assign('/');
    },
  };
}
