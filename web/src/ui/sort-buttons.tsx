import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { type Column, keyOf, type Order } from './sorting.ts';
import styles from './sort-buttons.module.css';

const NEXT = { none: 'ascend', ascend: 'descend', descend: null } as const;
const SPOKEN = { none: 'none', ascend: 'ascending', descend: 'descending' } as const;

/** The table draws its titles a second time, unseen, to measure their widths: nobody shall get there by keyboard. */
const outOfReachUnseen = (button: HTMLButtonElement | null) => {
  if (button !== null && button.closest('[aria-hidden="true"]') !== null) button.tabIndex = -1;
};

interface SortButtonProps {
  readonly state: keyof typeof NEXT;
  readonly choose: (next: Order['direction'] | null) => void;
  readonly children: ReactNode;
}

function SortButton({ state, choose, children }: SortButtonProps) {
  return (
    <button
      type="button"
      ref={outOfReachUnseen}
      className={styles.sort}
      data-state={state}
      onClick={() => {
        choose(NEXT[state]);
      }}
    >
      {children}
    </button>
  );
}

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
    const chosen = (direction: Order['direction'] | null) => {
      choose(direction === null ? null : { column: key, direction });
    };
    return {
      ...column,
      key,
      title: (
        <SortButton state={state} choose={chosen}>
          {title}
        </SortButton>
      ),
      onHeaderCell: () => ({ 'aria-sort': SPOKEN[state] }),
    };
  });
