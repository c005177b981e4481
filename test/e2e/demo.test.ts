import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { agreementOf, callersOf, instantAt, momentsOfTheDay } from '../../commands/demo/day.ts';
import { liveMonth } from '../../commands/demo/month.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'baifang-killed-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a month of the sample department ends with its ledger, evaluate, the published pack and the mails in agreement', async () => {
  expect(await liveMonth('2026-10', join(folder, 'month'), join(root, 'cdk.out'))).toBe(true);
});

describe('a day of the sample department', () => {
  it('ends with ledger, mailbox and evaluate in agreement when the power fails after the reminders, between two logs and while the deadline is judged', async () => {
    const start = (at: string) =>
      LocalCloudProcess.start({
        folder: join(folder, 'day'),
        assemblyFolder: join(root, 'cdk.out'),
        at: instantAt(at),
        speed: 0,
      });
    let cloud = await start('08:30');
    const moments = momentsOfTheDay((staffId) => callersOf(cloud.url)(staffId));
    for (const { at, live } of moments) {
      const judging = at.startsWith('20:05') ? cloud.moveClock(instantAt(at)) : undefined;
      if (judging !== undefined || at.startsWith('17:20') || at.startsWith('18:34')) {
        // The move is not waited for: the kill hits whatever it has set off.
        await Promise.race([judging?.catch(() => undefined), new Promise((done) => setTimeout(done, 400))]);
        await cloud.kill();
        cloud = await start(at);
      }
      await cloud.moveClock(instantAt(at));
      await live();
    }
    const { disagreements, entries } = await agreementOf(cloud, join(folder, 'day'));
    await cloud.kill();
    expect(disagreements).toEqual([]);
    expect(entries.flatMap(({ notices }) => notices).length).toBeGreaterThan(15);
  });
});
