import type { ReactNode } from 'react';
import { useTexts } from '../language/texts.ts';
import { shellTexts } from '../app/shell-texts.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Right of the title: what the whole page is about, such as its day or month. */
  readonly control?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, lead, control, children }: PageProps) {
  const { product } = useTexts(shellTexts);
  return (
    <div className={styles.page}>
      <title>{`${title} · ${product}`}</title>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {control}
      </header>
      {children}
    </div>
  );
}
