import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import { fileFuzz } from './file-fuzz.ts';
import { gb18030 } from './gb18030.ts';

it('any damaged workbook, CSV file or mail comes to an answer, within bounded memory', async () => {
  expect(missedGoals(await fileFuzz.run('sample', SAMPLE_SEED))).toEqual([]);
});

it('texts are written in GB 18030 as a decoder reads them', () => {
  const text = '工号,日期\r\n王芳（一部），３元';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(gb18030(text))).toBe(text);
  expect(gb18030('\u{1f600}').toString()).toBe('?');
});
