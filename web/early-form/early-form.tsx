import { Button, ConfigProvider, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import mark from '../public/mark.svg?raw';
import account from '../src/app/account-menu.module.css';
import navigation from '../src/app/navigation.module.css';
import shell from '../src/app/shell.module.css';
import { shellTexts } from '../src/app/shell-texts.ts';
import { emptyContent } from '../src/daily-log/log-content.ts';
import log from '../src/daily-log/log-page.module.css';
import { logTexts } from '../src/daily-log/log-texts.ts';
import { PlanField } from '../src/daily-log/next-day-plan.tsx';
import { VisitList } from '../src/daily-log/visit-list.tsx';
import { type Language, LanguageContext } from '../src/language/language.ts';
import { useTexts } from '../src/language/texts.ts';
import editor from '../src/outbox/editor.module.css';
import submit from '../src/outbox/submit-panel.module.css';
import { themeFor } from '../src/theme/theme.ts';
import page from '../src/ui/page.module.css';
import { DATE, DAY_TEXT } from './ids.ts';

/** As wide as the name of a day. */
const BLANK_DAY = '\u3000'.repeat(8);

function LogForm() {
  const t = useTexts(logTexts);
  return (
    <Form name="log" layout="vertical" className={editor.editor} initialValues={emptyContent}>
      <div className={editor.writing}>
        <VisitList visits={emptyContent.visits} known={[]} />
        <div className={editor.card}>
          <PlanField />
        </div>
      </div>
      <aside className={submit.panel}>
        <div className={submit.words}>
          <p role="status">{t.soon}</p>
        </div>
        <div className={submit.wayOut}>
          <Button type="primary" size="large" block>
            {t.submit}
          </Button>
        </div>
      </aside>
    </Form>
  );
}

/** The log page on a phone before anything is known of the day. */
function EarlyPage() {
  const t = useTexts(logTexts);
  const { product } = useTexts(shellTexts);
  return (
    <div className={shell.frame}>
      <div className={shell.side}>
        <header className={shell.header}>
          <div className={shell.brand}>
            <span dangerouslySetInnerHTML={{ __html: mark }} />
            {product}
          </div>
          <span className={account.who}>
            <span className={account.initial} />
          </span>
        </header>
        <div className={navigation.bar}>
          <span className={navigation.tab} />
        </div>
      </div>
      <main className={shell.content}>
        <div className={page.page}>
          <header className={page.head}>
            <div>
              <h1 className={page.title}>{t.title}</h1>
              <p className={page.lead} id={DAY_TEXT}>
                {BLANK_DAY}
              </p>
            </div>
            <div className={log.day}>
              <label htmlFor={DATE}>{t.date}</label>
              <Input id={DATE} type="date" disabled />
            </div>
          </header>
          <LogForm />
        </div>
      </main>
    </div>
  );
}

export const earlyPage = (language: Language): ReactElement => (
  <LanguageContext value={{ language, choose: () => undefined, prefer: () => undefined }}>
    <ConfigProvider
      theme={themeFor('light')}
      componentSize="large"
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <EarlyPage />
    </ConfigProvider>
  </LanguageContext>
);
