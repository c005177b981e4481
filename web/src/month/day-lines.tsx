import { Link } from '@tanstack/react-router';
import styles from './day-lines.module.css';

interface DayLine {
  readonly key: string;
  readonly day: string;
  readonly text: string;
}

interface DayLinesProps {
  readonly lines: readonly DayLine[];
  /** Lines are short: several stand beside each other. */
  readonly dense?: boolean;
}

/** Lines of which each leads to its day in the calendar. */
export function DayLines({ lines, dense = false }: DayLinesProps) {
  return (
    <ul className={`${styles.lines} ${dense ? styles.dense : ''}`}>
      {lines.map(({ key, day, text }) => (
        <li key={key}>
          <Link to="/month" search={{ month: day.slice(0, 7), day }}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
