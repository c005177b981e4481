import { useNow } from '../clock/server-clock.ts';
import { useTexts } from '../language/texts.ts';
import { useToday } from '../me/today.ts';
import type { LogDuty } from './log-duty.ts';
import { logTexts } from './log-texts.ts';
import styles from './visit-budget.module.css';

interface VisitBudgetProps {
  readonly counted: number;
  readonly duty: LogDuty;
}

/** What one more short day would cost; said while the day can still be saved. */
function ShortDays({ deadline }: { readonly deadline: string | null }) {
  const t = useTexts(logTexts);
  const now = useNow();
  const shortDays = useToday().data?.budget?.shortDays ?? null;
  if (shortDays === null || deadline === null || now > Date.parse(deadline)) return null;
  const next = shortDays.used + 1;
  return <p className={styles.line}>{next < shortDays.limit ? t.shortDay(next, shortDays.limit) : t.lastDay(next)}</p>;
}

/** The visits of this log against what is due: the quota less what meetings and training of the day take off. */
export function VisitBudget({ counted, duty: { deadline, visits: due } }: VisitBudgetProps) {
  const t = useTexts(logTexts);
  if (due === null) {
    return (
      <div>
        <p className={styles.line}>{t.counted}</p>
        <p className={styles.figure}>{counted}</p>
      </div>
    );
  }
  const lacking = Math.max(0, due.due - counted);
  return (
    <div>
      <p className={styles.line}>{t.counted}</p>
      <p className={`${styles.figure} ${lacking === 0 ? styles.met : ''}`}>
        {t.countedOf(counted, due.due)}
        <span className={styles.lacking}>{lacking === 0 ? t.enough : t.lacking(lacking)}</span>
      </p>
      {due.offsets > 0 && <p className={styles.line}>{t.offsets(due.quota, due.offsets)}</p>}
      {lacking > 0 && <ShortDays deadline={deadline} />}
    </div>
  );
}
