import { CloseCircleFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { lettersOf } from './cell-place.ts';
import { importsTexts } from './imports-texts.ts';
import styles from './imports.module.css';
import { type RowErrors, errorsByRow } from './row-errors.ts';
import type { TypedRows } from './typed-rows.ts';

const MOST_ERRORS = 100;
const HEADINGS_ROW = 1;

function ErrorLine({ text }: { readonly text: string }) {
  return (
    <span className={styles.error}>
      <CloseCircleFilled aria-hidden /> {text}
    </span>
  );
}

/** A row as it was typed, under the headings of its sheet, each error at its cell. */
function WrongRow({ errors: { row, cells }, typed }: { readonly errors: RowErrors; readonly typed: TypedRows }) {
  const t = useTexts(importsTexts);
  const headings = typed.get(HEADINGS_ROW) ?? new Map<number, string>();
  const values = typed.get(row) ?? new Map<number, string>();
  const columns = [...new Set([...headings.keys(), ...values.keys(), ...cells.keys()])]
    .filter((column) => column > 0)
    .sort((a, b) => a - b);
  return (
    <li className={list.item}>
      <h3 className={styles.name}>{t.row(row)}</h3>
      <div className={styles.typed} role="group" aria-label={t.row(row)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {headings.get(column) ?? lettersOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {columns.map((column) => (
                <td key={column} className={cells.has(column) ? styles.wrong : undefined}>
                  {values.get(column) ?? <span className={styles.empty}>{t.emptyCell}</span>}
                  {cells.get(column)?.map((text) => (
                    <ErrorLine key={text} text={text} />
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </li>
  );
}

/** Everything wrong in a sheet, at its place. */
export function WrongRows({ problem, typed }: { readonly problem: Problem; readonly typed: TypedRows }) {
  const t = useTexts(importsTexts);
  const { rows, others } = errorsByRow(problem.errors);
  if (problem.errors.length === 0)
    return <Alert type="error" showIcon title={problem.title} description={problem.detail} />;
  return (
    <Panel title={t.wrong(problem.errors.length)}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.wrongDetail}</p>
        {others.map((text) => (
          <ErrorLine key={text} text={text} />
        ))}
        <ul>
          {rows.map((errors) => (
            <WrongRow key={errors.row} errors={errors} typed={typed} />
          ))}
        </ul>
        {problem.errors.length >= MOST_ERRORS && <p className={list.quiet}>{t.most}</p>}
      </div>
    </Panel>
  );
}
