import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/domain/dossier.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const MONTH = '2026-11';

let world: RunsWorld;

const session = (id: string, kind: Session['kind'], startsAt = at('2026-11-26', '14:00')): Session => ({
  ...{ id, type: 'session', kind, title: null },
  ...{ startsAt: startsAt.toString(), receivedAt: at('2026-11-24', '10:00').toString() },
});
const announced = async () =>
  (await world.noticesIn(MONTH)).filter((notice) => notice.kind === 'session-announced').map(({ staffId }) => staffId);

beforeEach(async () => {
  world = await RunsWorld.create(at('2026-11-24', '08:00'));
});

describe('a session that was added', () => {
  it('is announced, once, to everyone who owes it', async () => {
    await world.receive(session('x', 'monthly-review'));
    await world.tickAndJudge(at('2026-11-24', '10:10'));
    await world.tickAndJudge(at('2026-11-25', '20:05'));
    expect(await announced()).toEqual(['c1', 'm1', 'm2', 's1', 's2']);
  });

  it.each([
    ['the policy has held every week', session('x', 'morning-meeting')],
    ['is over', session('x', 'other-meeting', at('2026-11-24', '09:00'))],
  ])('is not when it %s', async (_what, one) => {
    await world.receive(one);
    await world.tickAndJudge(at('2026-11-24', '10:10'));
    expect(await announced()).toEqual([]);
  });
});
