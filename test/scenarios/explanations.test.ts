import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateArguments } from '../../commands/evaluate/arguments.ts';
import type { ExplainedJudgement } from '../../commands/evaluate/explained.ts';
import { evaluate } from '../../commands/evaluate/evaluate.ts';

const root = join(import.meta.dirname, '../..');
const dossier = join(import.meta.dirname, '../examples/01/dossier.json');

const printed = (...args: readonly string[]): string => {
  const outcome = evaluate(evaluateArguments([dossier, ...args]));
  if (!outcome.ok) throw new Error('the example is refused');
  return JSON.stringify(outcome.judgement, null, 2);
};

const explained = JSON.parse(printed('--month', '2026-04', '--explain')) as ExplainedJudgement;

describe('evaluate --explain', () => {
  it('ends every ruling in a zh-CN and an en text', () => {
    expect(explained.rulings.length).toBeGreaterThan(0);
    for (const ruling of explained.rulings) {
      expect(Object.keys(ruling).at(-1)).toBe('because');
      expect(Object.keys(ruling.because)).toEqual(['zh-CN', 'en']);
      expect(ruling.because['zh-CN']).toMatch(/^依据制度第.+条，.+适用参数：.+若.+。$/);
      expect(ruling.because.en).toMatch(/^Under clauses? .+In force: .+Had .+\.$/);
    }
  });

  it('changes nothing else', () => {
    const withoutReasons = (key: string, value: unknown): unknown => (key === 'because' ? undefined : value);
    expect(JSON.stringify(explained, withoutReasons, 2)).toBe(printed('--month', '2026-04'));
  });

  it('changes nothing of a year', () => {
    expect(printed('--year', '2026', '--explain')).toBe(printed('--year', '2026'));
  });

  it('names every fact of a ruling', () => {
    for (const { facts, because } of explained.rulings) {
      for (const id of facts) for (const text of Object.values(because)) expect(text).toContain(id);
    }
  });

  it.each([
    ['UTC', 'C'],
    ['America/New_York', 'en_US.UTF-8'],
    ['Asia/Kathmandu', 'ar_EG.UTF-8'],
  ])('prints the same bytes on a host in %s with locale %s', (TZ, LANG) => {
    const args = [join(root, 'commands/evaluate.ts'), dossier, '--month', '2026-04', '--explain'];
    const output = execFileSync(process.execPath, args, { encoding: 'utf8', env: { TZ, LANG, LC_ALL: LANG } });
    expect(output).toBe(`${JSON.stringify(explained, null, 2)}\n`);
  });
});
