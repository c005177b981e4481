import { AppstoreOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { usePhone } from '../theme/media.ts';
import { BAR_ICONS } from './bar-icons.ts';
import styles from './navigation.module.css';
import { BAR } from './pages.ts';
import { shellTexts } from './shell-texts.ts';
import { Tab } from './tab.tsx';

const PageList = lazy(() => import('./page-list.tsx'));

/** On a desk everything at once; on a phone what is used every day under the thumb, the rest one tap further. */
export function Navigation() {
  const t = useTexts(shellTexts);
  const { role } = useMe();
  const phone = usePhone();
  return (
    <nav aria-label={t.pages}>
      {phone ? (
        <div className={styles.bar}>
          {BAR[role].map((path) => (
            <Tab key={path} path={path} icon={BAR_ICONS[path]} />
          ))}
          <Link to="/more" className={styles.tab}>
            <AppstoreOutlined />
            {t.more}
          </Link>
        </div>
      ) : (
        <div className={styles.column}>
          <Suspense>
            <PageList />
          </Suspense>
        </div>
      )}
    </nav>
  );
}
