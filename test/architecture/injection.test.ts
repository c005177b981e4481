import { describe, expect, it } from 'vitest';
import { rulesBroken } from './rules-broken.ts';

describe('text is never taken for code', () => {
  it.each([
    ["eval('1')", 'no-eval'],
    ["new Function('return 1')", 'no-new-func'],
    ["setTimeout('alert(1)', 1)", '@typescript-eslint/no-implied-eval'],
  ])('lint refuses %s anywhere', async (expression, rule) => {
    const code = `export const evaluated: unknown = ${expression};\n`;
    expect(await rulesBroken('shared/domain/dossier.ts', code)).toContain(rule);
    expect(await rulesBroken('web/src/leave/leave-page.tsx', code)).toContain(rule);
  });
});

describe('text is never taken for markup', () => {
  it.each([
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
    '<iframe srcDoc={text} />',
    '(document.body.innerHTML = text)',
    '(document.body.outerHTML = text)',
    "document.body.insertAdjacentHTML('beforeend', text)",
  ])('lint refuses %s in a page', async (expression) => {
    const code = `export const put = (text: string): unknown => ${expression};\n`;
    expect(await rulesBroken('web/src/leave/leave-page.tsx', code)).toContain('no-restricted-syntax');
  });
});
