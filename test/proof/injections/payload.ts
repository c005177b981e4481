/** One thing that somebody may write into a form in the hope that some program will do more than show it. */
export interface Payload {
  readonly family: string;
  readonly text: string;
}

/** What a script of a payload does: whoever opens it counts. */
export const RUNS = 'top.executions++';

/** Every first with every second. */
export const product = <T>(
  firsts: readonly string[],
  seconds: readonly string[],
  join: (a: string, b: string) => T,
): T[] => firsts.flatMap((first) => seconds.map((second) => join(first, second)));
