import { useId } from 'react';
import { ATTENDANCE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { ATTENDANCE_STATUSES } from '../../../shared/domain/dossier.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { attendanceTexts } from './attendance-texts.ts';
import { isMinutes, type MarkDraft } from './mark-fields.ts';
import styles from './mark-choice.module.css';

interface MarkChoiceProps {
  /** Whose mark. */
  readonly name: string;
  readonly draft: MarkDraft | undefined;
  readonly disabled?: boolean;
  /** Null: the mark is taken back. */
  readonly mark: (draft: MarkDraft | null) => void;
}

/** One tap marks a person, a tap on the same mark takes it back. */
export function MarkChoice({ name, draft, disabled = false, mark }: MarkChoiceProps) {
  const { language } = useLanguage();
  const group = useId();
  return (
    <div role="radiogroup" aria-label={name} className={styles.marks}>
      {ATTENDANCE_STATUSES.map((status) => (
        <label key={status} className={styles.mark} data-status={status}>
          <input
            type="radio"
            name={group}
            className={styles.radio}
            value={status}
            disabled={disabled}
            checked={draft?.status === status}
            onChange={() => {
              mark({ status, minutesLate: draft?.minutesLate ?? '' });
            }}
            onClick={() => {
              if (draft?.status === status) mark(null);
            }}
          />
          {ATTENDANCE_OPTIONS[status][language]}
        </label>
      ))}
    </div>
  );
}

/** How late somebody was, where it is known. */
export function MinutesLate({ name, draft, disabled = false, mark }: MarkChoiceProps) {
  const t = useTexts(attendanceTexts);
  const id = useId();
  if (draft?.status !== 'late') return null;
  const wrong = !isMinutes(draft.minutesLate);
  return (
    <p className={styles.late}>
      <label htmlFor={id}>{t.minutesLate}</label>
      <input
        id={id}
        className={styles.minutes}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        aria-label={t.minutesLateOf(name)}
        aria-invalid={wrong}
        disabled={disabled}
        value={draft.minutesLate}
        onChange={({ target }) => {
          mark({ ...draft, minutesLate: target.value });
        }}
      />
      <span>{wrong ? t.minutesWrong : t.minutesHint}</span>
    </p>
  );
}
