import { join } from 'node:path';
import { goalText, meetsGoal, type ProofPart } from './part.ts';
import type { Result } from './results.ts';

export const PAGE = join(import.meta.dirname, '../../docs/proof.md');

const HEAD = `# Proof

Written by \`npm run proof\`, which tries to break the system at full size; \`npm test\` takes a sample of every part with the same
code. What a part tries is in its folder of [test/proof](../test/proof). One part: \`npm run proof -- --only ID\`. Figures of time
are of the machine that is named.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function rowOf(figure: Result['figures'][number]): string {
  const { name, value, unit } = figure;
  const goal = goalText(figure);
  const verdict = goal === '' ? '' : meetsGoal(figure) ? 'met' : '**missed**';
  return `| ${[name, `${value.toLocaleString('en')} ${unit}`.trim(), goal, verdict].map(cell).join(' | ')} |`;
}

function sectionOf({ id, title, about }: ProofPart, result: Result | undefined): string {
  const head = [`## ${title}`, '', ...(about === undefined ? [] : [about, ''])];
  if (result === undefined) return [...head, `\`${id}\` was not run at full size yet.`, ''].join('\n');
  const { seed, minutes, machine, node, revision, on, figures } = result;
  return [
    ...head,
    '| | found | goal | |',
    '| --- | ---: | --- | --- |',
    ...figures.map(rowOf),
    '',
    `\`${id}\`, seed ${seed}, ${minutes} minutes on ${on} at ${revision}, Node.js ${node}, ${machine}.`,
    '',
  ].join('\n');
}

/** The page for people: every part, with what its last full run found. */
export const pageOf = (parts: readonly ProofPart[], results: readonly Result[]): string =>
  [
    HEAD,
    ...parts.map((part) =>
      sectionOf(
        part,
        results.find(({ id }) => id === part.id),
      ),
    ),
  ].join('\n');
