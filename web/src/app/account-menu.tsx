import { Button } from 'antd';
import { useId, useRef } from 'react';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './account-menu.module.css';
import { shellTexts } from './shell-texts.ts';

export function AccountMenu() {
  const t = useTexts(shellTexts);
  const { language } = useLanguage();
  const { session } = useConnection();
  const me = useMe();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className={styles.who} popoverTarget={id} aria-label={t.account(me.name)}>
        <span className={styles.initial} data-initial={me.name.slice(0, 1)} />
      </button>
      <div id={id} ref={menu} popover="auto" className={styles.menu}>
        <p className={styles.person}>
          {me.name}
          <span className={styles.detail}>
            {[ROLE_TEXTS[me.role][language], me.unit?.name].filter(Boolean).join(' · ')}
          </span>
          <span className={styles.detail}>{me.department.name}</span>
        </p>
        <LinkButton
          to="/settings"
          look="text"
          block
          onClick={() => {
            menu.current?.hidePopover();
          }}
        >
          {t.settings}
        </LinkButton>
        <Button block onClick={() => void session.signOut()}>
          {t.signOut}
        </Button>
      </div>
    </>
  );
}
