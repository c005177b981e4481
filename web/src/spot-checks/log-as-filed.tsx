import type { ReactNode } from 'react';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import styles from './check-desk.module.css';
import { checkDeskTexts } from './check-desk-texts.ts';

type Visit = DailyLogItem['visits'][number];

interface VisitAsFiledProps {
  readonly visit: Visit;
  readonly index: number;
  /** In full, once shown. */
  readonly phone: string | undefined;
}

function VisitAsFiled({ visit, index, phone }: VisitAsFiledProps) {
  const t = useTexts(checkDeskTexts);
  const { customer, at, contact, summary } = visit;
  return (
    <div className={styles.filed}>
      <h3 className={styles.customer}>
        {index + 1}. {customer.trim() === '' ? t.unnamed : customer}
      </h3>
      <p className={list.quiet}>
        {[at, contact].filter(Boolean).join(' · ')}{' '}
        {phone === undefined ? <span>{visit.phone}</span> : <a href={`tel:${phone}`}>{phone}</a>}
      </p>
      <p className={styles.text}>{summary}</p>
    </div>
  );
}

interface LogAsFiledProps {
  readonly log: DailyLogItem;
  readonly phones: readonly string[] | undefined;
  /** Stands beside each visit: what the customer says of it. */
  readonly beside?: (index: number) => ReactNode;
}

/** The log as it was filed; on a desk what is typed about a visit stands beside it, on a phone below. */
export function LogAsFiled({ log, phones, beside }: LogAsFiledProps) {
  const t = useTexts(checkDeskTexts);
  const { visits, nextDayPlan } = log;
  return (
    <>
      {visits.length === 0 && <p className={list.quiet}>{t.noVisits}</p>}
      <ol>
        {visits.map((visit, index) => (
          <li key={index} className={beside === undefined ? styles.visit : `${styles.visit} ${styles.pair}`}>
            <VisitAsFiled visit={visit} index={index} phone={phones?.[index]} />
            {beside?.(index)}
          </li>
        ))}
      </ol>
      <div className={styles.plan}>
        <h3 className={list.quiet}>{t.plan}</h3>
        <p className={styles.text}>{nextDayPlan.trim() === '' ? t.noPlan : nextDayPlan}</p>
      </div>
    </>
  );
}
