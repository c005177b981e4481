import { describe, expect, it } from 'vitest';
import { rulesBroken } from './rules-broken.ts';

describe('the pages ask the API through the typed client only', () => {
  it.each([
    ["fetch('/config.json')", 'no-restricted-globals'],
    ["window.fetch('x')", 'no-restricted-properties'],
    ["globalThis.fetch('x')", 'no-restricted-properties'],
    ['new XMLHttpRequest()', 'no-restricted-globals'],
    ["new EventSource('x')", 'no-restricted-globals'],
    ["navigator.sendBeacon('x')", 'no-restricted-properties'],
    ["'/v1/leaves'", 'no-restricted-syntax'],
    ['`/v1/leaves/${id}`', 'no-restricted-syntax'],
  ])('lint refuses %s in a page', async (expression, rule) => {
    const code = `export const id = '1';\nexport const asked: unknown = ${expression};\n`;
    expect(await rulesBroken('web/src/leave/leave-page.tsx', code)).toContain(rule);
  });

  it('lint lets the client ask', async () => {
    const code = "export const asked: unknown = fetch('x');\n";
    expect(await rulesBroken('web/src/api/send.ts', code)).not.toContain('no-restricted-globals');
  });
});
