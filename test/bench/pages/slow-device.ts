import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInWithoutProvider } from '../../support/signed-in.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';

/** Slow 4G, as Lighthouse and WebPageTest mean it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;

/** A new device with a tab in which this person is signed in, without having loaded anything yet. */
export async function signedInContext(
  browser: Browser,
  cloud: LocalCloudProcess,
  email: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await signInWithoutProvider(context, await cloud.token(email));
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
