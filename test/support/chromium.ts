import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../commands/find-chromium.ts';

/** A headless Chromium for a test; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
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
}
