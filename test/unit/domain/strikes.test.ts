import { describe, expect, it } from 'vitest';
import { departmentOfWang } from '../../support/dossier-builder.ts';

describe('strikes', () => {
  it('of one day are served by rule, then by fact, in whatever order they were recorded', () => {
    const dossier = departmentOfWang()
      .session('b', 'morning-meeting', '2026-11-09T09:00', { wang: 'absent' })
      .session('a', 'morning-meeting', '2026-11-09T08:00', { wang: 'late' })
      .receives('spot-check', { id: 'z', logDate: '2026-11-09' })
      .receives('incentive', { id: 'inc-1', endedOn: '2026-10-01' })
      .receives('incentive', { id: 'inc-2', endedOn: '2026-09-01' });
    const strikes = dossier.judged().rulings.filter(({ strike }) => strike !== null);
    const taken = strikes.map(({ rule, strike, facts, effects }) => [
      rule,
      strike,
      ...facts,
      effects.flatMap((effect) => (effect.type === 'cancel-incentive' ? effect.incentiveId : [])).join(),
    ]);
    expect(taken).toEqual([
      ['log.mismatch', 1, 'z', 'inc-1'],
      ['morning-meeting.missed', 1, 'a-wang', 'inc-2'],
      ['morning-meeting.missed', 2, 'b-wang', ''],
    ]);
  });
});
