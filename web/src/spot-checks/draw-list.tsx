import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { SpotCheckDraw } from '../../../shared/contracts/http/spot-checks.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText, periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { DrawAgain } from './draw-again.tsx';
import { DrawnChecks } from './drawn-checks.tsx';
import { OtherLogForm } from './other-log-form.tsx';
import styles from './spot-checks.module.css';
import { DRAWS_KEY, useDraws } from './spot-checks.ts';
import { spotCheckTexts } from './spot-check-texts.ts';
import { isWeekOver, weeksOfMonth } from './weeks.ts';

function useDrawing(week: string) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | Failure>('idle');
  const draw = async () => {
    setState('sending');
    const answer = await api('draw-spot-checks', { params: { week } });
    setState(answer.outcome === 'ok' ? 'idle' : answer);
    if (answer.outcome === 'ok') await queries.invalidateQueries({ queryKey: [DRAWS_KEY] });
  };
  return { state, draw };
}

function Undrawn({ week }: { readonly week: string }) {
  const t = useTexts(spotCheckTexts);
  const { role, today } = useMe();
  const { state, draw } = useDrawing(week);
  if (!isWeekOver(week, today)) return <p className={list.quiet}>{t.weekNotOver}</p>;
  return (
    <div className={styles.stack}>
      <p className={list.quiet}>{t.notDrawn}</p>
      {typeof state === 'object' && <FailureAlert failure={state} />}
      {mayDo('draw-spot-checks', role, 'department') && (
        <p>
          <Button type="primary" loading={state === 'sending'} onClick={() => void draw()}>
            {t.draw}
          </Button>
        </p>
      )}
    </div>
  );
}

function Progress({ draw: { checks } }: { readonly draw: SpotCheckDraw }) {
  const t = useTexts(spotCheckTexts);
  const open = checks.filter(({ verdict }) => verdict === null).length;
  if (checks.length === 0) return null;
  return open === 0 ? <Mark tone="good">{t.allDone}</Mark> : <Mark tone="active">{t.left(open, checks.length)}</Mark>;
}

function Drawn({ draw }: { readonly draw: SpotCheckDraw }) {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <div className={styles.stack}>
      <p className={list.quiet}>{t.drawn(dayAndTimeText(draw.receivedAt, timezone, language))}</p>
      {draw.checks.length === 0 ? <p>{t.nobodyInReach}</p> : <DrawnChecks checks={draw.checks} />}
      <DrawAgain draw={draw} />
    </div>
  );
}

/** The month's weeks, the latest first: drawn, to be drawn, or not over yet. */
export function DrawList({ month }: { readonly month: string }) {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const draws = useDraws(month);
  if (draws.isPending) return <Bone height={420} />;
  if (draws.isLoadingError) return <FailureNotice error={draws.error} retry={() => void draws.refetch()} />;
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        {weeksOfMonth(month, today).map((week) => {
          const draw = draws.data.find((one) => one.week === week);
          return (
            <Panel
              key={week}
              title={`${t.week(week)} · ${periodText(week, language)}`}
              aside={draw && <Progress draw={draw} />}
            >
              {draw === undefined ? <Undrawn week={week} /> : <Drawn draw={draw} />}
            </Panel>
          );
        })}
      </div>
      <OtherLogForm />
    </div>
  );
}
