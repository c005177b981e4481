import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './navigation.module.css';
import type { PagePath } from './pages.ts';
import { shellTexts } from './shell-texts.ts';

export function Tab({ path, icon: Icon }: { readonly path: PagePath; readonly icon: ComponentType }) {
  const t = useTexts(shellTexts);
  return (
    <Link to={path} className={styles.tab}>
      <Icon />
      {t.page[path]}
    </Link>
  );
}
