import type { Temporal } from 'temporal-polyfill';
import type { Fact } from '../../../shared/domain/dossier.ts';
import type { Random } from './random.ts';

const OFFSET = '+08:00';

/** An instant on the day, `HH:MM` plus a random second and millisecond, in the sample's time zone. */
export function at(day: Temporal.PlainDate, hour: number, minute: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = String(random.int(0, 999)).padStart(3, '0');
  return `${day.toString()}T${two(hour)}:${two(minute)}:${two(random.int(0, 59))}.${fraction}${OFFSET}`;
}

export function sharp(day: Temporal.PlainDate, time: string): string {
  return `${day.toString()}T${time}:00${OFFSET}`;
}

type Draft = Fact extends infer F ? (F extends Fact ? Omit<F, 'id'> : never) : never;

/** Collects facts and numbers them per type, in the order they are written down. */
export function factBook() {
  const facts: Fact[] = [];
  const counts = new Map<string, number>();
  return {
    facts,
    add(draft: Draft): string {
      const count = (counts.get(draft.type) ?? 0) + 1;
      counts.set(draft.type, count);
      const id = `${draft.type}-${String(count).padStart(4, '0')}`;
      facts.push({ id, ...draft });
      return id;
    },
  };
}

export type FactBook = ReturnType<typeof factBook>;
