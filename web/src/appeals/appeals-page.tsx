import { useSearch } from '@tanstack/react-router';
import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Page } from '../ui/page.tsx';
import { AppealTable } from './appeal-table.tsx';
import styles from './appeals.module.css';
import { appealsTexts } from './appeals-texts.ts';
import { OpenAppeals } from './open-appeals.tsx';

/** Appeals of others: those that wait for the reader's decision first, then a month's, decided or not. */
export function AppealsPage() {
  const t = useTexts(appealsTexts);
  const title = useTexts(shellTexts).page['/appeals'];
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/appeals' });
  return (
    <Page title={title} lead={t.lead}>
      <div className={styles.page}>
        <OpenAppeals />
        <AppealTable key={month} month={month} />
      </div>
    </Page>
  );
}
