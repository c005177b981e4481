import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { type Failure, valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useTexts } from '../language/texts.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { PREFERENCES_KEY } from './preferences.ts';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

const KEY = ['calendar-feed'];

function useCalendarFeed() {
  const { api } = useConnection();
  const queries = useQueryClient();
  const feed = useQuery({
    queryKey: KEY,
    staleTime: Infinity,
    queryFn: async () => valueOf(await api('show-calendar-feed')),
  });
  const [failure, setFailure] = useState<Failure>();
  const renew = async () => {
    const answer = await api('renew-calendar-feed');
    setFailure(answer.outcome === 'ok' ? undefined : answer);
    if (answer.outcome !== 'ok') return;
    queries.setQueryData(KEY, answer.value);
    // The address belongs to the preferences, whose version it moved.
    await queries.invalidateQueries({ queryKey: PREFERENCES_KEY });
  };
  return { feed, failure, renew };
}

/** The address under which a calendar application finds the person's deadlines and sessions. */
export function CalendarFeedPanel() {
  const t = useTexts(settingsTexts);
  const id = useId();
  const { feed, failure, renew } = useCalendarFeed();
  const [copied, setCopied] = useState('');
  if (feed.isPending) return <Bone height={200} />;
  if (feed.isLoadingError) return <FailureNotice error={feed.error} retry={() => void feed.refetch()} />;
  const { url } = feed.data;
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(url);
  };
  return (
    <Panel title={t.calendar}>
      <div className={styles.feed}>
        <p className={list.quiet}>{t.calendarLead}</p>
        <label htmlFor={id}>{t.address}</label>
        <Input id={id} readOnly value={url} />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <p className={styles.actions}>
          <Button onClick={() => void copy()}>{copied === url ? t.copied : t.copy}</Button>
          <ConfirmButton label={t.renew} question={t.renewQuestion} confirmed={() => void renew()} />
        </p>
      </div>
    </Panel>
  );
}
