import { decodeJwt } from 'jose';
import type { BrowserContext, Page } from 'playwright-core';
import { TOKENS_KEY } from '../../web/src/device/kept-names.ts';
import type { Tokens } from '../../web/src/sign-in/tokens.ts';

/** The tab, or every tab of the device, begins as if the person with this token had signed in there; no renewal. */
export async function signInWithoutProvider(at: BrowserContext | Page, idToken: string): Promise<void> {
  const tokens: Tokens = { idToken, refreshToken: null, subject: decodeJwt(idToken).sub ?? '' };
  await at.addInitScript(`sessionStorage.setItem('${TOKENS_KEY}', ${JSON.stringify(JSON.stringify(tokens))});`);
}
