import { Input, Table, type TableColumnsType } from 'antd';
import { memo, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './data-table.module.css';
import { dataTableTexts } from './data-table-texts.ts';
import { withSortButtons } from './sort-buttons.tsx';
import { initialOrder, inOrder, type Order } from './sorting.ts';

interface DataTableProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Columns with a `sorter` sort; those with `filters` filter. */
  readonly columns: TableColumnsType<Row>;
  /** What a row is found by; absent: no search. */
  readonly searchText?: (row: Row) => string;
  readonly empty: string;
  /** Rows of a page; fewer where each has many cells, so that sorting stays instant. */
  readonly rowsAtOnce?: number;
  /** Beside the search: a download, a button for a new entry. */
  readonly actions?: ReactNode;
  /** What opens below a row. */
  readonly expanded?: ((row: Row) => ReactNode) | undefined;
  /** Keys of the rows that are open from the start. */
  readonly opened?: readonly string[];
}

const ROWS_AT_ONCE = 50;

interface RowsProps<Row> extends Pick<DataTableProps<Row>, 'rows' | 'rowKey' | 'columns' | 'empty' | 'expanded'> {
  readonly order: Order | null;
  readonly choose: (order: Order | null) => void;
  readonly rowsAtOnce: number;
  readonly opened: readonly string[];
}

const NONE: readonly string[] = [];

/** The table itself: drawn anew only when its rows are others, not with every letter of a search. */
const Rows = memo(function Rows<Row>(props: RowsProps<Row>) {
  const { rows, rowKey, columns, order, choose, empty, rowsAtOnce, expanded, opened } = props;
  const t = useTexts(dataTableTexts);
  return (
    <Table<Row>
      size="middle"
      dataSource={rows}
      rowKey={rowKey}
      columns={withSortButtons(columns, order, choose)}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: empty }}
      pagination={rows.length > rowsAtOnce && { pageSize: rowsAtOnce, showSizeChanger: false, showTotal: t.total }}
      {...(expanded !== undefined && {
        expandable: {
          expandedRowRender: expanded,
          defaultExpandedRowKeys: opened,
          columnTitle: <span className={styles.unseen}>{t.details}</span>,
        },
      })}
    />
  );
}) as <Row>(props: RowsProps<Row>) => ReactNode;

/** A list to search, sort, filter and page through. Wider than the screen, it scrolls on its own. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, columns, searchText, empty, actions, expanded, opened = NONE } = props;
  const t = useTexts(dataTableTexts);
  const id = useId();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState(() => initialOrder(columns));
  // What is typed or chosen is taken at once; the rows follow.
  const words = useDeferredValue(search).trim().toLocaleLowerCase();
  const applied = useDeferredValue(order);
  const found = useMemo(() => {
    const matching =
      words === '' || searchText === undefined
        ? rows
        : rows.filter((row) => searchText(row).toLocaleLowerCase().includes(words));
    return inOrder(matching, columns, applied);
  }, [rows, words, searchText, columns, applied]);
  return (
    <div className={styles.table}>
      {(searchText !== undefined || actions !== undefined) && (
        <div className={styles.tools}>
          {searchText !== undefined && (
            <Input
              id={id}
              className={styles.search}
              type="search"
              aria-label={t.search}
              placeholder={t.search}
              value={search}
              onChange={(event) => {
                setSearch(event.target.value);
              }}
            />
          )}
          {actions}
        </div>
      )}
      <Rows
        rows={found}
        rowKey={rowKey}
        columns={columns}
        order={applied}
        choose={setOrder}
        empty={words === '' ? empty : t.nothingFound}
        rowsAtOnce={props.rowsAtOnce ?? ROWS_AT_ONCE}
        expanded={expanded}
        opened={opened}
      />
    </div>
  );
}
