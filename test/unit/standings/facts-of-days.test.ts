import { expect, it } from 'vitest';
import { factsOfDays } from '../../../functions/standings/facts-of-days.ts';
import { HORIZON_MONTHS } from '../../../shared/domain/facts/months.ts';
import { InMemoryFactStore } from '../../../shared/ports/in-memory/in-memory-fact-store.ts';

it.each([
  ['the current month, whatever leave began before', '2026-11', 11],
  ['a month in thousands of years', '9608-02', 11 + HORIZON_MONTHS],
])('of %s reads leaves of %s only where they can be: %i months', async (_, month, months) => {
  const read = new Set<string>();
  class Watched extends InMemoryFactStore {
    override readMonth(...place: Parameters<InMemoryFactStore['readMonth']>) {
      if (place[2] === 'leave') read.add(place[1]);
      return super.readMonth(...place);
    }
  }
  await factsOfDays({ facts: new Watched() }, 'hz-01', { firstMonth: '2026-01', here: '2026-11' }, month);
  expect(read.size).toBe(months);
});
