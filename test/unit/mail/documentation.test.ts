import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sampleText } from '../../../functions/receive-mail/sample-text.ts';
import type { Column } from '../../../shared/contracts/forms/form.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { MAILBOXES } from '../../../shared/contracts/forms/mailboxes.ts';

const page = await readFile('docs/mail.md', 'utf8');

const headingsOf = (columns: readonly Column[]): string => columns.map(({ heading }) => heading['zh-CN']).join('、');

it('the page on mail names every mailbox with its form and every field', () => {
  const lines = page.slice(page.indexOf('| mailbox')).split('\n').slice(2);
  const rows = lines.slice(0, lines.indexOf('')).map((row) => row.replaceAll(/\s*\|\s*/g, '|'));
  const known = [...MAILBOXES].map(([name, form]) => {
    const { sheet, title = sheet, columns, lines: layout } = formOf(form);
    const fields = [columns, layout?.columns ?? []].filter(({ length }) => length > 0).map(headingsOf);
    return `|\`${name}@\`|${title['zh-CN']} · ${title.en}|${fields.join('；')}|`;
  });
  expect(rows).toEqual(known);
});

it('the page on mail shows a log that is read', () => {
  expect(page).toContain(sampleText('daily-log', 'zh-CN'));
});
