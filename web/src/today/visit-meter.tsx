import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { useTexts } from '../language/texts.ts';
import styles from './log-hero.module.css';
import { todayTexts } from './today-texts.ts';

/** Counted visits against what is due after offsets, one pip a visit. */
export function VisitMeter({ visits }: { readonly visits: NonNullable<DutyItem['visits']> }) {
  const t = useTexts(todayTexts);
  return (
    <div className={styles.visits}>
      <p className={styles.visitsLine}>
        <span className={styles.label}>{t.visits}</span>
        <span className={styles.count}>{t.visitsOf(visits.counted, visits.due)}</span>
      </p>
      <div className={styles.meter} aria-hidden="true">
        {Array.from({ length: visits.due }, (_, index) => (
          <span key={index} className={styles.pip} data-filled={index < visits.counted} />
        ))}
      </div>
      <p className={styles.label}>{visits.offsets > 0 ? t.offsets(visits.quota, visits.offsets) : t.visitsFiled}</p>
    </div>
  );
}
