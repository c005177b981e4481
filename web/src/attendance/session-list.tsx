import { Link } from '@tanstack/react-router';
import type { SessionItem } from '../../../shared/contracts/http/sessions.ts';
import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts, SESSION_GROUPS, STATE_TONES } from './attendance-texts.ts';
import { nameOfSession, startText } from './sessions.ts';
import styles from './session-list.module.css';

interface SessionListProps {
  readonly month: string;
  readonly sessions: readonly SessionItem[];
  readonly selected: string | undefined;
}

function Entry({ month, session, selected }: { month: string; session: SessionItem; selected: boolean }) {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { id, kind, title, startsAt, state, missing } = session;
  return (
    <li>
      <Link
        to="/attendance"
        search={{ month, session: id }}
        className={styles.entry}
        aria-current={selected ? 'true' : undefined}
      >
        <span className={styles.name}>{nameOfSession(session, language)}</span>
        <Mark tone={STATE_TONES[state]}>{state === 'open' ? t.missing(missing.length) : t.state[state]}</Mark>
        <span className={list.quiet}>
          {[startText(startsAt, timezone, language), ...(title === null ? [] : [SESSION_OPTIONS[kind][language]])].join(
            ' · ',
          )}
        </span>
      </Link>
    </li>
  );
}

/** The month's sessions, first those that still ask for marks. */
export function SessionList({ month, sessions, selected }: SessionListProps) {
  const t = useTexts(attendanceTexts);
  const { role } = useMe();
  const groups = SESSION_GROUPS.map((state) => ({ state, items: sessions.filter((one) => one.state === state) }));
  const scope = widestScope('list-attendance', role);
  return (
    <Panel title={t.sessions}>
      {sessions.length === 0 && (
        <>
          <p>{t.noSessions}</p>
          <p className={list.quiet}>{t.noSessionsDetail}</p>
        </>
      )}
      <div className={styles.groups}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ state, items }) => (
            <section key={state} aria-label={t.state[state]}>
              <h3 className={styles.heading}>
                {t.state[state]} <span className={styles.count}>{items.length}</span>
              </h3>
              <ul>
                {items.map((session) => (
                  <Entry key={session.id} month={month} session={session} selected={session.id === selected} />
                ))}
              </ul>
            </section>
          ))}
        {sessions.length > 0 && (
          <DownloadButton
            label={t.download}
            operation="list-attendance"
            call={{ query: { month, scope, sort: 'period' } }}
            usualName={`attendance-${month}.xlsx`}
          />
        )}
      </div>
    </Panel>
  );
}
