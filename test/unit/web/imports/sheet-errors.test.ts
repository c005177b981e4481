import { describe, expect, it } from 'vitest';
import { lettersOf, placeOf } from '../../../../web/src/imports/cell-place.ts';
import { errorsByRow } from '../../../../web/src/imports/row-errors.ts';
import { csvText, typedCsv } from '../../../../web/src/imports/typed-csv.ts';

describe('a CSV text as it was typed', () => {
  it.each([
    [
      'rows and cells',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last row without an end', 'a\nb', [['a'], ['b']]],
    ['empty cells', ',a,\n', [['', 'a', '']]],
    ['quoted cells', '"a,b","c ""d""","e\nf"\n', [['a,b', 'c "d"', 'e\nf']]],
    ['a quote within a cell', 'a"b,c\n', [['a"b', 'c']]],
    ['nothing', '', []],
  ])('%s', (_what, text, rows) => {
    expect(typedCsv(text)).toEqual(rows);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('\ufeff工号')],
    ['GB18030', Uint8Array.from([0xb9, 0xa4, 0xba, 0xc5])],
  ])('is read from %s', (_encoding, bytes) => {
    expect(csvText(Uint8Array.from(bytes).buffer)).toBe('工号');
  });
});

describe('the place of a cell', () => {
  it.each([
    ['A1', { row: 1, column: 1 }],
    ['Z20', { row: 20, column: 26 }],
    ['AA3', { row: 3, column: 27 }],
    ['CV20002', { row: 20002, column: 100 }],
    ['1A', null],
    ['A0', null],
    ['', null],
  ])('%s', (cell, place) => {
    expect(placeOf(cell)).toEqual(place);
  });
});

it('errors stand by row and column, downwards; what names no cell stands apart, once', () => {
  const error = (detail: string, cell?: string) => ({
    pointer: '',
    code: 'x',
    detail,
    ...(cell !== undefined && { cell }),
  });
  const { rows, others } = errorsByRow([
    error('late', 'C7'),
    error('empty', 'B2'),
    error('wrong', 'C7'),
    error('whole', 'A7'),
    error('heading'),
    error('heading'),
  ]);
  expect(others).toEqual(['heading']);
  expect(rows.map(({ row, cells }) => [row, Object.fromEntries(cells)])).toEqual([
    [2, { 2: ['empty'] }],
    [7, { 3: ['late', 'wrong'], 1: ['whole'] }],
  ]);
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [100, 'CV'],
])('column %i is called %s', (column, letters) => {
  expect(lettersOf(column)).toBe(letters);
});
