import { Link } from '@tanstack/react-router';
import { dayText } from '../clock/zoned-text.ts';
import { useDrafts } from '../daily-log/log-desk.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './duty-list.module.css';
import { todayTexts } from './today-texts.ts';

/** Drafts of other days, which nobody would find again; today's shows at today's duty. */
export function DraftList() {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const others = [...useDrafts()].filter(([date, draft]) => date !== today || draft.queued);
  if (others.length === 0) return null;
  return (
    <Panel title={t.drafts}>
      <ul>
        {others.map(([date, draft]) => (
          <li key={date} className={styles.row}>
            <Link to="/log" search={date === today ? {} : { date }}>
              {t.draftOf(dayText(date, language))}
            </Link>
            <Mark tone={draft.queued ? 'warning' : 'quiet'}>{draft.queued ? t.queued : t.draft}</Mark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
