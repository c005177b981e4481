import { Link } from '@tanstack/react-router';
import { weekdayTexts } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { DAY_STATES, leadingBlanks } from './day-state.ts';
import { DAY_TONES, dayTexts } from './day-texts.ts';
import styles from './month-calendar.module.css';
import type { MonthDay } from './month-days.ts';

const DAYS_OF_WEEK = 7;
/** Of these there is nothing to count. */
const UNCOUNTED = new Set(['rest', 'to-come', 'no-duty', 'open']);

/** Days by week, null where a week has no day of the month. */
function weeksOf(days: readonly MonthDay[]): readonly (readonly (MonthDay | null)[])[] {
  const blanks = leadingBlanks(days[0]?.date ?? '1970-01-01');
  const cells = [...Array.from({ length: blanks }, () => null), ...days];
  const trailing = (DAYS_OF_WEEK - (cells.length % DAYS_OF_WEEK)) % DAYS_OF_WEEK;
  const whole = [...cells, ...Array.from({ length: trailing }, () => null)];
  return Array.from({ length: whole.length / DAYS_OF_WEEK }, (_, week) =>
    whole.slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK),
  );
}

interface DayLinkProps {
  readonly day: MonthDay;
  readonly month: string;
  readonly chosen: boolean;
}

function DayLink({ day: { date, state }, month, chosen }: DayLinkProps) {
  const t = useTexts(dayTexts);
  const { today } = useMe();
  return (
    <Link
      to="/month"
      search={{ month, day: date }}
      replace
      className={`${styles.day} ${styles[DAY_TONES[state]]} ${chosen ? styles.chosen : ''}`}
      aria-current={date === today ? 'date' : undefined}
    >
      <span className={styles.number}>{Number(date.slice(-2))}</span>{' '}
      <span className={styles.word}>{t.state[state]}</span>
    </Link>
  );
}

function Tally({ days }: { readonly days: readonly MonthDay[] }) {
  const t = useTexts(dayTexts);
  const counts = DAY_STATES.filter((state) => !UNCOUNTED.has(state))
    .map((state) => [state, days.filter((day) => day.state === state).length] as const)
    .filter(([, count]) => count > 0);
  if (counts.length === 0) return null;
  return (
    <p className={styles.tally}>
      {counts.map(([state, count]) => (
        <Mark key={state} tone={DAY_TONES[state]}>
          {t.state[state]} {count}
        </Mark>
      ))}
    </p>
  );
}

interface MonthCalendarProps {
  readonly month: string;
  readonly days: readonly MonthDay[];
  readonly chosen: string | undefined;
}

/** The month at a glance: each day with how it went, and a way to what it is made of. */
export function MonthCalendar({ month, days, chosen }: MonthCalendarProps) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  return (
    <Panel title={t.calendar} aside={<span className={list.quiet}>{t.hint}</span>}>
      <table className={styles.calendar}>
        <thead>
          <tr>
            {weekdayTexts(language).map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, place) => (
            <tr key={place}>
              {week.map((day, weekday) => (
                <td key={day?.date ?? weekday}>
                  {day !== null && <DayLink day={day} month={month} chosen={day.date === chosen} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Tally days={days} />
    </Panel>
  );
}
