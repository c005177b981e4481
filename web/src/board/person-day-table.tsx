import type { MonthDays, PersonDay, PersonDays } from '../../../shared/contracts/http/days.ts';
import { dayText, timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Mark } from '../ui/mark.tsx';
import { boardTexts, DAY_TONES } from './board-texts.ts';
import styles from './board.module.css';

interface DayRowProps {
  readonly date: MonthDays['days'][number];
  readonly day: PersonDay | null;
}

function LogState({ date, day }: DayRowProps) {
  const t = useTexts(boardTexts);
  if (day === null) return <span className={styles.quiet}>{t.notEmployed}</span>;
  if (day.log !== null) return <Mark tone={DAY_TONES[day.log]}>{t.dayState[day.log]}</Mark>;
  return <span className={styles.quiet}>{date.workday ? t.notOwed : t.rest}</span>;
}

function visitsText({ counted, visits }: PersonDay): string {
  if (visits !== null) return `${counted} / ${visits.due}`;
  return counted > 0 ? String(counted) : '';
}

function DayRow({ date, day }: DayRowProps) {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <tr>
      <th scope="row">{dayText(date.date, language, 'short')}</th>
      <td>
        <LogState date={date} day={day} />
      </td>
      <td>{day?.receivedAt ? timeText(day.receivedAt, timezone, language) : ''}</td>
      <td>
        <span className={styles.visits}>
          {day?.visits?.state === 'missed' && <Mark tone="bad">{t.short}</Mark>}
          {day !== null && visitsText(day)}
        </span>
      </td>
    </tr>
  );
}

/** Every day of a person's month: when the log came, and how many visits of those due. */
export function PersonDayTable({ person, dates }: { readonly person: PersonDays; readonly dates: MonthDays['days'] }) {
  const t = useTexts(boardTexts);
  return (
    <section>
      <h3 className={styles.heading}>{t.days}</h3>
      <table className={styles.days}>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.log}</th>
            <th scope="col">{t.receivedAt}</th>
            <th scope="col">{t.dayVisits}</th>
          </tr>
        </thead>
        <tbody>
          {dates.map((date, index) => (
            <DayRow key={date.date} date={date} day={person.days[index] ?? null} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
