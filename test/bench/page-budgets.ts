/**
 * `npm run budgets`: the built pages on a device four times slower than this machine, over a slow 4G network: how soon
 * the log page can be typed into, how much JavaScript that takes, and how quickly a month board of 300 people answers.
 * Prints a table and writes reports/page-budgets.json. A goal not met is shown and fails nothing: a busy machine proves nothing.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from '../support/chromium.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { measureBoard } from './pages/board.ts';
import { importLargeDepartment } from './pages/large-department.ts';
import { measureLogPage } from './pages/log-page.ts';

const REPORT = resolve(import.meta.dirname, '../../reports/page-budgets.json');
const PEOPLE = 300;

await using cloud = await LocalCloudProcess.start({ at: '2026-11-23T17:12:00+08:00', speed: 0 });
const browser = await launchChromium();
try {
  const log = await measureLogPage(cloud);
  const manager = await importLargeDepartment(cloud, PEOPLE);
  const board = await measureBoard(browser, cloud, manager);
  const goals = [
    { goal: 'log page, first visit: can be written into', measured: log.cold.paintedMs, most: 2_500, unit: 'ms' },
    { goal: 'log page, from then on', measured: log.warm.paintedMs, most: 1_000, unit: 'ms' },
    { goal: 'log page: the first key is seen', measured: log.warm.keyMs, most: 200, unit: 'ms' },
    { goal: 'log page: JavaScript, compressed', measured: log.scriptBytes / 1024, most: 300, unit: 'KB' },
    { goal: `month board of ${PEOPLE}: slowest interaction`, measured: board.slowestMs, most: 200, unit: 'ms' },
  ];
  for (const { goal, measured, most, unit } of goals) {
    const text = `${measured.toFixed(0)} ${unit} (at most ${most})`;
    console.log(`${measured <= most ? 'met   ' : 'MISSED'}  ${goal.padEnd(46)}${text}`);
  }
  console.log(
    `can be submitted: ${log.cold.completeMs.toFixed(0)} ms, from then on ${log.warm.completeMs.toFixed(0)} ms`,
  );
  mkdirSync(resolve(REPORT, '..'), { recursive: true });
  writeFileSync(REPORT, `${JSON.stringify({ node: process.version, goals, log, board }, null, 2)}\n`);
} finally {
  await browser.close();
}
