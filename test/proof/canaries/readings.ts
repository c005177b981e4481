/** What can be read in a text: as it stands, unescaped, and decoded, one inside the other. */

/** A body in base64 within a JSON text within a log line, and one more. */
const MOST_DEPTH = 3;
/** Four bytes: an ideograph. */
const BASE64 = /[\w+/-]{6,}/g;
const ALIGNMENTS = [0, 1, 2, 3];
/** What is no UTF-8 is read as these; where there are many of them, it was no text. */
const NO_CHARACTER = /\ufffd/g;

const bytes = (digits: string): string => Buffer.from(digits.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex').toString();

/** Without JSON's escapes, percent-encoding and quoted-printable; its lines may be broken, and breaks be escaped. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/\\+u([0-9A-Fa-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, bytes)
    .replaceAll(/=(?:\r?\n|\\r\\n|\\n)/g, '')
    .replaceAll(/(?:=[0-9A-Fa-f]{2})+/g, bytes);

const isText = (decoded: string): boolean => (decoded.match(NO_CHARACTER)?.length ?? 0) <= 2 + decoded.length / 20;

/** Of whatever may be base64, or the end of it: nobody says where it begins. */
const decoded = (text: string): readonly string[] =>
  (text.match(BASE64) ?? [])
    .flatMap((run) => ALIGNMENTS.map((skipped) => Buffer.from(run.slice(skipped), 'base64').toString()))
    .filter(isText);

export function* readings(text: string, depth = MOST_DEPTH): Generator<string> {
  yield text;
  if (depth === 0) return;
  const plain = unescaped(text);
  if (plain !== text) yield* readings(plain, depth - 1);
  else for (const hidden of decoded(text)) yield* readings(hidden, depth - 1);
}
