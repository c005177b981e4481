import fc from 'fast-check';

/** One thing done to a file; its name is for whoever looks at what broke a reader. */
export interface Change<Of> {
  readonly name: string;
  readonly of: (value: Of) => Of;
}

export const changed = <Of>(value: Of, changes: readonly Change<Of>[]): Of =>
  changes.reduce((each, { of }) => of(each), value);

export const constantChanges = <Of>(changes: Readonly<Record<string, (value: Of) => Of>>): fc.Arbitrary<Change<Of>> =>
  fc.constantFrom(...Object.entries(changes).map(([name, of]): Change<Of> => ({ name, of })));

/** Where a text is changed, and what may come there; `$&` is what stood there. */
export interface TextRule {
  readonly at: RegExp;
  readonly by: readonly string[];
}

/** Changed everywhere again and again, a text would outgrow what Node.js can hold, or look through with an expression. */
const LONGEST = 2 ** 21;

const applied = (text: string, at: RegExp, by: string, which: number, isEverywhere: boolean): string => {
  if (text.length > LONGEST) return text;
  const kept = by.split('$&');
  /** How much longer a text gets where this stood. */
  const grown = ([found]: RegExpMatchArray): number =>
    kept.join('').length + (kept.length - 1) * found.length - found.length;
  const replacement = (found: string): string => kept.join(found);
  const places = [...text.matchAll(at)];
  if (isEverywhere && places.reduce((length, place) => length + grown(place), text.length) <= LONGEST)
    return text.replaceAll(at, replacement);
  const place = places[which % Math.max(1, places.length)];
  if (place === undefined || text.length + grown(place) > LONGEST) return text;
  const [found] = place;
  return `${text.slice(0, place.index)}${replacement(found)}${text.slice(place.index + found.length)}`;
};

/** One place that a rule speaks of, now and then every one. */
export const textChanges = (rules: readonly TextRule[]): fc.Arbitrary<Change<string>> =>
  fc
    .record({
      rule: fc.constantFrom(...rules),
      which: fc.nat({ max: 9999 }),
      choice: fc.nat({ max: 999 }),
      isEverywhere: fc.nat({ max: 9 }).map((drawn) => drawn === 9),
    })
    .map(({ rule: { at, by }, which, choice, isEverywhere }) => {
      const replacement = by[choice % by.length] ?? '';
      return {
        name: `${at.source} → ${replacement.slice(0, 60)}${isEverywhere ? ' everywhere' : ` (${which})`}`,
        of: (text) => applied(text, at, replacement, which, isEverywhere),
      };
    });
