import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { ATTENDANCE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { AttendanceItem } from '../../../shared/contracts/http/attendance.ts';
import type { RequestBody } from '../../../shared/contracts/http/operations.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText, timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import type { Team } from '../team/team.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import styles from './held-panel.module.css';
import { MarkChoice, MinutesLate } from './mark-choice.tsx';
import { isMinutes, type MarkDraft, markFields } from './mark-fields.ts';
import { type HeldMark, refreshSessions } from './sessions.ts';

const TONES = { present: 'good', late: 'warning', absent: 'bad', excused: 'quiet' } as const;

function CorrectMark({ held, close }: { readonly held: AttendanceItem; readonly close: () => void }) {
  const t = useTexts(attendanceTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<MarkDraft | null>(null);
  const { submission, submit } = useSubmission((body: RequestBody<'correct-attendance'>, idempotencyKey) =>
    api('correct-attendance', { params: { attendanceId: held.id }, body, idempotencyKey }),
  );
  const sending = submission.state === 'sending';
  const save = async (marked: MarkDraft) => {
    const answer = await submit(markFields(marked, held.startsAt));
    if (answer.outcome === 'ok') close();
    await refreshSessions(queries);
  };
  const shared = { name: t.correctOf(held.staffName), draft: draft ?? undefined, disabled: sending, mark: setDraft };
  return (
    <div className={styles.correction}>
      <MarkChoice {...shared} />
      <MinutesLate {...shared} />
      <p className={list.quiet}>{t.correctionHint}</p>
      <SubmissionResult submission={submission} words={{ onTime: t.corrected, late: t.corrected }} />
      <div className={styles.actions}>
        <Button
          type="primary"
          loading={sending}
          disabled={draft === null || !isMinutes(draft.minutesLate)}
          onClick={() => {
            if (draft !== null) void save(draft);
          }}
        >
          {t.saveCorrection}
        </Button>
        <Button type="text" onClick={close}>
          {t.close}
        </Button>
      </div>
    </div>
  );
}

function useWords({ nameOf }: Team) {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const { staffId, timezone } = useMe();
  const recorder = ({ recordedBy }: AttendanceItem): string => {
    if (recordedBy === null) return t.imported;
    return recordedBy === staffId ? t.myself : (nameOf(recordedBy) ?? t.otherManager);
  };
  return {
    said: ({ status, countsAs, arrivedAt }: AttendanceItem): string =>
      [
        arrivedAt === null ? null : t.arrived(timeText(arrivedAt, timezone, language)),
        countsAs === status ? null : t.asRecorded(ATTENDANCE_OPTIONS[status][language]),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    when: (item: AttendanceItem): string => t.by(dayAndTimeText(item.receivedAt, timezone, language), recorder(item)),
    former: (item: AttendanceItem, when: string): string => t.former(ATTENDANCE_OPTIONS[item.status][language], when),
    status: ({ countsAs }: AttendanceItem): string => ATTENDANCE_OPTIONS[countsAs][language],
  };
}

function Held({ held: { standing, former }, people }: { readonly held: HeldMark; readonly people: Team }) {
  const t = useTexts(attendanceTexts);
  const words = useWords(people);
  const { staffId, role } = useMe();
  const [open, setOpen] = useState(false);
  const id = useId();
  const own = standing.staffId === staffId;
  const said = words.said(standing);
  return (
    <li className={styles.held}>
      <div className={styles.line}>
        <span className={styles.name}>{standing.staffName}</span>
        <Mark tone={TONES[standing.countsAs]}>{words.status(standing)}</Mark>
        <span className={`${list.quiet} ${styles.about}`}>
          {said === '' ? words.when(standing) : `${said} · ${words.when(standing)}`}
        </span>
        {mayDo('correct-attendance', role, own ? 'own' : 'unit') && (
          <Button
            size="small"
            type="text"
            aria-label={t.correctOf(standing.staffName)}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t.correct}
          </Button>
        )}
      </div>
      {former.map((item) => (
        <p key={item.id} className={list.quiet}>
          {words.former(item, words.when(item))}
        </p>
      ))}
      <div id={id}>
        {open && (
          <CorrectMark
            held={standing}
            close={() => {
              setOpen(false);
            }}
          />
        )}
      </div>
    </li>
  );
}

/** What is on record of a session, each mark with those it took the place of. */
export function HeldPanel({ marks, people }: { readonly marks: readonly HeldMark[]; readonly people: Team }) {
  const t = useTexts(attendanceTexts);
  return (
    <Panel title={t.held}>
      {marks.length === 0 ? (
        <p className={list.quiet}>{t.noneHeld}</p>
      ) : (
        <ul>
          {marks.map((held) => (
            <Held key={held.standing.staffId} held={held} people={people} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
