import { useId } from 'react';
import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { countdownText, remaining } from '../clock/countdown.ts';
import { useNow } from '../clock/server-clock.ts';
import { timeText } from '../clock/zoned-text.ts';
import { standingLog, useFiledLogs } from '../daily-log/filed-logs.ts';
import { useDrafts } from '../daily-log/log-desk.ts';
import { logDutyOn } from '../daily-log/log-duty.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { DUTY_TONES, dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './log-hero.module.css';
import { todayTexts } from './today-texts.ts';
import { VisitMeter } from './visit-meter.tsx';

const URGENT_MS = 15 * 60_000;

function Clock({ deadline }: { readonly deadline: string }) {
  const t = useTexts(todayTexts);
  const now = useNow();
  const due = Date.parse(deadline);
  return (
    <div role="timer">
      <p className={styles.label}>{t.left}</p>
      <p className={`${styles.clock} ${due - now < URGENT_MS ? styles.urgent : ''}`}>
        {countdownText(remaining(now, due))}
      </p>
    </div>
  );
}

function DoneStatement() {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const { today, timezone } = useMe();
  const filed = standingLog(useFiledLogs(today.slice(0, 7)).data ?? [], today);
  return (
    <p className={styles.statement}>
      {filed === undefined ? t.done : t.doneAt(timeText(filed.receivedAt, timezone, language))}
    </p>
  );
}

function Statement({ duty }: { readonly duty: DutyItem }) {
  const t = useTexts(todayTexts);
  switch (duty.state) {
    case 'open':
      return <Clock deadline={duty.deadline} />;
    case 'done':
      return <DoneStatement />;
    case 'late':
      return <p className={styles.statement}>{t.late}</p>;
    case 'missed':
      return <p className={styles.statement}>{t.missed}</p>;
    case 'excused':
      return <p className={styles.statement}>{t.excused}</p>;
    case 'on-leave':
      return <p className={styles.statement}>{t.onLeave}</p>;
  }
}

function Actions({ duty }: { readonly duty: DutyItem }) {
  const t = useTexts(todayTexts);
  const { today } = useMe();
  const hasDraft = useDrafts().has(today);
  if (hasDraft)
    return (
      <LinkButton to="/log" look="primary">
        {t.resume}
      </LinkButton>
    );
  switch (duty.state) {
    case 'open':
      return (
        <LinkButton to="/log" look="primary">
          {t.write}
        </LinkButton>
      );
    case 'done':
    case 'late':
      return (
        <LinkButton to="/log" look="default">
          {t.view}
        </LinkButton>
      );
    case 'missed':
      return (
        <LinkButton to="/log" look="default">
          {t.makeUp}
        </LinkButton>
      );
    case 'excused':
    case 'on-leave':
      return (
        <LinkButton to="/log" look="default">
          {t.write}
        </LinkButton>
      );
  }
}

/** Today's log: what is left of the time, or what became of it. */
export function LogHero({ duty }: { readonly duty: DutyItem }) {
  const t = useTexts(todayTexts);
  const duties = useTexts(dutyTexts);
  const { language } = useLanguage();
  const me = useMe();
  const title = useId();
  const { visits } = logDutyOn(me, me.today);
  return (
    <section className={styles.hero} aria-labelledby={title}>
      <div className={styles.head}>
        <div>
          <h2 id={title} className={styles.title}>
            {duties.duty['daily-log']}
          </h2>
          <p className={styles.label}>{t.due(timeText(duty.deadline, me.timezone, language))}</p>
        </div>
        <Mark tone={DUTY_TONES[duty.state]}>{duties.state[duty.state]}</Mark>
      </div>
      <div className={styles.body}>
        <Statement duty={duty} />
        {visits !== null && <VisitMeter visits={visits} />}
      </div>
      {duty.held && <p className={styles.label}>{duties.held}</p>}
      <div className={styles.actions}>
        <Actions duty={duty} />
      </div>
    </section>
  );
}
