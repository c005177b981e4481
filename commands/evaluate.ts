/**
 * One file in, one judgement out: `npm run evaluate -- dossier.json --month 2026-11`; with `--diff`, what a change of
 * policy would make of some months. Bad input: exit 2, a line per problem (JSON pointer and reason) on standard error
 * and nothing on standard output.
 */
import type { Problem } from '../shared/contracts/dossier/problems.ts';
import { evaluateArguments } from './evaluate/arguments.ts';
import { compare } from './evaluate/compare.ts';
import { diffArguments } from './evaluate/diff-arguments.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { USAGE, UsageError } from './evaluate/options.ts';
import { whatIfTable } from './evaluate/what-if-table.ts';

const BAD_INPUT = 2;

type Answer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly Problem[] };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const answer = (args: readonly string[]): Answer => {
  const diff = diffArguments(args);
  if (diff === null) {
    const outcome = evaluate(evaluateArguments(args));
    return outcome.ok ? { ok: true, text: json(outcome.judgement) } : outcome;
  }
  const outcome = compare(diff);
  if (!outcome.ok) return outcome;
  const { dossier, difference } = outcome;
  return { ok: true, text: diff.format === 'table' ? whatIfTable(dossier, difference) : json(difference) };
};

const refuse = (lines: readonly string[]): void => {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = BAD_INPUT;
};

try {
  const answered = answer(process.argv.slice(2));
  if (answered.ok) process.stdout.write(answered.text);
  else refuse(answered.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  refuse([error.message, USAGE]);
}
