/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V and Z; a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const WEIGHT_BASE = 3;

/** Whether a unified social credit code (统一社会信用代码) has 18 characters of the alphabet and the right check digit. */
export const isValidCreditCode = (code: string): boolean => {
  if (code.length !== LENGTH) return false;
  const values = Array.from(code, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * WEIGHT_BASE) % ALPHABET.length;
  }
  return values.at(-1) === (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
};
