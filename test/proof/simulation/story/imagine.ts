import { Random } from '../random.ts';
import { imagineDeed } from './imagine-deeds.ts';
import { imagineFaults } from './imagine-faults.ts';
import { imagineTicks } from './imagine-ticks.ts';
import { SETTINGS } from './settings.ts';
import type { Story } from './story.ts';

/** The story of a seed: always the same one. */
export const imagine = (seed: number): Story => {
  const setting = new Random(seed, 'setting').pick(SETTINGS);
  const deeds = new Random(seed, 'deeds');
  const faults = imagineFaults(new Random(seed, 'faults'), setting);
  const outage = faults.find((fault) => fault.kind === 'outage');
  const declared =
    outage !== undefined && deeds.chance(60)
      ? [{ kind: 'declare-outage' as const, at: outage.until, from: outage.from, until: outage.until }]
      : [];
  return {
    seed,
    setting,
    deeds: [...deeds.times(8, 26, () => imagineDeed(deeds, setting)), ...declared].sort((a, b) =>
      a.at < b.at ? -1 : 1,
    ),
    ticks: imagineTicks(new Random(seed, 'ticks'), setting),
    faults,
  };
};
