import { describe, expect, it } from 'vitest';
import { rulesBroken } from './rules-broken.ts';

describe('time is an input', () => {
  it.each([
    ['Date.now()', 'no-restricted-globals'],
    ['new Date()', 'no-restricted-globals'],
    ['performance.now()', 'no-restricted-properties'],
    ["(await import('temporal-polyfill')).Temporal.Now", 'no-restricted-syntax'],
  ])('lint refuses %s in the domain and in use cases', async (expression, rule) => {
    const code = `export const now: unknown = ${expression};\n`;
    expect(await rulesBroken('shared/domain/dossier.ts', code)).toContain(rule);
    expect(await rulesBroken('functions/tick/tick.ts', code)).toContain(rule);
  });

  it('lint lets the local cloud read the clock', async () => {
    const broken = await rulesBroken('infra/app.ts', 'export const now: unknown = Date.now();\n');
    expect(broken).not.toContain('no-restricted-globals');
  });
});
