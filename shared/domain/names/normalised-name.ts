/** CJK ideographs, ASCII letters and digits: NFKC leaves them alone and none is white space. */
const ALREADY_PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]*$/;
const WHITE_SPACE = /\p{White_Space}+/gu;
const NOT_WHITE_SPACE = /\P{White_Space}/u;

/** A company or customer name as names are compared: NFKC, without any Unicode White_Space, lower case, no locale. */
export const normalisedName = (name: string): string =>
  (ALREADY_PLAIN.test(name) ? name : name.normalize('NFKC').replace(WHITE_SPACE, '')).toLowerCase();

/** Whether something is left of the text after removing white space. */
export const isFilled = (text: string): boolean => NOT_WHITE_SPACE.test(text);
