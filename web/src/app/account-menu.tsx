import { Button } from 'antd';
import { useId } from 'react';
import { useConnection } from '../api/connection.ts';
import { LanguageButton } from '../language/language-button.tsx';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { roleTexts } from '../me/role-texts.ts';
import styles from './account-menu.module.css';
import { shellTexts } from './shell-texts.ts';

export function AccountMenu() {
  const t = useTexts(shellTexts);
  const roles = useTexts(roleTexts);
  const { session } = useConnection();
  const me = useMe();
  const id = useId();
  return (
    <div className={styles.row}>
      <button type="button" className={styles.who} popoverTarget={id} aria-label={t.account(me.name)}>
        <span className={styles.initial} aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
        <span className={styles.name} aria-hidden="true">
          {me.name}
        </span>
      </button>
      <LanguageButton />
      <div id={id} popover="auto" className={styles.menu}>
        <p className={styles.person}>
          {me.name}
          <span className={styles.detail}>{[roles[me.role], me.unit?.name].filter(Boolean).join(' · ')}</span>
          <span className={styles.detail}>{me.department.name}</span>
        </p>
        <Button block onClick={() => void session.signOut()}>
          {t.signOut}
        </Button>
      </div>
    </div>
  );
}
