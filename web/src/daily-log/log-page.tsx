import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { typed } from '../outbox/draft.ts';
import { FiledLog } from './filed-log.tsx';
import { standingLog, useFiledLogs } from './filed-logs.ts';
import { useDrafts, useLogDesk, useReceipts } from './log-desk.ts';
import { todaysDuty } from './log-duty.ts';
import { LogEditor } from './log-editor.tsx';
import styles from './log-page.module.css';
import { logTexts } from './log-texts.ts';

/** A draft is written on; a filed log is shown with its receipt; else the form is empty. */
function LogOfDay({ date }: { readonly date: string }) {
  const { drafts } = useLogDesk();
  const draft = useDrafts().get(date);
  const receipt = useReceipts().get(date);
  const logs = useFiledLogs(date.slice(0, 7));
  const [discarded, setDiscarded] = useState(0);
  const me = useMe();

  const filed = standingLog(logs.data ?? [], date);
  // Where the day's log is known to be owed still, the form is there at once; and once they could not be had, it stays.
  const isOwed = todaysDuty(me, 'daily-log')?.state === 'open' && date === me.today;
  const isFirstAsked = logs.isPending && logs.errorUpdateCount === 0 && !isOwed;
  if (draft === undefined && isFirstAsked && receipt === undefined) {
    return (
      <div className={styles.bones}>
        <Bone height={280} />
        <Bone height={140} />
      </div>
    );
  }
  if (draft === undefined && (filed !== undefined || receipt !== undefined)) {
    return (
      <FiledLog
        date={date}
        log={filed}
        receipt={receipt}
        edit={(content) => {
          drafts.put(date, typed(content));
        }}
      />
    );
  }
  return (
    <LogEditor
      key={discarded}
      date={date}
      draft={draft}
      discard={() => {
        drafts.remove(date);
        setDiscarded(discarded + 1);
      }}
    />
  );
}

export function LogPage() {
  const t = useTexts(logTexts);
  const { language } = useLanguage();
  const me = useMe();
  const { date = me.today } = useSearch({ from: '/log' });
  const navigate = useNavigate();
  const field = useId();
  return (
    <Page
      title={t.title}
      lead={dayText(date, language)}
      control={
        <div className={styles.day}>
          <label htmlFor={field}>{t.date}</label>
          <Input
            id={field}
            type="date"
            max={me.today}
            value={date}
            onChange={({ target }) => {
              if (target.value === '') return;
              void navigate({ to: '/log', search: target.value === me.today ? {} : { date: target.value } });
            }}
          />
        </div>
      }
    >
      <LogOfDay key={date} date={date} />
    </Page>
  );
}
