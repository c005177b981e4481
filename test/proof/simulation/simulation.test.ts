import { describe, expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { failureOf } from './failure.ts';
import { live } from './live.ts';
import { seedThatFinds } from './planted/find-bug.ts';
import { MOST_SEEDS, PLANTED_BUGS } from './planted/planted-bugs.ts';
import { SUBMISSION_BUGS } from './planted/submission-bugs.ts';
import { simulation } from './simulation.ts';
import { imagine } from './story/imagine.ts';

describe('the whole system in virtual time, with everything around it going wrong', () => {
  it('keeps what it promised in every story of the sample', async () => {
    expect(missedGoals(await simulation.run('sample', SAMPLE_SEED))).toEqual([]);
  });

  it('lives a story twice in the very same way, to the last hash', async () => {
    for (const seed of [1, 2, 3, 4]) expect(await live(imagine(seed))).toEqual(await live(imagine(seed)));
  });
});

describe('a bug planted on purpose', () => {
  it.each(PLANTED_BUGS)(`is found within ${MOST_SEEDS} seeds: $name`, async (bug) => {
    expect(await seedThatFinds(bug, MOST_SEEDS)).not.toBeNull();
  });

  it('is told as a command and the few events that it takes', async () => {
    const [bug] = SUBMISSION_BUGS;
    const seed = bug && (await seedThatFinds(bug, MOST_SEEDS));
    if (bug === undefined || typeof seed !== 'number') throw new Error('there is a bug, and it is found');
    const [command, setting, ...lines] = (await failureOf(seed, bug.plant)).split('\n');
    expect(command).toBe(`npm run simulate -- --seeds ${seed}`);
    expect(setting).toMatch(/^ {2}Setting: /);
    const events = lines.filter((line) => !line.includes('=>'));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatch(/files a log of .*twice at once/);
  });
});
