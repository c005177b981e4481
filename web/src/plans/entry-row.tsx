import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './entry-row.module.css';
import { plansTexts } from './plans-texts.ts';

interface EntryRowProps {
  readonly ordinal: number;
  /** Beside its number. */
  readonly mark?: ReactNode;
  readonly remove: () => void;
  readonly children: ReactNode;
}

/** One company of a list. */
export function EntryRow({ ordinal, mark, remove, children }: EntryRowProps) {
  const t = useTexts(plansTexts);
  const title = useId();
  return (
    <li>
      <section className={styles.row} aria-labelledby={title}>
        <div className={styles.head}>
          <h3 id={title} className={styles.title}>
            {t.entryN(ordinal)}
          </h3>
          {mark}
          <Button
            type="text"
            className={styles.remove}
            icon={<DeleteOutlined />}
            aria-label={t.removeEntry(ordinal)}
            onClick={remove}
          />
        </div>
        <div className={styles.fields}>{children}</div>
      </section>
    </li>
  );
}
