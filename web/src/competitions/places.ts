interface Rank {
  readonly rank: number;
  readonly staffId: string;
  readonly value: number;
}

/** Whether others share the rank. */
export const isTied = (ranks: readonly Rank[], { rank }: Rank): boolean =>
  ranks.filter((other) => other.rank === rank).length > 1;

export interface Place {
  readonly rank: number;
  readonly tied: boolean;
  readonly value: number;
  /** What lacks to draw level with the next better; null for the best. */
  readonly gap: number | null;
}

/** A person's place; undefined for somebody with nothing to show. */
export function placeOf(ranks: readonly Rank[], staffId: string): Place | undefined {
  const own = ranks.find((rank) => rank.staffId === staffId);
  if (own === undefined) return undefined;
  const better = ranks.filter(({ value }) => value > own.value).map(({ value }) => value);
  return {
    rank: own.rank,
    tied: isTied(ranks, own),
    value: own.value,
    gap: better.length === 0 ? null : Math.min(...better) - own.value,
  };
}
