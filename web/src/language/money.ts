import type { Language } from './language.ts';

/** Whole fen as yuan: ¥300.00. */
export const moneyText = (fen: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
    fen / 100,
  );

const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Yuan as typed (1,220,000.5) in whole fen, exactly; undefined where it is no such sum. */
export function fenOf(text: string): number | undefined {
  const [, yuan, cents = ''] = YUAN.exec(text.normalize('NFKC').replace(/[,\s¥]/g, '')) ?? [];
  return yuan === undefined ? undefined : Number(yuan + cents.padEnd(2, '0'));
}

/** Whole fen as yuan are typed: 1220000.50, 300. */
export function yuanText(fen: number): string {
  const yuan = String(Math.trunc(fen / 100));
  return fen % 100 === 0 ? yuan : `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}
