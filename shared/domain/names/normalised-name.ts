/** CJK ideographs, digits, lower-case ASCII letters and spaces: all that normalisation does to them is drop the spaces. */
const PLAIN = /^[ 0-9a-z\u4e00-\u9fff]*$/;
const SPACES = / +/g;
const WHITE_SPACE = /\p{White_Space}+/gu;
const NOT_WHITE_SPACE = /\P{White_Space}/u;

/** A company or customer name as names are compared: NFKC, without any Unicode White_Space, lower case, no locale. */
export const normalisedName = (name: string): string =>
  PLAIN.test(name) ? name.replace(SPACES, '') : name.normalize('NFKC').replace(WHITE_SPACE, '').toLowerCase();

const LAST_WHITE_SPACE = 0x3000;
const isVisibleAscii = (code: number): boolean => code > 0x20 && code < 0x7f;

/** Whether something is left of the text after removing white space; mostly its first character tells. */
export const isFilled = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first > LAST_WHITE_SPACE || isVisibleAscii(first) || NOT_WHITE_SPACE.test(text);
};
