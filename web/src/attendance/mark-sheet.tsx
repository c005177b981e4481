import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { AttendanceTaken, WireMark } from '../../../shared/contracts/http/attendance.ts';
import type { SessionItem } from '../../../shared/contracts/http/sessions.ts';
import type { Answer } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { byUnit, type Team } from '../team/team.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import { MarkChoice, MinutesLate } from './mark-choice.tsx';
import { type Sheet, useSheet } from './mark-drafts.ts';
import { isMinutes, type MarkDraft, markFields, refusedMarks } from './mark-fields.ts';
import { onMarkKey } from './mark-keys.ts';
import styles from './mark-sheet.module.css';
import { refreshSessions } from './sessions.ts';

type Missing = SessionItem['missing'][number];

type Taking =
  | { readonly state: 'idle' | 'sending' }
  | { readonly state: 'answered'; readonly answer: Answer<AttendanceTaken>; readonly marks: readonly WireMark[] };

/** Sends every unsaved mark at once. What fails half-way is finished by sending the same again. */
function useTaking({ id, startsAt }: SessionItem, sheet: Sheet, keep: (sheet: Sheet) => void) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [taking, setTaking] = useState<Taking>({ state: 'idle' });
  const save = async (people: readonly Missing[]) => {
    const marks = people.flatMap(({ staffId }): WireMark[] => {
      const draft = sheet[staffId];
      return draft === undefined ? [] : [{ staffId, ...markFields(draft, startsAt) }];
    });
    setTaking({ state: 'sending' });
    const answer = await api('take-attendance', { params: { sessionId: id }, body: { marks } });
    setTaking({ state: 'answered', answer, marks });
    if (answer.outcome === 'ok') keep({});
    await refreshSessions(queries);
  };
  return { taking, save };
}

interface RowProps {
  readonly person: Missing;
  readonly draft: MarkDraft | undefined;
  readonly disabled: boolean;
  readonly refusal: string | undefined;
  readonly mark: (draft: MarkDraft | null) => void;
}

function Row({ person: { staffId, staffName }, draft, disabled, refusal, mark }: RowProps) {
  const shared = { name: staffName, draft, disabled, mark };
  return (
    <li className={styles.row} data-person={staffId}>
      <span className={styles.name}>{staffName}</span>
      <MarkChoice {...shared} />
      {draft?.status === 'late' && (
        <div className={styles.below}>
          <MinutesLate {...shared} />
        </div>
      )}
      {refusal !== undefined && (
        <p role="alert" className={`${styles.below} ${styles.refusal}`}>
          {refusal}
        </p>
      )}
    </li>
  );
}

function Bar(props: {
  readonly marked: number;
  readonly all: number;
  readonly sending: boolean;
  readonly wrong: boolean;
  readonly allPresent: () => void;
  readonly save: () => void;
}) {
  const t = useTexts(attendanceTexts);
  const { marked, all, sending, wrong, allPresent, save } = props;
  return (
    <div className={styles.bar}>
      <p className={list.quiet} role="status">
        {marked === 0 ? t.nothingToSave : t.unsaved(marked, all)}
      </p>
      <div className={styles.actions}>
        <Button disabled={sending || marked === all} onClick={allPresent}>
          {t.allPresent}
        </Button>
        <Button type="primary" loading={sending} disabled={marked === 0 || wrong} onClick={save}>
          {t.save(marked)}
        </Button>
      </div>
    </div>
  );
}

function useMarkSheet(session: SessionItem, people: Team) {
  const { staffId: own } = useMe();
  const { sheet, keep, mark } = useSheet(session.id);
  const { taking, save } = useTaking(session, sheet, keep);
  const others = session.missing.filter(({ staffId }) => staffId !== own);
  const groups = byUnit(others, people);
  const inOrder = groups.flatMap(({ items }) => items);
  const allPresent = () => {
    const rest = inOrder.filter(({ staffId }) => sheet[staffId] === undefined);
    const present = rest.map(({ staffId }) => [staffId, { status: 'present', minutesLate: '' }] as const);
    keep({ ...sheet, ...Object.fromEntries(present) });
  };
  return {
    sheet,
    mark,
    groups,
    inOrder,
    allPresent,
    taking,
    save,
    ownIsMissing: others.length < session.missing.length,
  };
}

interface RowsProps {
  readonly groups: ReturnType<typeof byUnit<Missing>>;
  readonly sheet: Sheet;
  readonly disabled: boolean;
  readonly refusals: ReadonlyMap<string, string>;
  readonly mark: (staffId: string, draft: MarkDraft | null) => void;
}

function Rows({ groups, sheet, disabled, refusals, mark }: RowsProps) {
  const t = useTexts(attendanceTexts);
  return (
    <div
      className={styles.sheet}
      onKeyDown={(event) => {
        onMarkKey(event, {
          mark: (staffId, status) => {
            mark(staffId, status === null ? null : { status, minutesLate: sheet[staffId]?.minutesLate ?? '' });
          },
        });
      }}
    >
      {groups.map(({ unit, items }) => (
        <section key={unit?.id ?? ''} aria-label={unit?.name ?? t.outsideUnits}>
          {groups.length > 1 && <h3 className={styles.unit}>{unit?.name ?? t.outsideUnits}</h3>}
          <ul>
            {items.map((person) => (
              <Row
                key={person.staffId}
                person={person}
                draft={sheet[person.staffId]}
                disabled={disabled}
                refusal={refusals.get(person.staffId)}
                mark={(draft) => {
                  mark(person.staffId, draft);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const NO_REFUSALS: ReadonlyMap<string, string> = new Map();

/** Everybody of a session who still has to be marked. Nobody is marked beforehand: a mark is what somebody saw. */
export function MarkSheet({ session, people }: { readonly session: SessionItem; readonly people: Team }) {
  const t = useTexts(attendanceTexts);
  const { sheet, mark, groups, inOrder, allPresent, taking, save, ownIsMissing } = useMarkSheet(session, people);
  const sending = taking.state === 'sending';
  const drafts = inOrder.flatMap(({ staffId }) => sheet[staffId] ?? []);
  const answer = taking.state === 'answered' ? taking.answer : null;
  const refusals = taking.state === 'answered' ? refusedMarks(taking.answer, taking.marks) : NO_REFUSALS;
  /** At the person it is about; who has been marked by somebody else meanwhile is no longer in the list. */
  const told = inOrder.some(({ staffId }) => refusals.has(staffId));
  return (
    <Panel title={t.take} aside={<span className={list.quiet}>{t.kept}</span>}>
      <Rows groups={groups} sheet={sheet} disabled={sending} refusals={refusals} mark={mark} />
      {ownIsMissing && <p className={`${list.quiet} ${styles.note}`}>{t.ownMark}</p>}
      {answer !== null && answer.outcome !== 'ok' && !told && <FailureAlert failure={answer} />}
      {inOrder.length > 0 && (
        <>
          <p className={`${list.quiet} ${styles.note} ${styles.keys}`}>{t.keys}</p>
          <Bar
            marked={drafts.length}
            all={inOrder.length}
            sending={sending}
            wrong={drafts.some(({ minutesLate }) => !isMinutes(minutesLate))}
            allPresent={allPresent}
            save={() => void save(inOrder)}
          />
        </>
      )}
    </Panel>
  );
}
