import type { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_PREFERENCES } from '../../../shared/domain/notices/notice-preferences.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const MONTH = '2026-11';

let world: RunsWorld;

const suspend = async (staffId: string, since: Temporal.Instant, address = `${staffId}@example.com`) => {
  const suspended = { address, since: since.toString() };
  await world.preferences.save('hz-01', staffId, { ...NO_PREFERENCES, version: 1, suspended });
};
const toldOn = async (date: string) =>
  (await world.noticesIn(MONTH)).flatMap((notice) =>
    notice.kind === 'address-suspended' && notice.date === date ? [[notice.staffId, notice.people]] : [],
  );

beforeEach(async () => {
  world = await RunsWorld.create(at('2026-11-23', '08:00'));
});

describe('somebody whose mails come back', () => {
  it('is named to the managers of the department at the next reminder, then at the first of every week', async () => {
    await world.judgeAt(at('2026-11-23', '17:00'));
    await suspend('s1', at('2026-11-24', '10:00'));
    for (const day of ['24', '25', '26', '27', '30']) await world.judgeAt(at(`2026-11-${day}`, '17:00'));
    expect(await toldOn('2026-11-23')).toEqual([]);
    expect(await toldOn('2026-11-24')).toEqual([['boss', ['s1']]]);
    for (const day of ['25', '26', '27']) expect(await toldOn(`2026-11-${day}`)).toEqual([]);
    expect(await toldOn('2026-11-30')).toEqual([['boss', ['s1']]]);
  });

  it('is not, once the address is another', async () => {
    await suspend('s1', at('2026-11-23', '10:00'), 'former@example.com');
    await world.judgeAt(at('2026-11-23', '17:00'));
    expect(await toldOn('2026-11-23')).toEqual([]);
  });
});
