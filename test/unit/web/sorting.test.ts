import { describe, expect, it } from 'vitest';
import { initialOrder, inOrder } from '../../../web/src/ui/sorting.ts';

interface Row {
  readonly name: string;
  readonly visits: number;
}

const ROWS: readonly Row[] = [
  { name: '乙', visits: 3 },
  { name: '甲', visits: 4 },
  { name: '丙', visits: 3 },
];

const COLUMNS = [
  { title: '姓名', dataIndex: 'name' },
  {
    key: 'visits',
    title: '拜访',
    sorter: (a: Row, b: Row) => a.visits - b.visits,
    defaultSortOrder: 'descend' as const,
  },
];

const names = (rows: readonly Row[]) => rows.map(({ name }) => name).join('');

describe('the rows of a table', () => {
  it.each([
    ['as they came without an order', null, '乙甲丙'],
    ['up, equal ones as they came', { column: 'visits', direction: 'ascend' }, '乙丙甲'],
    ['down, equal ones as they came', { column: 'visits', direction: 'descend' }, '甲乙丙'],
    ['as they came where the column does not sort', { column: 0, direction: 'ascend' }, '乙甲丙'],
  ] as const)('are %s', (_, order, expected) => {
    expect(names(inOrder(ROWS, COLUMNS, order))).toBe(expected);
  });

  it('begin by the column that says so', () => {
    expect(initialOrder(COLUMNS)).toEqual({ column: 'visits', direction: 'descend' });
    expect(initialOrder(COLUMNS.slice(0, 1))).toBeNull();
  });
});
