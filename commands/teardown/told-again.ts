import { createInterface } from 'node:readline/promises';

/** Whether the stage's name was given a second time, exactly: on the command line, or typed now where somebody sits. */
export const toldAgain = async (stageName: string, given: string | undefined, question: string): Promise<boolean> => {
  if (given !== undefined) return given === stageName;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`${question} Type the name of the stage to go on: `);
  terminal.close();
  return typed === stageName;
};
