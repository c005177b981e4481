interface Won {
  readonly amountFen: number | null;
}

interface Granted {
  readonly amountFen: number;
  readonly taken: 'cancelled' | 'recover' | null;
}

/** What of awards and incentives a person keeps, in fen. */
export const keptFen = (awards: readonly Won[], incentives: readonly Granted[]): number =>
  awards.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0) +
  incentives.reduce((sum, { amountFen, taken }) => (taken === null ? sum + amountFen : sum), 0);
