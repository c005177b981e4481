import type { Language } from './language.ts';

/** Whole fen as yuan: ¥300.00. */
export const moneyText = (fen: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
    fen / 100,
  );

const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** What somebody typed as yuan (`1,200`, `99.5`) in fen, exactly; null when it is no amount of whole fen. */
export const fenOfYuan = (text: string): number | null => {
  const [match, yuan = '', fen = ''] = YUAN.exec(text.trim().replaceAll(/[,，]/g, '')) ?? [];
  return match === undefined ? null : Number(yuan + fen.padEnd(2, '0'));
};

/** Fen as they are typed: `300`, `99.50`. */
export const yuanOfFen = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  const [yuan, rest] = [digits.slice(0, -2), digits.slice(-2)];
  return rest === '00' ? yuan : `${yuan}.${rest}`;
};
