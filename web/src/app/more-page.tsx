import { useTexts } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';
import styles from './more-page.module.css';
import PageList from './page-list.tsx';
import { shellTexts } from './shell-texts.ts';

/** On a phone: all pages. */
export function MorePage() {
  const t = useTexts(shellTexts);
  return (
    <Page title={t.more}>
      <div className={styles.more}>
        <PageList />
      </div>
    </Page>
  );
}
