import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DeadLetters, QUEUE_WORKERS, type QueueWorker } from '../../../shared/contracts/http/dead-letters.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useTexts } from '../language/texts.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import side from '../ui/side.module.css';
import { runsTexts } from './runs-texts.ts';

const KEY = ['dead-letters'];

type Outcome = { readonly replayed: number } | Failure;

function PutBack({ worker }: { readonly worker: QueueWorker }) {
  const t = useTexts(runsTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | Outcome>('idle');
  const putBack = async () => {
    setState('sending');
    const answer = await api('replay-dead-letters', { params: { worker } });
    setState(answer.outcome === 'ok' ? answer.value : answer);
    await queries.invalidateQueries({ queryKey: KEY });
  };
  return (
    <>
      {typeof state === 'object' && 'replayed' in state && <p role="status">{t.replayed(state.replayed)}</p>}
      {typeof state === 'object' && 'outcome' in state && <FailureAlert failure={state} />}
      <p>
        <ConfirmButton
          look="default"
          label={t.putBack}
          question={t.putBackQuestion}
          loading={state === 'sending'}
          confirmed={() => void putBack()}
        />
      </p>
    </>
  );
}

function Worker({ letters: { worker, waiting } }: { readonly letters: DeadLetters }) {
  const t = useTexts(runsTexts);
  const replayable = QUEUE_WORKERS.find((one) => one === worker);
  return (
    <li className={list.item}>
      <p className={list.line}>
        {t.worker[worker]}
        <Mark tone={waiting === 0 ? 'quiet' : 'bad'}>{t.waiting(waiting)}</Mark>
      </p>
      {waiting > 0 && replayable === undefined && <p className={list.quiet}>{t.notReplayable}</p>}
      {waiting > 0 && replayable !== undefined && <PutBack worker={replayable} />}
    </li>
  );
}

/** What workers failed at, in numbers, and putting it back to their queues. */
export function DeadLettersPanel() {
  const t = useTexts(runsTexts);
  const { api } = useConnection();
  const letters = useQuery({
    queryKey: KEY,
    refetchInterval: 60_000,
    queryFn: () => readPages((paging) => api('list-dead-letters', { query: paging })),
  });
  if (letters.isPending) return <Bone height={320} />;
  if (letters.isLoadingError) return <FailureNotice error={letters.error} retry={() => void letters.refetch()} />;
  return (
    <Panel title={t.deadLetters}>
      <div className={side.stack}>
        <p className={list.quiet}>{t.deadLettersDetail}</p>
        <ul>
          {letters.data.map((one) => (
            <Worker key={one.worker} letters={one} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}
