import type { ReactNode } from 'react';
import { useTexts } from '../language/texts.ts';
import { shellTexts } from '../app/shell-texts.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Right of the title: what the whole page is about, such as its day or month. */
  readonly control?: ReactNode;
  /** For pages of tables and charts: as wide as a desk's screen allows. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, lead, control, wide = false, children }: PageProps) {
  const { product } = useTexts(shellTexts);
  return (
    <div className={`${styles.page} ${wide ? styles.wide : ''}`}>
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
