import type { TableColumnsType } from 'antd';
import { type Column, keyOf, type Order } from './sorting.ts';
import styles from './sort-buttons.module.css';

const NEXT = { none: 'ascend', ascend: 'descend', descend: null } as const;
const SPOKEN = { none: 'none', ascend: 'ascending', descend: 'descending' } as const;

/**
 * The columns with a button for a title where they sort: up, down, as it was. The components' own sorting draws the whole
 * table anew before it answers a click.
 */
export const withSortButtons = <Row,>(
  columns: TableColumnsType<Row>,
  order: Order | null,
  choose: (order: Order | null) => void,
): TableColumnsType<Row> =>
  columns.map(({ sorter, title, ...column }, place): Column<Row> => {
    const key = keyOf(column, place);
    if (sorter === undefined || typeof title === 'function') return { ...column, key, title };
    const state = order?.column === key ? order.direction : 'none';
    const next = NEXT[state];
    return {
      ...column,
      key,
      title: (
        <button
          type="button"
          className={styles.sort}
          data-state={state}
          onClick={() => {
            choose(next === null ? null : { column: key, direction: next });
          }}
        >
          {title}
        </button>
      ),
      onHeaderCell: () => ({ 'aria-sort': SPOKEN[state] }),
    };
  });
