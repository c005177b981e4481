import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { SessionItem } from '../../../shared/contracts/http/sessions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useTeam } from '../team/team.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts, STATE_TONES } from './attendance-texts.ts';
import { CancelSession } from './cancel-session.tsx';
import { HeldPanel } from './held-panel.tsx';
import { MarkSheet } from './mark-sheet.tsx';
import { MinutesPanel } from './minutes-panel.tsx';
import { heldMarks, nameOfSession, startText, useMarks } from './sessions.ts';
import styles from './session-view.module.css';

function Figures({ session: { required, recorded, missing } }: { readonly session: SessionItem }) {
  const t = useTexts(attendanceTexts);
  const onLeave = required - recorded - missing.length;
  const figures = [
    [t.required, required],
    [t.recorded, recorded],
    [t.toRecord, missing.length],
    ...(onLeave > 0 ? [[t.onLeave, onLeave] as const] : []),
  ] as const;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt className={list.quiet}>{name}</dt>
            <dd className={styles.figure}>{count}</dd>
          </div>
        ))}
      </dl>
      {onLeave > 0 && <p className={list.quiet}>{t.onLeaveHint}</p>}
    </>
  );
}

function Summary({ session }: { readonly session: SessionItem }) {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const { role, timezone } = useMe();
  const { id, kind, title, startsAt, state, cancellation, recorded } = session;
  const start = startText(startsAt, timezone, language);
  const cancellable = cancellation === null && recorded === 0 && mayDo('cancel-session', role, 'department');
  return (
    <Panel title={nameOfSession(session, language)} aside={<Mark tone={STATE_TONES[state]}>{t.state[state]}</Mark>}>
      <div className={styles.stack}>
        <p className={list.quiet}>{title === null ? start : `${start} · ${SESSION_OPTIONS[kind][language]}`}</p>
        {(state === 'open' || state === 'recorded') && <Figures session={session} />}
        {state === 'planned' && <p>{t.notStarted(start)}</p>}
        {cancellation !== null && (
          <p>{t.cancelledBecause(dayAndTimeText(cancellation.receivedAt, timezone, language), cancellation.reason)}</p>
        )}
        {cancellable && <CancelSession sessionId={id} />}
      </div>
    </Panel>
  );
}

function Started({ session }: { readonly session: SessionItem }) {
  const { language } = useLanguage();
  const { role } = useMe();
  const people = useTeam();
  const marks = useMarks(session.id);
  if (marks.isLoadingError) return <FailureNotice error={marks.error} retry={() => void marks.refetch()} />;
  if (marks.isPending || people === undefined) return <Bone height={320} />;
  return (
    <>
      {session.missing.length > 0 && mayDo('take-attendance', role, 'unit') && (
        <MarkSheet session={session} people={people} />
      )}
      <HeldPanel marks={heldMarks(marks.data, language)} people={people} />
      <MinutesPanel sessionId={session.id} />
    </>
  );
}

/** One session: how it stands, whom to mark, what is on record, and its minutes. */
export function SessionView({ session }: { readonly session: SessionItem }) {
  return (
    <>
      <Summary session={session} />
      {(session.state === 'open' || session.state === 'recorded') && <Started session={session} />}
    </>
  );
}
