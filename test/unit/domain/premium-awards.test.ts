import { describe, expect, it } from 'vitest';
import { department } from '../../support/dossier-builder.ts';

describe('a premium above its plan', () => {
  it.each([
    ['of somebody who stayed', null, 'u1'],
    ['of somebody who left in the year', '2026-03-31', 'u1'],
    ['of somebody who left before the year', '2025-12-31', null],
  ])('%s wins, for the unit that they last belonged to in the year (award.premium)', (_, leftOn, unitId) => {
    const dossier = department()
      .employs('wang', { leftOn })
      .receives('target', { year: 2026, premiumFen: 100 })
      .receives('result', { year: 2026, premiumFen: 101 });
    expect(dossier.judgedYear().awards).toMatchObject([{ staffId: 'wang', unitId, rank: 1, amountFen: 300_000 }]);
  });
});
