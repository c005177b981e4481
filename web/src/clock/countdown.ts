import type { Language } from '../language/language.ts';

/** What is left until an instant, in whole units that never overstate it. */
export interface Remaining {
  readonly passed: boolean;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** A deadline is inclusive: at 20:00:00.000 sharp nothing is left, yet it has not passed. */
export function remaining(now: number, deadline: number): Remaining {
  const total = Math.floor(Math.abs(deadline - now) / 1000);
  return {
    passed: now > deadline,
    hours: Math.floor(total / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}

const two = (value: number) => value.toString().padStart(2, '0');

/** 3:07:25; without hours 07:25. */
export const countdownText = ({ hours, minutes, seconds }: Remaining): string =>
  hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;

const DAY_MS = 86_400_000;

const UNITS = [
  { unit: 'day', ms: DAY_MS },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
  { unit: 'millisecond', ms: 1 },
] as const;

/** A length of time by its two largest units: 2小时5分钟, 7 min 53 sec; below a second in milliseconds, because they decide. */
export function spanText(milliseconds: number, language: Language): string {
  const first = UNITS.findIndex(({ ms }) => milliseconds >= ms);
  const shown = first === -1 ? UNITS.slice(-1) : UNITS.slice(first, first + 2);
  let rest = milliseconds;
  return shown
    .map(({ unit, ms }) => {
      const amount = Math.floor(rest / ms);
      rest %= ms;
      return { unit, amount };
    })
    .filter(({ amount }, index) => amount > 0 || index === 0)
    .map(({ unit, amount }) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
    )
    .join(' ');
}

/** What is left until a deadline: by the second on its last day, before that in days and hours. */
export const leftText = (now: number, deadline: number, language: Language): string =>
  deadline - now < DAY_MS ? countdownText(remaining(now, deadline)) : spanText(deadline - now, language);
