import { Button } from 'antd';
import { useTexts } from '../language/texts.ts';
import { useFiledForms } from '../plans/filed-forms.ts';
import type { DraftVisit } from './log-content.ts';
import { type Registration, unvisited } from './fill-in-visits.ts';
import styles from './log-editor.module.css';
import { logTexts } from './log-texts.ts';

interface RegisteredVisitsProps {
  readonly date: string;
  readonly visits: readonly DraftVisit[];
  readonly add: (registrations: readonly Registration[]) => void;
}

/** Field visits registered for the day become cards at a press. */
export function RegisteredVisits({ date, visits, add }: RegisteredVisitsProps) {
  const t = useTexts(logTexts);
  const filed = useFiledForms('field-registration', { period: date }).data ?? [];
  const registrations = filed.flatMap(({ content }) => (content.form === 'field-registration' ? [content] : []));
  const open = unvisited(registrations, visits);
  if (open.length === 0) return null;
  return (
    <div className={styles.registered}>
      <p>{t.registered(open.map(({ destination }) => destination))}</p>
      <Button
        size="small"
        onClick={() => {
          add(open);
        }}
      >
        {t.addRegistered}
      </Button>
    </div>
  );
}
