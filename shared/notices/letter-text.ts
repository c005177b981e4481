import { FRAME } from './frame.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './letter.ts';

const block = (lines: readonly string[]): string => lines.map(oneLine).join('\n');

/** The plain body of a mail: everything that the HTML body says, in the same order. */
export const letterText = (letter: Letter): string => {
  const blocks = [
    block([letter.greeting]),
    block([letter.lead]),
    block(letter.facts.map(([label, value]) => FRAME[letter.language].line(label, value))),
    ...letter.lists.map(({ title, items }) => block([title, ...items.map((item) => `- ${oneLine(item)}`)])),
    ...letter.explanation.map((paragraph) => block([paragraph])),
    block([letter.action.label, letter.action.url]),
    block(['--', letter.footer]),
  ];
  return `${blocks.join('\n\n')}\n`;
};
