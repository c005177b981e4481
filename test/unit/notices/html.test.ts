import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/notices/html.ts';
import { anyText } from '../../support/any-text.ts';

describe('the html tag', () => {
  it.each([
    ['an element', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['the end of an attribute', '" onload="x', '&quot; onload=&quot;x'],
    ["an apostrophe's attribute", "' onload='x", '&#39; onload=&#39;x'],
    ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ])('escapes %s in a value', (_, value, expected) => {
    expect(html`<p title="${value}"></p>`.text).toBe(`<p title="${expected}"></p>`);
  });

  it('takes markup of its own making as it is, alone or in a list', () => {
    const items = ['a', '<b>'].map((name) => html`<li>${name}</li>`);
    expect(html`${items}`.text).toBe('<li>a</li><li>&lt;b&gt;</li>');
    expect(html`${html`<i>${'&'}</i>`}`.text).toBe('<i>&amp;</i>');
  });

  it('lets no value open a tag, close an attribute or start an entity', () => {
    fc.assert(
      fc.property(anyText(), (value) => {
        const written = html`${value}`.text;
        expect(written).not.toMatch(/[<>"']/);
        expect(written.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});
