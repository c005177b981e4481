import { useQueryClient } from '@tanstack/react-query';
import type { TaskItem } from '../../../shared/contracts/http/tasks.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { awardTexts } from '../month/award-texts.ts';
import { SubmissionResult } from '../submission/submission-result.tsx';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './close.module.css';
import { closeTexts } from './close-texts.ts';
import { tasksKey, useTasks } from './month-review.ts';

const TONES = { open: 'active', done: 'good', 'to-undo': 'warning', undone: 'quiet' } as const;

function CompleteTask({ month, task }: { readonly month: string; readonly task: TaskItem }) {
  const t = useTexts(closeTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const { submission, submit } = useSubmission((body: { readonly note: string }, idempotencyKey) =>
    api('complete-task', { params: { month, taskId: task.id }, body, idempotencyKey }),
  );
  const complete = async () => {
    await submit({ note: '' });
    await queries.invalidateQueries({ queryKey: tasksKey(month) });
  };
  return (
    <>
      <SubmissionResult submission={submission} words={t} />
      <p>
        <ConfirmButton
          look="default"
          label={task.state === 'open' ? t.complete : t.undo}
          question={t.completeQuestion}
          loading={submission.state === 'sending'}
          confirmed={() => void complete()}
        />
      </p>
    </>
  );
}

function Task({ month, task }: { readonly month: string; readonly task: TaskItem }) {
  const t = useTexts(closeTexts);
  const awards = useTexts(awardTexts);
  const { language } = useLanguage();
  const { staffId, timezone } = useMe();
  const { kind, award, review, amountFen, state, completedAt, note } = task;
  const about = [
    award === null ? null : awards.award(award),
    review === null ? null : t.review[review],
    amountFen === null ? null : moneyText(amountFen, language),
  ];
  const mine = task.staffId === staffId;
  return (
    <li className={list.item}>
      <p className={styles.line}>
        <span className={styles.winner}>
          {t.task[kind]} · {task.staffName ?? task.unitName ?? ''}
        </span>
        <Mark tone={TONES[state]}>{t.taskState[state]}</Mark>
      </p>
      <p className={list.quiet}>{about.filter((part) => part !== null).join(' · ')}</p>
      {completedAt !== null && (
        <p className={list.quiet}>
          {[t.completedAt(dayAndTimeText(completedAt, timezone, language)), note].filter(Boolean).join(' · ')}
        </p>
      )}
      {mine && state === 'open' && <p className={list.quiet}>{t.byAnother}</p>}
      {!mine && (state === 'open' || state === 'to-undo') && <CompleteTask month={month} task={task} />}
    </li>
  );
}

/** What the month's rulings and awards leave for somebody to do, and who is done with it. */
export function TaskPanel({ month }: { readonly month: string }) {
  const t = useTexts(closeTexts);
  const tasks = useTasks(month);
  if (tasks.isPending) return <Bone height={120} />;
  if (tasks.isLoadingError) return <FailureNotice error={tasks.error} retry={() => void tasks.refetch()} />;
  return (
    <Panel title={t.tasks}>
      {tasks.data.length === 0 ? (
        <p className={list.quiet}>{t.noTasks}</p>
      ) : (
        <ul>
          {tasks.data.map((task) => (
            <Task key={task.id} month={month} task={task} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
