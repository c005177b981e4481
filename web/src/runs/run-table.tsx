import { Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { RUN_STATES, type RunItem } from '../../../shared/contracts/http/runs.ts';
import { dayAndTimeText, periodText } from '../clock/zoned-text.ts';
import { type Language, useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { causeTexts } from './cause-texts.ts';
import { runsTexts } from './runs-texts.ts';
import styles from './runs.module.css';

const TONES = { planned: 'quiet', behind: 'warning', done: 'good' } as const;
const SHOWN = ['all', ...RUN_STATES] as const;

/** Quarters and years say themselves what they are. */
const aboutText = (period: string, language: Language): string =>
  /^\d{4}(-Q[1-4])?$/.test(period) ? period : periodText(period, language);

function Result({ run, month }: { readonly run: RunItem; readonly month: string }) {
  const t = useTexts(runsTexts);
  const { state, appended, firstEntry, added, reversed, awards, notices } = run;
  if (state !== 'done') return null;
  if (firstEntry === null) return <span className={list.quiet}>{t.unchanged}</span>;
  const { changed } = t;
  const parts = [
    [changed.added, added],
    [changed.reversed, reversed],
    [changed.awards, awards],
    [changed.notices, notices],
  ] as const;
  const said = parts.flatMap(([say, count]) => (count === 0 ? [] : [say(count)])).join(' · ');
  return (
    <>
      {said === '' ? t.unchanged : said}{' '}
      <Link to="/ledger" search={{ month, entry: firstEntry }} className={styles.link}>
        {t.entry(firstEntry, appended)}
      </Link>
    </>
  );
}

function useColumns(month: string): TableColumnsType<RunItem> {
  const t = useTexts(runsTexts);
  const causes = useTexts(causeTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      title: t.time,
      key: 'time',
      render: (_, { logicalTime }) => dayAndTimeText(logicalTime, timezone, language),
      sorter: (a, b) => Date.parse(a.logicalTime) - Date.parse(b.logicalTime),
    },
    {
      title: t.kind,
      key: 'kind',
      render: (_, { kind, period }) => (
        <>
          {causes[kind]}
          {period !== null && <span className={styles.about}>{aboutText(period, language)}</span>}
        </>
      ),
    },
    { title: t.status, key: 'state', render: (_, { state }) => <Mark tone={TONES[state]}>{t.state[state]}</Mark> },
    { title: t.result, key: 'result', render: (_, run) => <Result run={run} month={month} /> },
  ];
}

export function RunTable({ month, runs }: { readonly month: string; readonly runs: readonly RunItem[] }) {
  const t = useTexts(runsTexts);
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const found = runs.filter(({ state }) => shown === 'all' || state === shown);
  return (
    <Panel title={t.runs}>
      <DataTable
        rows={found}
        rowKey={({ kind, logicalTime, period }) => `${kind} ${logicalTime} ${period ?? ''}`}
        columns={useColumns(month)}
        empty={t.noRuns}
        actions={
          <>
            <Segmented
              aria-label={t.status}
              value={shown}
              options={SHOWN.map((value) => ({ value, label: value === 'all' ? t.all : t.state[value] }))}
              onChange={setShown}
            />
            <DownloadButton
              label={t.download}
              operation="list-runs"
              call={{ query: { month } }}
              usualName="runs.xlsx"
            />
          </>
        }
      />
    </Panel>
  );
}
