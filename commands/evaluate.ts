/**
 * One file in, one judgement out: `npm run evaluate -- dossier.json --month 2026-11`. Bad input: exit 2, a line per
 * problem (JSON pointer and reason) on standard error and nothing on standard output.
 */
import type { EvaluateArguments } from './evaluate/arguments.ts';
import { evaluateArguments, USAGE, UsageError } from './evaluate/arguments.ts';
import { evaluate } from './evaluate/evaluate.ts';

const BAD_INPUT = 2;

const refuse = (lines: readonly string[]): void => {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = BAD_INPUT;
};

const argumentsOrNull = (): EvaluateArguments | null => {
  try {
    return evaluateArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    refuse([error.message, USAGE]);
    return null;
  }
};

const args = argumentsOrNull();
if (args !== null) {
  const outcome = evaluate(args);
  if (outcome.ok) process.stdout.write(`${JSON.stringify(outcome.judgement, null, 2)}\n`);
  else refuse(outcome.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`));
}
