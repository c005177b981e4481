import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ExcuseItem } from '../../../shared/contracts/http/excuses.ts';
import type { LeaveItem } from '../../../shared/contracts/http/leaves.ts';
import type { OwnLog } from '../daily-log/filed-logs.ts';
import { dayText, exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { DAY_TONES, dayTexts } from './day-texts.ts';
import styles from './day-panel.module.css';
import type { MonthDay } from './month-days.ts';
import { Ruling } from './ruling.tsx';

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <dt className={list.quiet}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Version({ log, standing }: { readonly log: OwnLog; readonly standing: OwnLog | undefined }) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const fate = !log.onTime ? 'late' : log.id === standing?.id ? 'counts' : 'replaced';
  const tones = { late: 'bad', counts: 'good', replaced: 'quiet' } as const;
  return (
    <li className={styles.version}>
      <span className={styles.time}>{t.received(exactText(log.receivedAt, timezone, language))}</span>
      <Mark tone={tones[fate]}>{t.versions[fate]}</Mark>
    </li>
  );
}

function Logs({ day }: { readonly day: MonthDay }) {
  const t = useTexts(dayTexts);
  if (day.logs.length === 0) return <p className={list.quiet}>{t.noLog}</p>;
  return (
    <>
      <ul>
        {day.logs.map((log) => (
          <Version key={log.id} log={log} standing={day.standing} />
        ))}
      </ul>
      <Link to="/log" search={{ date: day.date }}>
        {t.openLog}
      </Link>
    </>
  );
}

function Absence({ absence }: { readonly absence: LeaveItem | ExcuseItem }) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <p>
      {absence.reason}{' '}
      <span className={list.quiet}>{t.received(exactText(absence.receivedAt, timezone, language))}</span>{' '}
      {absence.rejection !== null && <Mark tone="bad">{t.rejected}</Mark>}
    </p>
  );
}

/** What a day of the month is made of. */
export function DayPanel({ day, month }: { readonly day: MonthDay; readonly month: string }) {
  const t = useTexts(dayTexts);
  const { language } = useLanguage();
  const absences = [
    ...day.leaves.map((absence) => ({ name: t.leave, absence })),
    ...day.excuses.map((absence) => ({ name: t.excuse, absence })),
  ];
  return (
    <Panel
      title={[dayText(day.date, language), day.name].filter((part) => part !== null).join(' · ')}
      aside={
        <Link to="/month" search={{ month }} replace>
          {t.wholeMonth}
        </Link>
      }
    >
      <p className={styles.state}>
        <Mark tone={DAY_TONES[day.state]}>{t.detail[day.state]}</Mark>
      </p>
      <dl className={styles.parts}>
        <Part name={t.logs}>
          <Logs day={day} />
        </Part>
        {day.standing !== undefined && <Part name={t.visits}>{t.visitsCount(day.counted)}</Part>}
        {absences.map(({ name, absence }) => (
          <Part key={absence.id} name={name}>
            <Absence absence={absence} />
          </Part>
        ))}
        <Part name={t.rulings}>
          {day.rulings.length === 0 ? (
            <p className={list.quiet}>{t.noRulings}</p>
          ) : (
            <ol className={styles.rulings}>
              {day.rulings.map((ruling) => (
                <Ruling key={ruling.id} ruling={ruling} month={month} />
              ))}
            </ol>
          )}
        </Part>
      </dl>
    </Panel>
  );
}
