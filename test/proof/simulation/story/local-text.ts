import type { Random } from '../random.ts';
import type { LocalText, Setting } from './story.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const localText = (date: string, hour: number, minute: number, second = 0): LocalText =>
  `${date}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;

/** Of the day, where things are decided: around its reminder, its deadline and the run after it. */
const decisiveMoment = (random: Random, date: string): LocalText => {
  const [hour, minute] = random.pick([
    [19, 50],
    [19, 59],
    [20, 0],
    [20, 4],
    [20, 5],
    [20, 10],
    [17, 0],
    [18, 0],
  ]);
  return localText(date, hour, minute, random.integer(0, 59));
};

/** Any moment of a working day, rather a decisive one. */
export const someMoment = (random: Random, { days }: Setting): LocalText => {
  const date = random.pick(days);
  if (random.chance(40)) return decisiveMoment(random, date);
  return localText(date, random.integer(8, 21), random.integer(0, 59), random.integer(0, 59));
};
