import { DownOutlined } from '@ant-design/icons';
import { useId, useState } from 'react';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { useTexts } from '../language/texts.ts';
import { FigureDetail, type FigureName } from './figure-detail.tsx';
import { monthTexts } from './month-texts.ts';
import styles from './standing-panel.module.css';

interface Figure {
  readonly name: FigureName;
  readonly label: string;
  readonly value: number | string;
  readonly of?: string;
  readonly tone?: 'bad' | 'warning';
}

interface StandingFiguresProps {
  readonly month: string;
  readonly standing: StandingItem;
  readonly visitsLimit: number;
}

function useFigures({ standing, visitsLimit }: Omit<StandingFiguresProps, 'month'>): readonly Figure[] {
  const t = useTexts(monthTexts);
  const { logs, visitDays, strikes, score, countedVisits, distinctCustomers } = standing;
  const meetings = strikes['morning-meeting.missed'];
  const mismatches = strikes['log.mismatch'];
  const figures: (Figure | null)[] = [
    logs.due === 0
      ? null
      : {
          name: 'logs',
          label: t.logsMissed,
          value: logs.missed,
          of: t.ofDays(logs.due),
          ...(logs.missed > 0 && { tone: 'bad' }),
        },
    visitDays.due === 0
      ? null
      : {
          name: 'short-days',
          label: t.shortDays,
          value: visitDays.short,
          of: t.ofLimit(visitsLimit),
          ...(visitDays.short > 0 && { tone: 'warning' }),
        },
    { name: 'visits', label: t.visits, value: countedVisits, of: t.customers(distinctCustomers) },
    meetings === 0 ? null : { name: 'morning-meeting.missed', label: t.meetings, value: meetings },
    mismatches === 0 ? null : { name: 'log.mismatch', label: t.mismatches, value: mismatches },
    score.status === 'none'
      ? null
      : { name: 'score', label: t.score, value: score.value ?? '—', ...(score.value === null && { of: t.incomplete }) },
  ];
  return figures.filter((figure) => figure !== null);
}

/** The month in numbers, each of which opens to what it is made of. */
export function StandingFigures({ month, standing, visitsLimit }: StandingFiguresProps) {
  const figures = useFigures({ standing, visitsLimit });
  const [open, setOpen] = useState<FigureName | null>(null);
  const id = useId();
  return (
    <>
      <div className={styles.figures}>
        {figures.map(({ name, label, value, of, tone }) => (
          <button
            key={name}
            type="button"
            className={styles.figure}
            aria-expanded={open === name}
            aria-controls={id}
            onClick={() => {
              setOpen(open === name ? null : name);
            }}
          >
            <span className={styles.label}>
              {label} <DownOutlined className={styles.opens} aria-hidden />
            </span>
            <span className={`${styles.value} ${tone === undefined ? '' : styles[tone]}`}>
              {value} {of !== undefined && <span className={styles.of}>{of}</span>}
            </span>
          </button>
        ))}
      </div>
      <div id={id}>{open !== null && <FigureDetail name={open} month={month} standing={standing} />}</div>
    </>
  );
}
