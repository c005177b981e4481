import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { mappingErrors } from '../../../functions/mapped-form.ts';
import { staffId } from '../../../shared/contracts/forms/columns.ts';
import { PERSONAL_FORM_IDS } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { MappingSchema } from '../../../shared/contracts/http/webhooks.ts';
import { signatureOf } from '../../../shared/domain/webhooks/signature.ts';

const page = await readFile('docs/webhooks.md', 'utf8');

/** `form | fields`, without the padding of the table. */
const rowsAfter = (heading: string): readonly string[] => {
  const lines = page.slice(page.indexOf(heading)).split('\n').slice(2);
  const rows = lines.slice(0, lines.indexOf(''));
  return rows.map((row) => row.replaceAll(/\s*\|\s*/g, '|').replaceAll(/^\||\|$/g, ''));
};

it('the page on webhooks names every form with every field', () => {
  const documented = rowsAfter('| form');
  const known = PERSONAL_FORM_IDS.map((id) => {
    const { columns, lines } = formOf(id);
    const own = columns.filter((column) => column !== staffId).map(({ field }) => field);
    const ofLines = (lines?.columns ?? []).map(({ field }) => `${lines?.field ?? ''}.${field}`);
    return `${id}|${[...own, ...ofLines].join(', ')}`;
  });
  expect(documented).toEqual(known);
});

it('the page on webhooks shows a mapping that is taken', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(mappingErrors('daily-log', MappingSchema.parse(JSON.parse(json)))).toEqual([]);
});

it('the page on webhooks shows a signature that is right', () => {
  const [row = ''] = rowsAfter('| secret');
  const [secret = '', timestamp = '', body = '', signature] = row.replaceAll('`', '').split('|');
  expect(signature).toBe(signatureOf(secret, Number(timestamp), Buffer.from(body)));
});
