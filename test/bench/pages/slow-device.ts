import type { Browser, BrowserContext, Page } from 'playwright-core';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';

/** Slow 4G, as Lighthouse and WebPageTest mean it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;

const ConfigurationSchema = z.object({ issuer: z.string(), clientId: z.string() });

/** A new device with a tab in which this person is signed in, without having loaded anything yet. */
export async function signedInContext(
  browser: Browser,
  cloud: LocalCloudProcess,
  email: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const { issuer, clientId } = ConfigurationSchema.parse(await (await fetch(`${cloud.url}/config.json`)).json());
  const idToken = await cloud.token(email);
  const user = JSON.stringify({
    id_token: idToken,
    token_type: 'Bearer',
    scope: 'openid email',
    profile: decodeJwt(idToken),
  });
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addInitScript(
    ([key, value]) => {
      sessionStorage.setItem(key, value);
    },
    [`oidc.user:${issuer}:${clientId}`, user] as const,
  );
  return context;
}

export async function slowDown(page: Page, { network = true } = {}): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  if (network) {
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
