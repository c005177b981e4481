import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { appealTexts } from './appeal-texts.ts';
import { ruleTexts } from './rule-texts.ts';

const TONES = { open: 'active', upheld: 'quiet', reversed: 'good' } as const;

/** The person's appeals against rulings of a month and what was decided; nothing where there are none. */
export function AppealList({ month }: { readonly month: string }) {
  const t = useTexts(appealTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { api } = useConnection();
  const appeals = useQuery({
    queryKey: ['appeals', month],
    queryFn: () => readPages((paging) => api('list-appeals', { query: { month, scope: 'own', ...paging } })),
  });
  if (appeals.isLoadingError) return <FailureNotice error={appeals.error} retry={() => void appeals.refetch()} />;
  if (appeals.data === undefined || appeals.data.length === 0) return null;
  return (
    <Panel title={t.appeals}>
      <ul>
        {appeals.data.map(({ id, rule, on, state, reason, receivedAt, decision }) => (
          <li key={id} className={list.item}>
            <p className={list.line}>
              {dayText(on, language, 'short')} · {rules[rule]}
              <Mark tone={TONES[state]}>{t.state[state]}</Mark>
            </p>
            <p>{reason}</p>
            <p className={list.quiet}>{t.filed(dayAndTimeText(receivedAt, timezone, language))}</p>
            {decision !== null && (
              <>
                <p>{decision.reason}</p>
                <p className={list.quiet}>{t.decided(dayAndTimeText(decision.decidedAt, timezone, language))}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
