import type { TableColumnsType } from 'antd';
import type { Key } from 'react';

/** Which column orders the rows, and how. */
export interface Order {
  readonly column: Key;
  readonly direction: 'ascend' | 'descend';
}

export type Column<Row> = TableColumnsType<Row>[number];

/** A column without a key has its place for one. */
export const keyOf = <Row>({ key }: Column<Row>, place: number): Key => key ?? place;

export function initialOrder<Row>(columns: TableColumnsType<Row>): Order | null {
  const place = columns.findIndex(({ defaultSortOrder }) => typeof defaultSortOrder === 'string');
  const column = columns[place];
  return typeof column?.defaultSortOrder === 'string'
    ? { column: keyOf(column, place), direction: column.defaultSortOrder }
    : null;
}

export function inOrder<Row>(rows: readonly Row[], columns: TableColumnsType<Row>, order: Order | null) {
  const sorter = columns.find((column, place) => keyOf(column, place) === order?.column)?.sorter;
  if (order === null || typeof sorter !== 'function') return rows;
  const { direction } = order;
  return rows.toSorted((a, b) => (direction === 'ascend' ? sorter(a, b, direction) : sorter(b, a, direction)));
}
