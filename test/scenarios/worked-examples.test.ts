import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateArguments } from '../../commands/evaluate/arguments.ts';
import { evaluate } from '../../commands/evaluate/evaluate.ts';

const examples = join(import.meta.dirname, '../examples');

interface Case {
  readonly args: readonly string[];
  readonly judgement: string;
}

const casesOf = (folder: string): Case[] =>
  JSON.parse(readFileSync(join(examples, folder, 'cases.json'), 'utf8')) as Case[];

const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('worked example %s', (folder) => {
  it.each(casesOf(folder))('$args gives $judgement to the byte', ({ args, judgement }) => {
    const outcome = evaluate(evaluateArguments([join(examples, folder, 'dossier.json'), ...args]));
    expect(outcome.ok && `${JSON.stringify(outcome.judgement, null, 2)}\n`).toBe(
      readFileSync(join(examples, folder, judgement), 'utf8'),
    );
  });
});
