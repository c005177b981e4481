import { useRef } from 'react';
import { useTexts } from '../language/texts.ts';
import { cellKey } from './changes.ts';
import styles from './entry-grid.module.css';
import type { EntryGridProps } from './grid.ts';
import { GridCell } from './grid-cell.tsx';
import { gridTexts } from './grid-texts.ts';
import { ProblemList } from './problem-list.tsx';
import { useGridKeys } from './use-grid-keys.ts';

/** People × figures to fill in by keyboard alone, by the ARIA grid pattern. It holds nothing: what is typed goes to `write`. */
export function EntryGrid(props: EntryGridProps) {
  const { label, rowsLabel, rows, columns, held, changes, isEditable, problemOf } = props;
  const t = useTexts(gridTexts);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(props, table);
  const problems = rows.flatMap((row, rowIndex) =>
    columns.flatMap((column, columnIndex) => {
      const problem = problemOf({ row: row.id, column: column.id });
      return problem === undefined
        ? []
        : [{ problem, name: t.cell(row.label, column.label), at: { row: rowIndex, column: columnIndex } }];
    }),
  );
  return (
    <div className={styles.whole}>
      <div className={styles.frame}>
        <table ref={table} role="grid" aria-label={label} className={styles.grid} {...keys.handlers}>
          <thead>
            <tr>
              <th scope="col">{rowsLabel}</th>
              {columns.map(({ id, label: name }) => (
                <th key={id} scope="col" className={styles.figure}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id}>
                <th scope="row" className={styles.name}>
                  {row.label}
                  {row.detail !== undefined && <span className={styles.detail}>{row.detail}</span>}
                </th>
                {columns.map((column, columnIndex) => {
                  const cell = { row: row.id, column: column.id };
                  return (
                    <GridCell
                      key={column.id}
                      place={{ row: rowIndex, column: columnIndex }}
                      name={t.cell(row.label, column.label)}
                      text={changes.get(cellKey(cell)) ?? held(cell)}
                      changed={changes.has(cellKey(cell))}
                      editable={isEditable(cell)}
                      problem={problemOf(cell)}
                      keys={keys}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles.hint}>
        {keys.outside > 0 ? t.outside(keys.outside) : ''}
      </p>
      <ProblemList problems={problems} goTo={keys.goTo} />
      <p className={styles.hint}>{t.keys}</p>
    </div>
  );
}
