import { AppstoreOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import styles from './navigation.module.css';
import { BAR, PAGE_GROUPS, PAGES, type PagePath, pagesFor } from './pages.tsx';
import { shellTexts } from './shell-texts.ts';

function Tab({ path }: { readonly path: PagePath }) {
  const t = useTexts(shellTexts);
  const { icon: Icon } = PAGES[path];
  return (
    <Link to={path} className={styles.tab}>
      <Icon />
      {t.page[path]}
    </Link>
  );
}

/** Every page that one may use, by what it is for. */
export function PageList() {
  const t = useTexts(shellTexts);
  const paths = pagesFor(useMe().role);
  return PAGE_GROUPS.map((group) => {
    const ofGroup = paths.filter((path) => PAGES[path].group === group);
    if (ofGroup.length === 0) return null;
    return (
      <section key={group} className={styles.group}>
        <h2 className={styles.heading}>{t.group[group]}</h2>
        <div className={styles.pages}>
          {ofGroup.map((path) => (
            <Tab key={path} path={path} />
          ))}
        </div>
      </section>
    );
  });
}

/** On a desk everything at once; on a phone what is used every day under the thumb, the rest one tap further. */
export function Navigation() {
  const t = useTexts(shellTexts);
  const { role } = useMe();
  return (
    <nav aria-label={t.pages}>
      <div className={styles.column}>
        <PageList />
      </div>
      <div className={styles.bar}>
        {BAR[role].map((path) => (
          <Tab key={path} path={path} />
        ))}
        <Link to="/more" className={styles.tab}>
          <AppstoreOutlined />
          {t.more}
        </Link>
      </div>
    </nav>
  );
}
