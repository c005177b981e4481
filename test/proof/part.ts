/** `full`: what `npm run proof` tries. `sample`: what every test run takes of it, with the same code. */
export type ProofSize = 'full' | 'sample';

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** As printed behind the value; empty for a bare count. */
  readonly unit: string;
  /** What the figure is held against; none: it is only told. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
  /** It says how fast this machine is: a test is not failed by it. */
  readonly timed?: true;
}

/** One part of the proof. It throws where what it tries to break does break, naming what replays it. */
export interface ProofPart {
  /** Kebab-case; its folder's name. */
  readonly id: string;
  readonly title: string;
  /** What a reader of its figures should know. */
  readonly about?: string;
  /** `seed`: everything random comes from it. */
  readonly run: (size: ProofSize, seed: number) => Promise<readonly Figure[]>;
}

/** The seed of the sample, so that a red test run is red again. */
export const SAMPLE_SEED = 20_261_201;

export function meetsGoal({ value, goal }: Figure): boolean {
  if (goal === undefined) return true;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** What a figure is held against, in words; empty: nothing. */
export function goalText({ goal }: Figure): string {
  if (goal === undefined) return '';
  return 'atLeast' in goal
    ? `at least ${goal.atLeast.toLocaleString('en')}`
    : `at most ${goal.atMost.toLocaleString('en')}`;
}

/** The figures that miss their goals, for a test to find none; what is timed is left out. */
export const missedGoals = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => figure.timed !== true && !meetsGoal(figure));
