import { Segmented } from 'antd';
import { useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';
import panel from '../ui/panel.module.css';
import { ExcuseList, LeaveList } from './absence-list.tsx';
import styles from './absence.module.css';
import { ExcuseForm } from './excuse-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { leaveTexts } from './leave-texts.ts';

const KINDS = ['leave', 'excuse'] as const;

export function LeavePage() {
  const t = useTexts(leaveTexts);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('leave');
  return (
    <Page title={t.title} lead={t.lead}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <section className={panel.panel} aria-label={t[kind]}>
            <Segmented
              block
              className={styles.kinds}
              aria-label={t.title}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t[value] }))}
              onChange={setKind}
            />
            {kind === 'leave' ? <LeaveForm /> : <ExcuseForm />}
          </section>
        </div>
        <div className={styles.column}>
          <LeaveList />
          <ExcuseList />
        </div>
      </div>
    </Page>
  );
}
