import { useSearch } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import type { LedgerEntryItem } from '../../../shared/contracts/http/ledger-entries.ts';
import { zonedText } from '../../../shared/domain/time/zoned-text.ts';
import { dayAndTimeText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { causeTexts } from '../runs/cause-texts.ts';
import columns from '../ui/columns.module.css';
import { DataTable } from '../ui/data-table.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { ANYTHING, matches } from './entry-filter.ts';
import { EntryContent } from './entry-content.tsx';
import { EntryFilters } from './entry-filters.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import styles from './ledger.module.css';
import { useLedger } from './use-ledger.ts';
import { VerificationPanel } from './verification-panel.tsx';

/** What an entry did, counted. */
function useSummary(): (item: LedgerEntryItem) => string {
  const { counts, nothing } = useTexts(ledgerTexts);
  return ({ entry: { added, reversed, awards, year, notices } }) => {
    const parts = [
      [counts.added, added.length],
      [counts.reversed, reversed.length],
      [counts.awards, (awards?.granted.length ?? 0) + (awards?.withdrawn.length ?? 0)],
      [counts.year, (year?.added.length ?? 0) + (year?.reversed.length ?? 0)],
      [counts.notices, notices.length],
    ] as const;
    const said = parts.filter(([, count]) => count > 0).map(([say, count]) => say(count));
    return said.length === 0 ? nothing : said.join(' · ');
  };
}

function useColumns(): TableColumnsType<LedgerEntryItem> {
  const t = useTexts(ledgerTexts);
  const causes = useTexts(causeTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const summary = useSummary();
  return [
    {
      title: t.sequence,
      key: 'sequence',
      render: (_, { entry }) => <span className={styles.number}>{entry.sequence}</span>,
      sorter: (a, b) => a.entry.sequence - b.entry.sequence,
      defaultSortOrder: 'descend',
    },
    {
      title: t.runAt,
      key: 'runAt',
      render: (_, { entry }) => dayAndTimeText(entry.cause.logicalTime, timezone, language),
      sorter: (a, b) => Date.parse(a.entry.cause.logicalTime) - Date.parse(b.entry.cause.logicalTime),
    },
    {
      title: t.kind,
      key: 'kind',
      render: (_, { entry: { cause, stage } }) => (
        <span className={styles.kind}>
          {causes[cause.kind]}
          {stage !== undefined && <Mark tone={stage === 'closing' ? 'good' : 'warning'}>{t[stage]}</Mark>}
        </span>
      ),
    },
    { title: t.content, key: 'content', render: (_, item) => summary(item) },
  ];
}

function Entries({ items }: { readonly items: readonly LedgerEntryItem[] }) {
  const t = useTexts(ledgerTexts);
  const { timezone } = useMe();
  const { entry: opened } = useSearch({ from: '/ledger' });
  const [filter, setFilter] = useState({ ...ANYTHING, sequence: opened ?? null });
  const dayOf = (instant: string) => zonedText(Date.parse(instant), timezone).slice(0, 10);
  const found = items.filter((item) => matches(item, filter, dayOf));
  return (
    <Panel title={t.entries}>
      <EntryFilters items={items} filter={filter} changed={setFilter} />
      <DataTable
        rows={found}
        rowKey={({ entry }) => String(entry.sequence)}
        columns={useColumns()}
        empty={items.length === 0 ? t.noEntries : t.nothingMatches}
        expanded={(item) => <EntryContent item={item} />}
        {...(opened !== undefined && { opened: [String(opened)] })}
      />
    </Panel>
  );
}

function Ledger({ month }: { readonly month: string }) {
  const ledger = useLedger(month);
  if (ledger.isPending) return <Bone height={480} />;
  if (ledger.isLoadingError) return <FailureNotice error={ledger.error} retry={() => void ledger.refetch()} />;
  return (
    <div className={columns.columns}>
      <div className={`${columns.column} ${styles.side}`}>
        <VerificationPanel month={month} items={ledger.data} />
      </div>
      <div className={columns.column}>
        <Entries items={ledger.data} />
      </div>
    </div>
  );
}

/** A month's ledger: read, filtered, opened, and verified in the page itself. */
export function LedgerPage() {
  const t = useTexts(ledgerTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/ledger' });
  return (
    <Page
      title={t.title(monthText(month, language))}
      lead={t.lead}
      control={<MonthStepper to="/ledger" month={month} usual={current} />}
    >
      <Ledger key={month} month={month} />
    </Page>
  );
}
