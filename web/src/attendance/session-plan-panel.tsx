import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { SessionPlan } from '../../../shared/contracts/http/sessions.ts';
import { FailedCall, type Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { attendanceTexts } from './attendance-texts.ts';
import { refreshSessions, startText, useSessionPlan } from './sessions.ts';
import styles from './session-view.module.css';

function useGenerate(month: string) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | Failure>('idle');
  const generate = async () => {
    setState('sending');
    const answer = await api('generate-sessions', { params: { month }, body: {} });
    setState(answer.outcome === 'ok' ? 'idle' : answer);
    await refreshSessions(queries);
  };
  return { state, generate };
}

function Plan({ plan: { month, sessions } }: { readonly plan: SessionPlan }) {
  const t = useTexts(attendanceTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { state, generate } = useGenerate(month);
  const absent = sessions.filter(({ sessionId }) => sessionId === null);
  if (sessions.length === 0) return <p className={list.quiet}>{t.planEmpty}</p>;
  if (absent.length === 0) return <p className={list.quiet}>{t.planComplete(sessions.length)}</p>;
  return (
    <div className={styles.stack}>
      <p className={list.quiet}>{t.planned(sessions.length, absent.length)}</p>
      <ul>
        {absent.map(({ kind, startsAt }) => (
          <li key={startsAt} className={list.item}>
            <p className={list.line}>
              {SESSION_OPTIONS[kind][language]}
              <Mark tone="active">{t.willAdd}</Mark>
            </p>
            <p className={list.quiet}>{startText(startsAt, timezone, language)}</p>
          </li>
        ))}
      </ul>
      {typeof state === 'object' && <FailureAlert failure={state} />}
      <p>
        <Button type="primary" loading={state === 'sending'} onClick={() => void generate()}>
          {t.generate(absent.length)}
        </Button>
      </p>
    </div>
  );
}

/** What the policy has held in the month and is not there yet, shown before it is added. */
export function SessionPlanPanel({ month }: { readonly month: string }) {
  const t = useTexts(attendanceTexts);
  const plan = useSessionPlan(month);
  if (plan.isPending) return <Bone height={130} />;
  const failure = plan.error instanceof FailedCall ? plan.error.failure : null;
  return (
    <Panel title={t.plan}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.planDetail}</p>
        {plan.data === undefined && failure !== null && <FailureAlert failure={failure} />}
        {plan.data !== undefined && <Plan plan={plan.data} />}
      </div>
    </Panel>
  );
}
