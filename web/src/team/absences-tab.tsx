import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayAndTimeText, dayText, periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { leaveTexts } from '../leave/leave-texts.ts';
import { dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { absenceTexts } from './absence-texts.ts';
import { type Absence, ABSENCE_FILTERS, type AbsenceFilter, askedFor, isLeave, useAbsences } from './absences.ts';
import styles from './absences.module.css';
import { RejectAbsence } from './reject-absence.tsx';

/** Which days, or which duties of which period. */
function useWhat(): (absence: Absence) => string {
  const t = useTexts(leaveTexts);
  const duties = useTexts(dutyTexts);
  const { language } = useLanguage();
  return (absence) => {
    if (!isLeave(absence)) {
      return [periodText(absence.period, language), ...absence.duties.map((duty) => duties.duty[duty])].join(' · ');
    }
    const { from, to } = absence;
    return from === to
      ? dayText(from, language)
      : t.span(dayText(from, language, 'short'), dayText(to, language, 'short'));
  };
}

/** What may still be done about it, or why nothing. */
function Decision({ absence, what }: { readonly absence: Absence; readonly what: string }) {
  const t = useTexts(absenceTexts);
  const { language } = useLanguage();
  const { staffId, role, timezone } = useMe();
  const rejectable = useNow() <= Date.parse(absence.rejectableUntil);
  if (absence.rejection !== null) {
    const { receivedAt, reason } = absence.rejection;
    return <p className={list.quiet}>{t.rejected(dayAndTimeText(receivedAt, timezone, language), reason)}</p>;
  }
  if (!rejectable) return <p className={list.quiet}>{t.over}</p>;
  if (absence.staffId === staffId) return <p className={list.quiet}>{t.own}</p>;
  return (
    <>
      <p className={list.quiet}>{t.until(dayAndTimeText(absence.rejectableUntil, timezone, language))}</p>
      {mayDo(isLeave(absence) ? 'reject-leave' : 'reject-excuse', role, 'unit') && (
        <RejectAbsence absence={absence} what={what} />
      )}
    </>
  );
}

function Entry({ absence, what }: { readonly absence: Absence; readonly what: string }) {
  const t = useTexts(absenceTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { staffName, reason, receivedAt, rejection } = absence;
  return (
    <li className={list.item}>
      <p className={list.line}>
        {staffName}
        <Mark tone={rejection === null ? 'good' : 'bad'}>{t.filter[rejection === null ? 'standing' : 'rejected']}</Mark>
      </p>
      <p>{what}</p>
      <p className={list.quiet}>{t.reason(reason)}</p>
      <p className={list.quiet}>{t.received(dayAndTimeText(receivedAt, timezone, language))}</p>
      <Decision absence={absence} what={what} />
    </li>
  );
}

interface AbsenceListProps {
  readonly kind: 'leave' | 'excuse';
  readonly month: string;
  readonly filter: AbsenceFilter;
  readonly words: string;
}

function AbsenceList({ kind, month, filter, words }: AbsenceListProps) {
  const t = useTexts(absenceTexts);
  const whatOf = useWhat();
  const { role } = useMe();
  const absences = useAbsences(kind, month);
  if (absences.isPending) return <Bone height={220} />;
  if (absences.isLoadingError) return <FailureNotice error={absences.error} retry={() => void absences.refetch()} />;
  const shown = askedFor(absences.data, filter, words);
  const operation = kind === 'leave' ? 'list-leaves' : 'list-excuses';
  return (
    <Panel title={t.kind[kind]} aside={<span className={list.quiet}>{shown.length}</span>}>
      {shown.length === 0 ? (
        <p className={list.quiet}>{absences.data.length === 0 ? t.none[kind] : t.nothingFound}</p>
      ) : (
        <ul>
          {shown.map((absence) => (
            <Entry key={absence.id} absence={absence} what={whatOf(absence)} />
          ))}
        </ul>
      )}
      <div className={styles.export}>
        <DownloadButton
          label={t.download[kind]}
          operation={operation}
          call={{ query: { month, scope: widestScope(operation, role) } }}
          usualName={`${kind}-${month}.xlsx`}
        />
      </div>
    </Panel>
  );
}

/** Leaves and explanations of a month, of the people one manages, and the decision on them. */
export function AbsencesTab({ month }: { readonly month: string }) {
  const t = useTexts(absenceTexts);
  const [filter, setFilter] = useState<AbsenceFilter>('all');
  const [words, setWords] = useState('');
  return (
    <>
      <p className={list.quiet}>{t.rule}</p>
      <div className={styles.tools}>
        <Segmented
          aria-label={t.filters}
          value={filter}
          options={ABSENCE_FILTERS.map((value) => ({ value, label: t.filter[value] }))}
          onChange={setFilter}
        />
        <Input
          type="search"
          className={styles.search ?? ''}
          aria-label={t.search}
          placeholder={t.search}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
      </div>
      <div className={styles.columns}>
        <AbsenceList kind="leave" month={month} filter={filter} words={words} />
        <AbsenceList kind="excuse" month={month} filter={filter} words={words} />
      </div>
    </>
  );
}
