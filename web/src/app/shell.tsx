import { AuditOutlined, CalendarOutlined, CheckSquareOutlined, CoffeeOutlined, EditOutlined } from '@ant-design/icons';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Role } from '../../../shared/domain/dossier.ts';
import { LanguageButton } from '../language/language-button.tsx';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { AccountMenu } from './account-menu.tsx';
import styles from './shell.module.css';
import { shellTexts } from './shell-texts.ts';

/** Keyboard and screen reader start at the new page's content after each move, as they would on a loaded page. */
function useFocusOnMove() {
  const content = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    content.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return content;
}

/** Whom the API lets see how a month closes. */
const CLOSERS: readonly Role[] = ['department-manager', 'executive'];

function Tabs() {
  const t = useTexts(shellTexts);
  const { role } = useMe();
  return (
    <nav className={styles.tabs} aria-label={t.pages}>
      <Link to="/" className={styles.tab}>
        <CheckSquareOutlined />
        {t.today}
      </Link>
      <Link to="/log" className={styles.tab}>
        <EditOutlined />
        {t.log}
      </Link>
      <Link to="/month" className={styles.tab}>
        <CalendarOutlined />
        {t.month}
      </Link>
      <Link to="/leave" className={styles.tab}>
        <CoffeeOutlined />
        {t.leave}
      </Link>
      {CLOSERS.includes(role) && (
        <Link to="/close" className={styles.tab}>
          <AuditOutlined />
          {t.close}
        </Link>
      )}
    </nav>
  );
}

/** On a desk a column at the side; on a phone a bar on top and the tabs under the thumb. */
export function Shell() {
  const t = useTexts(shellTexts);
  const content = useFocusOnMove();
  return (
    <div className={styles.frame}>
      <div className={styles.side}>
        <header className={styles.header}>
          <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
            {t.skip}
          </button>
          <div className={styles.brand}>
            <img src="/mark.svg" alt="" />
            {t.product}
          </div>
          <LanguageButton />
          <AccountMenu />
        </header>
        <Tabs />
      </div>
      <main ref={content} tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
    </div>
  );
}
