/** A comparison by which the better of two comes first. */
export type Ranking<Candidate> = (a: Candidate, b: Candidate) => number;

/** The larger number is the better. */
export const most =
  <Candidate>(measure: (candidate: Candidate) => number): Ranking<Candidate> =>
  (a, b) =>
    measure(b) - measure(a);

/** The smaller number is the better. */
export const least =
  <Candidate>(measure: (candidate: Candidate) => number): Ranking<Candidate> =>
  (a, b) =>
    measure(a) - measure(b);

/** All candidates that nobody beats: each ranking decides among those whom the ones before it leave tied. */
export const best = <Candidate>(
  candidates: readonly Candidate[],
  rankings: readonly Ranking<Candidate>[],
): readonly Candidate[] => {
  let tied = candidates;
  for (const ranking of rankings) {
    const [leader] = tied.toSorted(ranking);
    if (leader === undefined) return [];
    tied = tied.filter((candidate) => ranking(candidate, leader) === 0);
  }
  return tied;
};
