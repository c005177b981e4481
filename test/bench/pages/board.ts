import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { signedInContext, slowDown } from './slow-device.ts';

const DESK = { width: 1440, height: 900 };
const SETTLING_MS = 500;

export interface BoardFigures {
  /** By what was done; from the input until its effect is painted. */
  readonly interactions: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

/** The browser's own measure of every input from now on (Event Timing, steps of 8 ms). */
const OBSERVE = `
  window.inputs = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) window.inputs.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
`;

async function slowestDuring(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate('window.inputs.length = 0');
  await act();
  await page.waitForTimeout(SETTLING_MS);
  return Math.max(0, ...z.array(z.number()).parse(await page.evaluate('window.inputs')));
}

/** A month board, everybody's row in it, worked with mouse and keyboard by the department's manager. */
export async function measureBoard(browser: Browser, cloud: LocalCloudProcess, email: string): Promise<BoardFigures> {
  const context = await signedInContext(browser, cloud, email, DESK);
  const page = await context.newPage();
  await page.goto(`${cloud.url}/#/board?month=%222026-11%22`);
  const table = page.getByRole('table').filter({ hasText: '员工' }).last();
  await table.getByRole('row').nth(10).waitFor();
  await page.evaluate(OBSERVE);
  await slowDown(page, { network: false });
  const search = page.getByRole('searchbox').first();
  const interactions = {
    sort: await slowestDuring(page, () => table.getByRole('columnheader').nth(2).getByRole('button').click()),
    'sort back': await slowestDuring(page, () => table.getByRole('columnheader').nth(2).getByRole('button').click()),
    search: await slowestDuring(page, () => search.pressSequentially('员工12')),
    'clear search': await slowestDuring(page, () => search.press('Control+A').then(() => search.press('Delete'))),
  };
  await context.close();
  return { interactions, slowestMs: Math.max(...Object.values(interactions)) };
}
