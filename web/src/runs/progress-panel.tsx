import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import side from '../ui/side.module.css';
import { type MonthRuns, runsKey } from './runs.ts';
import { runsTexts } from './runs-texts.ts';

function Replay({ month }: { readonly month: string }) {
  const t = useTexts(runsTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | Failure>('idle');
  const replay = async () => {
    setState('sending');
    const answer = await api('replay-run', { params: { month } });
    setState(answer.outcome === 'ok' ? 'idle' : answer);
    await queries.invalidateQueries({ queryKey: runsKey(month) });
  };
  return (
    <>
      <p className={list.quiet}>{t.replayDetail}</p>
      {typeof state === 'object' && <FailureAlert failure={state} />}
      <p>
        <ConfirmButton
          look="default"
          label={t.replay}
          question={t.replayQuestion}
          loading={state === 'sending'}
          confirmed={() => void replay()}
        />
      </p>
    </>
  );
}

/** How far the department is, and having a month judged once more. */
export function ProgressPanel({
  month,
  found: { runs, progress },
}: {
  readonly month: string;
  readonly found: MonthRuns;
}) {
  const t = useTexts(runsTexts);
  const { language } = useLanguage();
  const { role, timezone } = useMe();
  if (progress === null) return null;
  const { doneUntil, nextJobAt, judgedAsOf, pendingFrom } = progress;
  const at = (instant: string) => dayAndTimeText(instant, timezone, language);
  const behind = runs.filter(({ state }) => state === 'behind').length;
  const dates = [
    [t.doneUntil, at(doneUntil)],
    [t.nextJob, at(nextJobAt)],
    [t.judgedAsOf, judgedAsOf === null ? t.notJudged : at(judgedAsOf)],
  ] as const;
  const mark = behind === 0 ? <Mark tone="good">{t.onTime}</Mark> : <Mark tone="warning">{t.behind}</Mark>;
  return (
    <Panel title={t.progress} aside={mark}>
      <div className={side.stack}>
        <dl className={side.dates}>
          {dates.map(([name, value]) => (
            <div key={name} className={side.date}>
              <dt className={list.quiet}>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {behind > 0 && <p>{t.behindDetail(behind)}</p>}
        {pendingFrom !== null && <p role="status">{t.pending(monthText(pendingFrom, language))}</p>}
        {mayDo('replay-run', role, 'department') && <Replay month={month} />}
      </div>
    </Panel>
  );
}
