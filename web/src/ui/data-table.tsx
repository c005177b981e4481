import { Input, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './data-table.module.css';
import { dataTableTexts } from './data-table-texts.ts';

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
  readonly expanded?: (row: Row) => ReactNode;
  /** Keys of the rows that are open from the start. */
  readonly opened?: readonly string[];
}

const ROWS_AT_ONCE = 50;

/**
 * The table measures scroll bars, for a header that stays in sight, by a style element, which the security policy refuses.
 * This one has no such header, and this is how the table is told that there is nothing to measure.
 */
const UNMEASURED = { tailor: true };

/** A list to search, sort, filter and page through. Wider than the screen, it scrolls on its own. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, columns, searchText, empty, actions, expanded, opened = [] } = props;
  const t = useTexts(dataTableTexts);
  const id = useId();
  const [search, setSearch] = useState('');
  // What is typed shows at once; the rows follow.
  const words = useDeferredValue(search).trim().toLocaleLowerCase();
  const rowsAtOnce = props.rowsAtOnce ?? ROWS_AT_ONCE;
  const found =
    words === '' || searchText === undefined
      ? rows
      : rows.filter((row) => searchText(row).toLocaleLowerCase().includes(words));
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
      <Table<Row>
        {...UNMEASURED}
        size="middle"
        dataSource={found}
        rowKey={rowKey}
        columns={columns}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: words === '' ? empty : t.nothingFound }}
        pagination={found.length > rowsAtOnce && { pageSize: rowsAtOnce, showSizeChanger: false, showTotal: t.total }}
        {...(expanded !== undefined && {
          expandable: {
            expandedRowRender: expanded,
            defaultExpandedRowKeys: opened,
            columnTitle: <span className={styles.unseen}>{t.details}</span>,
          },
        })}
      />
    </div>
  );
}
