import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.js';

const root = new URL('../..', import.meta.url).pathname;

async function violations(baseDir: string, folders: string[]): Promise<string[]> {
  const { output } = await cruise(folders, { ...config.options, baseDir, validate: true, ruleSet: config });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('the import law', () => {
  it('holds in the whole tree', async () => {
    expect(await violations(root, ['shared', 'functions', 'infra', 'commands', 'web/src'])).toEqual([]);
  });

  it('catches what it forbids, each by name', async () => {
    const found = await violations(`${root}test/architecture/planted`, ['shared', 'functions']);
    expect(found.map((line) => line.split(':')[0]).sort()).toEqual([
      'aws-sdk-only-in-adapters',
      'domain-is-pure',
      'functions-do-not-meet',
      'ports',
      'use-cases-know-no-platform',
    ]);
  });
});
