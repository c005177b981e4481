import { Link } from '@tanstack/react-router';
import type { MonthDays } from '../../../shared/contracts/http/days.ts';
import { countdownText, remaining } from '../clock/countdown.ts';
import { useNow } from '../clock/server-clock.ts';
import { timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import styles from './day-head.module.css';
import { isIn, TEAM_FILTERS, type TeamFilter, type TeamMember } from './team-day.ts';
import { searchOf } from './team-search.ts';
import { teamTexts } from './team-texts.ts';

/** Else the link to everybody, which asks for less, would pass for every other. */
const EXACTLY = { exact: true };

const URGENT_MS = 15 * 60_000;

function Deadline({ deadline }: { readonly deadline: string }) {
  const t = useTexts(teamTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const now = useNow();
  const due = Date.parse(deadline);
  const time = timeText(deadline, timezone, language);
  if (now > due) return <p className={list.quiet}>{t.over(time)}</p>;
  return (
    <div role="timer" className={styles.timer}>
      <span className={list.quiet}>{t.left(time)}</span>
      <span className={`${styles.clock} ${due - now < URGENT_MS ? styles.urgent : ''}`}>
        {countdownText(remaining(now, due))}
      </span>
    </div>
  );
}

interface DayHeadProps {
  readonly days: MonthDays;
  readonly date: string;
  readonly members: readonly TeamMember[];
  readonly show: TeamFilter;
}

/** How the day stands in figures, each of which opens to the people it counts. */
export function DayHead({ days: { days, asOf }, date, members, show }: DayHeadProps) {
  const t = useTexts(teamTexts);
  const { language } = useLanguage();
  const { timezone, today } = useMe();
  const day = days.find((one) => one.date === date);
  return (
    <section className={styles.head} aria-label={t.filters}>
      <div className={styles.line}>
        {day?.workday === false ? (
          <p className={list.quiet}>{t.restDay}</p>
        ) : (
          day !== undefined && <Deadline deadline={day.deadline} />
        )}
        {date === today && <p className={list.quiet}>{t.asOf(timeText(asOf, timezone, language))}</p>}
      </div>
      <ul className={styles.filters}>
        {TEAM_FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              to="/team"
              search={searchOf({ date, show: filter }, today)}
              className={styles.filter}
              activeOptions={EXACTLY}
              aria-current={show === filter ? 'true' : undefined}
            >
              <span className={styles.count}>{members.filter((member) => isIn(filter, member)).length}</span>
              <span>{t.filter[filter]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
