import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'test/examples/05/dossier.json');
const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const evaluate = (args: readonly string[], options: { input?: string; timeZone?: string; locale?: string } = {}) => {
  const { timeZone = 'UTC', locale = 'C', input = '' } = options;
  const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['commands/evaluate.ts', ...args], {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const expected = readFileSync(join(root, 'test/examples/05/judgement-1.json'), 'utf8');

describe('evaluate', () => {
  it.each([
    ['UTC', 'C'],
    ['America/New_York', 'tr_TR.UTF-8'],
  ])('prints the same bytes on a host in %s and %s', (timeZone, locale) => {
    const run = evaluate([example, '--month', '2026-05'], { timeZone, locale });
    expect(run).toEqual({ status: 0, stdout: expected, stderr: '' });
  });

  it('reads standard input for -', () => {
    const run = evaluate(['-', '--month', '2026-05'], { input: readFileSync(example, 'utf8') });
    expect(run.stdout).toBe(expected);
  });

  it('appends the patch of --policy to the policies', () => {
    const patch = file('patch.json', [{ effectiveFrom: '2026-01-01', parameters: { 'awards.activityFen': 1 } }]);
    const run = evaluate([example, '--month', '2026-05', '--policy', patch]);
    expect(run.stdout).toContain('"award": "award.activity"');
    expect(run.stdout).toBe(expected.replaceAll('"amountFen": 30000', '"amountFen": 1'));
  });
});

describe('evaluate refuses with 2, its reasons on standard error and nothing on standard output', () => {
  const good = ['--month', '2026-05'];
  const patch = file('bad-patch.json', [{ effectiveFrom: '2026-01-01', parameters: { 'visits.limt': 4 } }]);

  it.each<[string, readonly string[], string]>([
    ['no argument', [], 'exactly one dossier is needed'],
    ['two dossiers', ['a', 'b', ...good], 'exactly one dossier is needed'],
    ['no period', [example], 'one of --month and --year is needed'],
    ['two periods', [example, ...good, '--year', '2026'], 'one of --month and --year is needed'],
    ['a month that does not exist', [example, '--month', '2026-13'], '--month expects YYYY-MM'],
    ['a year of two digits', [example, '--year', '26'], '--year expects YYYY'],
    ['an as-of without an offset', [example, ...good, '--as-of', '2026-05-01T00:00:00'], '--as-of expects'],
    ['an unknown option', [example, ...good, '--loud'], "Unknown option '--loud'"],
    ['a file that is not there', ['nowhere.json', ...good], 'ENOENT'],
    ['a text that is no JSON', [file('bad.json', '{'), ...good], ': '],
    ['a dossier that is none', [file('none.json', {}), ...good], '/department: expected object'],
    [
      'a wrong name in a patch',
      [example, ...good, '--policy', patch],
      '/0/parameters/visits.limt: unknown name (in --policy)',
    ],
  ])('%s', (_, args, reason) => {
    const run = evaluate(args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(reason);
  });

  it('naming the problems of dossier and patch together', () => {
    const { stderr } = evaluate([file('empty.json', {}), ...good, '--policy', patch]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['/department', '/units', '/staff', '/facts', '/0/parameters/visits.limt']);
  });
});
