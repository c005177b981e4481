import { Alert, Button } from 'antd';
import { useState } from 'react';
import { LanguageButton } from '../language/language-button.tsx';
import { useTexts } from '../language/texts.ts';
import type { Session } from './session.ts';
import styles from './sign-in-page.module.css';
import { signInTexts } from './sign-in-texts.ts';

export function SignInPage({ session }: { readonly session: Session }) {
  const t = useTexts(signInTexts);
  const [state, setState] = useState<'idle' | 'leaving' | 'failed' | 'refused'>(
    session.wasRefused ? 'refused' : 'idle',
  );
  const signIn = async () => {
    setState('leaving');
    try {
      await session.signIn();
    } catch {
      setState('failed');
    }
  };
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <LanguageButton />
      </div>
      <div className={styles.card}>
        <img src="/mark.svg" alt="" className={styles.mark} />
        <h1 className={styles.title}>{t.product}</h1>
        <p className={styles.lead}>{t.lead}</p>
        {state === 'failed' && <Alert type="error" showIcon title={t.failed} />}
        {state === 'refused' && <Alert type="warning" showIcon title={t.refused} />}
        <Button type="primary" size="large" block loading={state === 'leaving'} onClick={() => void signIn()}>
          {t.signIn}
        </Button>
        <p className={styles.note}>{t.note}</p>
      </div>
    </main>
  );
}
