import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LanguageButton } from '../language/language-button.tsx';
import { useTexts } from '../language/texts.ts';
import { AccountMenu } from './account-menu.tsx';
import { Navigation } from './navigation.tsx';
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
        <Navigation />
      </div>
      <main ref={content} tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
    </div>
  );
}
