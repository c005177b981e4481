/**
 * What some spreadsheet program takes for a formula when it opens a CSV file: `=`, `+`, `-` or `@` of any width, behind
 * whatever it skips or does not show; and what begins with a tab or a line break.
 */
const LIKE_FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

export const isLikeFormula = (text: string): boolean => LIKE_FORMULA.test(text);

/** With an apostrophe, text is text to whoever opens it. */
export const quotedFormula = (text: string): string => (isLikeFormula(text) ? `'${text}` : text);

/** What was quoted, as it was before. */
export const unquotedFormula = (text: string): string =>
  text.startsWith("'") && isLikeFormula(text.slice(1)) ? text.slice(1) : text;
