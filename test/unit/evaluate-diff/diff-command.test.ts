import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateArguments } from '../../../commands/evaluate/arguments.ts';
import { compare } from '../../../commands/evaluate/compare.ts';
import { diffArguments } from '../../../commands/evaluate/diff-arguments.ts';
import { evaluate } from '../../../commands/evaluate/evaluate.ts';
import { UsageError } from '../../../commands/evaluate/options.ts';
import type { WhatIf } from '../../../shared/domain/what-if/what-if.ts';

const root = join(import.meta.dirname, '../../..');
const example = join(root, 'test/examples/05/dossier.json');
const folder = mkdtempSync(join(tmpdir(), 'evaluate-diff-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], timeZone = 'UTC') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/evaluate.ts', ...args], {
    cwd: root,
    env: { ...process.env, TZ: timeZone },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const patchOf = (name: string, parameters: object): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify([{ effectiveFrom: '2026-01-01', parameters }]));
  return path;
};

const dearer = patchOf('dearer.json', { 'awards.activityFen': 40_000 });
const cheaper = patchOf('cheaper.json', { 'awards.activityFen': 10_000 });
const wrong = patchOf('wrong.json', { 'visits.limt': 4 });

const compared = (args: readonly string[]) => {
  const diff = diffArguments([example, ...args]);
  return diff === null ? evaluate(evaluateArguments([example, ...args])) : compare(diff);
};

const differenceOf = (args: readonly string[]): WhatIf => {
  const outcome = compared(args);
  if (!outcome.ok || !('difference' in outcome)) throw new Error('a difference is expected');
  return outcome.difference;
};

const reasonsAgainst = (args: readonly string[]): readonly string[] => {
  try {
    const outcome = compared(args);
    return outcome.ok ? [] : outcome.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`);
  } catch (error) {
    return error instanceof UsageError ? [error.message] : [];
  }
};

describe('evaluate --diff', () => {
  it('prints JSON that is the same on any host', () => {
    const args = [example, '--month', '2026-05', '--diff', dearer];
    const { status, stdout, stderr } = run(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    expect(run(args, 'America/New_York').stdout).toBe(stdout);
  });

  it('covers every month of a range, both ends inclusive', () => {
    const { months } = differenceOf(['--month', '2025-11..2026-02', '--diff', dearer]);
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('compares the judgement of the same dossier, as of the same instant', () => {
    const judged = JSON.parse(readFileSync(join(root, 'test/examples/05/judgement-1.json'), 'utf8')) as {
      asOf: string;
      awards: { amountFen: number | null }[];
    };
    const [month] = differenceOf(['--month', '2026-05', '--diff', dearer]).months;
    expect(month?.asOf).toBe(judged.asOf);
    expect(month?.money.awards.beforeFen).toBe(judged.awards.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0));
  });

  it('puts the patch on top of the dossier and of --policy', () => {
    const { totals } = differenceOf(['--month', '2026-05', '--policy', dearer, '--diff', cheaper]);
    expect(totals.money.costFen).toBe(10_000 - 40_000);
  });

  it('prints a table for people', () => {
    const { status, stdout } = run([example, '--month', '2026-05', '--diff', dearer, '--format', 'table']);
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "sh-9

      By month
        month    lose month  gain month  lose promotion  gain promotion  rulings  awards  awards yuan  incentives taken yuan  cost yuan
        2026-05  0           0           0               0               -0 +0    -1 +1   +100.00      0.00                   +100.00
        total    0           0           0               0               -0 +0    -1 +1   +100.00      0.00                   +100.00

      Awards
        month    change  award           yuan    unit  staff  name
        2026-05  lost    award.activity  300.00  u9    s6     梁平
        2026-05  won     award.activity  400.00  u9    s6     梁平
      "
    `);
  });
});

describe('evaluate --diff refuses', () => {
  it.each<[string, readonly string[], string]>([
    ['no month', ['--diff', dearer], '--diff needs --month'],
    ['a year', ['--year', '2026', '--diff', dearer], '--diff compares months: --month, not --year'],
    ['a range that ends before it begins', ['--month', '2026-05..2026-04', '--diff', dearer], 'ends before it begins'],
    ['a month that does not exist', ['--month', '2026-05..2026-13', '--diff', dearer], '--month expects YYYY-MM or'],
    ['a range of three', ['--month', '2026-05..2026-06..2026-07', '--diff', dearer], '--month expects YYYY-MM or'],
    ['an open range', ['--month', '2026-05..', '--diff', dearer], '--month expects YYYY-MM or'],
    ['explanations', ['--month', '2026-05', '--diff', dearer, '--explain'], '--explain is for a judgement'],
    [
      'an unknown format',
      ['--month', '2026-05', '--diff', dearer, '--format', 'xml'],
      '--format expects json or table',
    ],
    ['a range without --diff', ['--month', '2026-05..2026-06'], '--month takes a range only with --diff'],
    ['a format without --diff', ['--month', '2026-05', '--format', 'table'], '--format is for --diff'],
    ['a patch that is not there', ['--month', '2026-05', '--diff', 'nowhere.json'], '(in --diff)'],
    ['a wrong name', ['--month', '2026-05', '--diff', wrong], '/0/parameters/visits.limt: unknown name (in --diff)'],
  ])('%s', (_, args, reason) => {
    expect(reasonsAgainst(args)).toEqual([expect.stringContaining(reason)]);
  });

  it('naming the problems of both patches', () => {
    const reasons = reasonsAgainst(['--month', '2026-05', '--policy', wrong, '--diff', wrong]);
    expect(reasons.map((reason) => /\(in --(policy|diff)\)/.exec(reason)?.[0])).toEqual([
      '(in --policy)',
      '(in --diff)',
    ]);
  });

  it('with 2, the reasons on standard error and nothing on standard output', () => {
    const refused = run([example, '--month', '2026-05', '--diff', wrong]);
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr: '/0/parameters/visits.limt: unknown name (in --diff)\n',
    });
  });
});
