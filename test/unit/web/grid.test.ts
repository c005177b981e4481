import { describe, expect, it } from 'vitest';
import { type CellId, cellKey, laidOver, plainText, withTexts } from '../../../web/src/grid/changes.ts';
import { type Move, moveOf, moved } from '../../../web/src/grid/cursor.ts';
import { parseBlock } from '../../../web/src/grid/pasted-block.ts';

describe('a block pasted from a spreadsheet', () => {
  it.each([
    ['one cell', '88', [['88']]],
    ['a row with an empty cell', '88\t\t90', [['88', '', '90']]],
    [
      'lines as Windows ends them',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['lines as old Macs end them', '1\r2\r', [['1'], ['2']]],
    ['a column with a gap', '1\n\n3', [['1'], [''], ['3']]],
    [
      'an empty last cell',
      '1\t\n2\t',
      [
        ['1', ''],
        ['2', ''],
      ],
    ],
    ['a quoted cell with a tab, a line break and quotes', '"a\tb\nc ""d"""\t2', [['a\tb\nc "d"', '2']]],
    ['a quote that opens no quoted cell', '5" x\t6', [['5" x', '6']]],
    ['a cell of nothing but quotes', '""\t1', [['', '1']]],
    ['nothing', '', [['']]],
  ])('%s', (_what, text, block) => {
    expect(parseBlock(text)).toEqual(block);
  });
});

describe('the cursor', () => {
  const size = { rows: 3, columns: 2 };

  it.each<[Move, number, number, number, number]>([
    ['up', 1, 1, 0, 1],
    ['up', 0, 1, 0, 1],
    ['down', 2, 0, 2, 0],
    ['left', 1, 0, 1, 0],
    ['right', 1, 0, 1, 1],
    ['next', 0, 1, 1, 0],
    ['previous', 1, 0, 0, 1],
    ['row-start', 1, 1, 1, 0],
    ['row-end', 1, 0, 1, 1],
    ['first', 2, 1, 0, 0],
    ['last', 0, 0, 2, 1],
  ])('%s from %i,%i goes to %i,%i', (move, row, column, toRow, toColumn) => {
    expect(moved({ row, column }, move, size)).toEqual({ row: toRow, column: toColumn });
  });

  it('leaves the grid after the last cell and before the first', () => {
    expect(moved({ row: 2, column: 1 }, 'next', size)).toBeUndefined();
    expect(moved({ row: 0, column: 0 }, 'previous', size)).toBeUndefined();
  });

  const plain = { shiftKey: false, ctrlKey: false, metaKey: false };
  it.each([
    ['Tab', {}, 'next'],
    ['Tab', { shiftKey: true }, 'previous'],
    ['Home', {}, 'row-start'],
    ['End', { ctrlKey: true }, 'last'],
    ['Home', { metaKey: true }, 'first'],
    ['a', {}, undefined],
  ])('%s with %o means %s', (key, held, move) => {
    expect(moveOf({ key, ...plain, ...held })).toBe(move);
  });
});

describe('what was typed and not saved', () => {
  const held = ({ row, column }: CellId) => (row === 'a' && column === 'x' ? '80' : '');
  const changed = (text: string, from = new Map<string, string>()) => [
    ...withTexts(from, held, [{ row: 'a', column: 'x', text }]).values(),
  ];

  it.each([
    ['another value is a change', '81', ['81']],
    ['full-width digits are plain ones', '８１．５', ['81.5']],
    ['what is held already is none', ' 80 ', []],
    ['an emptied cell is none', '', []],
  ])('%s', (_what, text, values) => {
    expect(changed(text)).toEqual(values);
  });

  it('goes when the cell is emptied', () => {
    expect(changed('', new Map([[cellKey({ row: 'a', column: 'x' }), '81']]))).toEqual([]);
  });

  it('is laid over the cells from the cursor on, and counts what falls outside', () => {
    const laid = laidOver('1\t2\n3\t4', { row: 1, column: 0 }, { rows: ['a', 'b'], columns: ['x', 'y'] });
    expect(laid).toEqual({
      texts: [
        { row: 'b', column: 'x', text: '1' },
        { row: 'b', column: 'y', text: '2' },
      ],
      outside: 2,
    });
  });

  it('is plain text without space around it', () => {
    expect(plainText('　９０ ')).toBe('90');
  });
});
