import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { findChromium } from '../../commands/find-chromium.ts';

const OPTIONS = () => ({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** A headless Chromium for a test; the caller closes it. */
export const launchChromium = (): Promise<Browser> => chromium.launch(OPTIONS());

/** The one of somebody who keeps things in this folder: unlike a window of a test's, it keeps compiled scripts, too. */
export const launchKeptChromium = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...OPTIONS(), ...options });
