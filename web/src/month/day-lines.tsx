import { Link } from '@tanstack/react-router';
import styles from './day-lines.module.css';

interface DayLine {
  readonly key: string;
  readonly day: string;
  readonly text: string;
}

/** Lines of which each leads to its day in the calendar. */
export function DayLines({ lines }: { readonly lines: readonly DayLine[] }) {
  return (
    <ul className={styles.lines}>
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
