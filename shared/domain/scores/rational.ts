/** A non-negative fraction, exact. The denominator is positive; fractions are not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const rational = (numerator: number | bigint, denominator: number | bigint = 1): Rational => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export const sum = (values: readonly Rational[]): Rational =>
  values.reduce(
    (total, value) =>
      total.denominator === value.denominator
        ? { numerator: total.numerator + value.numerator, denominator: total.denominator }
        : {
            numerator: total.numerator * value.denominator + value.numerator * total.denominator,
            denominator: total.denominator * value.denominator,
          },
    rational(0),
  );

export const product = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

export const compareRational = (a: Rational, b: Rational): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Two decimals, half up: the one rounding of a score. */
export const printTwoDecimals = ({ numerator, denominator }: Rational): string => {
  const hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
};
