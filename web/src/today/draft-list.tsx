import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText, periodText } from '../clock/zoned-text.ts';
import { useDrafts } from '../daily-log/log-desk.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useShelf } from '../outbox/desk.ts';
import { namedBy, useFormDesk } from '../plans/form-desk.ts';
import { formNames } from '../plans/form-names.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './duty-list.module.css';
import { todayTexts } from './today-texts.ts';

interface DraftRowProps {
  readonly queued: boolean;
  readonly children: ReactNode;
}

function DraftRow({ queued, children }: DraftRowProps) {
  const t = useTexts(todayTexts);
  return (
    <li className={styles.row}>
      {children}
      <Mark tone={queued ? 'warning' : 'quiet'}>{queued ? t.queued : t.draft}</Mark>
    </li>
  );
}

/** Drafts of forms and of logs of other days, which nobody would find again; today's log shows at today's duty. */
export function DraftList() {
  const t = useTexts(todayTexts);
  const names = useTexts(formNames);
  const { language } = useLanguage();
  const { today } = useMe();
  const logs = [...useDrafts()].filter(([date, draft]) => date !== today || draft.queued);
  const forms = [...useShelf(useFormDesk().drafts)].flatMap(([key, { queued }]) => {
    const named = namedBy(key);
    return named === undefined ? [] : [{ key, queued, ...named }];
  });
  if (logs.length + forms.length === 0) return null;
  return (
    <Panel title={t.drafts}>
      <ul>
        {logs.map(([date, { queued }]) => (
          <DraftRow key={date} queued={queued}>
            <Link to="/log" search={date === today ? {} : { date }}>
              {t.draftOf(dayText(date, language))}
            </Link>
          </DraftRow>
        ))}
        {forms.map(({ key, queued, form, period }) => (
          <DraftRow key={key} queued={queued}>
            <Link to="/plans" search={{ form, period }}>
              {[names[form], periodText(period, language)].join(' · ')}
            </Link>
          </DraftRow>
        ))}
      </ul>
    </Panel>
  );
}
