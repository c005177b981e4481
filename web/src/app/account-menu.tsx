import { Button } from 'antd';
import { useId } from 'react';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import styles from './account-menu.module.css';
import { shellTexts } from './shell-texts.ts';

export function AccountMenu() {
  const t = useTexts(shellTexts);
  const { language } = useLanguage();
  const { session } = useConnection();
  const me = useMe();
  const id = useId();
  return (
    <>
      <button type="button" className={styles.who} popoverTarget={id} aria-label={t.account(me.name)}>
        <span className={styles.initial} data-initial={me.name.slice(0, 1)} />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        <p className={styles.person}>
          {me.name}
          <span className={styles.detail}>
            {[ROLE_TEXTS[me.role][language], me.unit?.name].filter(Boolean).join(' · ')}
          </span>
          <span className={styles.detail}>{me.department.name}</span>
        </p>
        <Button block onClick={() => void session.signOut()}>
          {t.signOut}
        </Button>
      </div>
    </>
  );
}
