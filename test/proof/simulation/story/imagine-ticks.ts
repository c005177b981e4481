import type { Random } from '../random.ts';
import { localText } from './local-text.ts';
import type { Setting, TickFired } from './story.ts';

/** The ticks of a day that decide, and enough others that what waits is taken up. */
const TIMES: readonly (readonly [number, number])[] = [
  [8, 15],
  [9, 5],
  [13, 30],
  [17, 0],
  [17, 5],
  [18, 5],
  [19, 40],
  [20, 0],
  [20, 5],
  [20, 10],
  [20, 15],
  [21, 10],
  [22, 0],
];

/** By five minutes it meets the next one. */
const LATENESS_MINUTES: readonly [number, ...number[]] = [1, 5, 5, 5, 10, 55, 200, 24 * 60];

/** How late the ticks of an evening are: each on time, two at once, or all at once, so that their runs race. */
const JAMS: readonly [Jam, ...Jam[]] = [{}, {}, { '20:00': 5 }, { '20:00': 15, '20:05': 10, '20:10': 5, '20:15': 0 }];
type Jam = Readonly<Record<string, number>>;

/** Some ticks are dropped, some come twice, some late, now and then one a whole day late; on some evenings all together. */
export const imagineTicks = (random: Random, { days }: Setting): readonly TickFired[] => {
  const dropped = random.pick([0, 0, 10, 20, 70]);
  return days.flatMap((date) => {
    const jam = random.pick(JAMS);
    return TIMES.flatMap(([hour, minute]): readonly TickFired[] => {
      const scheduled = localText(date, hour, minute);
      const jammedMinutes = jam[scheduled.slice(11, 16)];
      if (jammedMinutes !== undefined) return [{ scheduled, minutesLate: jammedMinutes }];
      if (random.chance(dropped)) return [];
      const lateness = () => (random.chance(75) ? 0 : random.pick(LATENESS_MINUTES));
      const once = { scheduled, minutesLate: lateness() };
      return random.chance(10) ? [once, { scheduled, minutesLate: lateness() }] : [once];
    });
  });
};
