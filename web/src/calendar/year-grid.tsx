import { useNavigate } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { CalendarYearView } from '../../../shared/contracts/http/calendar.ts';
import { addDays } from '../../../shared/domain/time/civil.ts';
import { dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import styles from './calendar.module.css';
import { calendarTexts } from './calendar-texts.ts';
import { type CalendarDay, dayKind, weeksOf } from './day-kind.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The day in words: for whom the badges are too small, or not to be seen. */
function useDayName() {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  return (day: CalendarDay) =>
    `${dayText(day.date, language)} ${t.kind[dayKind(day)]}${day.name === null ? '' : t.named(day.name)}`;
}

interface DayProps {
  readonly day: CalendarDay;
  readonly chosen: boolean;
  /** Of all days one is reached by the tab key; the arrows lead to the others. */
  readonly reachable: boolean;
}

function Day({ day, chosen, reachable }: DayProps) {
  const t = useTexts(calendarTexts);
  const navigate = useNavigate();
  const { today } = useMe();
  const nameOf = useDayName();
  const kind = dayKind(day);
  const isToday = day.date === today;
  return (
    <button
      type="button"
      className={`${styles.day} ${styles[kind]} ${chosen ? styles.chosen : ''} ${isToday ? styles.today : ''}`}
      data-date={day.date}
      data-badge={kind === 'holiday' || kind === 'make-up' ? t.badge[kind] : day.name === null ? '' : '•'}
      tabIndex={reachable ? 0 : -1}
      aria-label={isToday ? `${nameOf(day)} ${t.today}` : nameOf(day)}
      aria-pressed={chosen}
      {...(isToday && { 'aria-current': 'date' })}
      onClick={() =>
        void navigate({
          to: '/calendar',
          search: (search) => ({ ...search, date: day.date }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      {Number(day.date.slice(8))}
    </button>
  );
}

interface MonthProps {
  readonly month: CalendarYearView['months'][number];
  readonly chosen: string | undefined;
  readonly reachable: string;
}

function Month({ month: { month, days }, chosen, reachable }: MonthProps) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  return (
    <section className={styles.month} aria-label={monthText(month, language)}>
      <p className={list.line}>
        {monthText(month, language)}
        <span className={list.quiet}>{t.workdays(days.filter(({ workday }) => workday).length)}</span>
      </p>
      <table className={styles.weeks}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {t.weekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={week.find((day) => day !== null)?.date ?? index}>
              {week.map((day, weekday) => (
                <td key={WEEKDAYS[weekday]}>
                  {day !== null && <Day day={day} chosen={day.date === chosen} reachable={day.date === reachable} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface YearGridProps {
  readonly year: CalendarYearView;
  readonly chosen: string | undefined;
  /** What stands below the month of the day chosen. */
  readonly below: ReactNode;
}

/** A year in twelve months. The arrow keys lead from day to day, over the ends of months too. */
export function YearGrid({ year, chosen, below }: YearGridProps) {
  const { today } = useMe();
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const first = today.startsWith(String(year.year)) ? today : `${String(year.year).padStart(4, '0')}-01-01`;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const next = addDays(from, step);
    const day = grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`);
    if (day === null || day === undefined) return;
    setFocused(next);
    day.focus();
  };
  return (
    <div ref={grid} className={styles.year} onKeyDown={move}>
      {year.months.map((month) => (
        <Fragment key={month.month}>
          <Month month={month} chosen={chosen} reachable={focused ?? chosen ?? first} />
          {chosen?.startsWith(month.month) === true && below}
        </Fragment>
      ))}
    </div>
  );
}
