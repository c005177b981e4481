import { Button } from 'antd';
import { useTexts } from '../language/texts.ts';
import type { Cursor } from './cursor.ts';
import styles from './entry-grid.module.css';
import { gridTexts } from './grid-texts.ts';

interface ProblemListProps {
  readonly problems: readonly { readonly problem: string; readonly name: string; readonly at: Cursor }[];
  readonly goTo: (at: Cursor) => void;
}

/** What is wrong, cell by cell: each leads to its cell. */
export function ProblemList({ problems, goTo }: ProblemListProps) {
  const t = useTexts(gridTexts);
  if (problems.length === 0) return null;
  return (
    <div role="status" className={styles.problems}>
      <p>{t.problems(problems.length)}</p>
      <ul>
        {problems.map(({ problem, name, at }) => (
          <li key={name}>
            <Button
              type="link"
              size="small"
              onClick={() => {
                goTo(at);
              }}
            >
              {name}
            </Button>
            {problem}
          </li>
        ))}
      </ul>
    </div>
  );
}
