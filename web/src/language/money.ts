import type { Language } from './language.ts';

/** Whole fen as yuan: ¥300.00. */
export const moneyText = (fen: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
    fen / 100,
  );
