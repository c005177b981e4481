import { useSearch } from '@tanstack/react-router';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { shellTexts } from '../app/shell-texts.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import columns from '../ui/columns.module.css';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProposePanel } from './propose-panel.tsx';
import { STATES, type SuggestionFilter } from './suggestion-filter.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { SuggestionView } from './suggestion-view.tsx';
import styles from './suggestions.module.css';
import { useOlderSuggestions, useOwnSuggestions, useSuggestionsOf } from './suggestions.ts';
import { suggestionsTexts } from './suggestions-texts.ts';

interface FilterBarProps {
  readonly filter: SuggestionFilter;
  readonly change: (filter: SuggestionFilter) => void;
}

function FilterBar({ filter, change }: FilterBarProps) {
  const t = useTexts(suggestionsTexts);
  return (
    <div className={styles.tools}>
      <Segmented
        aria-label={t.filter}
        value={filter.state}
        options={[
          { value: 'all' as const, label: t.all },
          ...STATES.map((value) => ({ value, label: t.state[value] })),
        ]}
        onChange={(state) => {
          change({ ...filter, state });
        }}
      />
      <Input
        name="search"
        type="search"
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        value={filter.words}
        onChange={({ target }) => {
          change({ ...filter, words: target.value });
        }}
      />
    </div>
  );
}

function OwnPanel({ filter }: { readonly filter: SuggestionFilter }) {
  const t = useTexts(suggestionsTexts);
  const own = useOwnSuggestions();
  if (own.isPending) return <Bone height={120} />;
  if (own.isLoadingError) return <FailureNotice error={own.error} retry={() => void own.refetch()} />;
  return (
    <Panel title={t.mine}>
      <SuggestionList items={own.data} filter={filter} empty={t.noneMine} />
    </Panel>
  );
}

function OlderPanel({ month, filter }: { readonly month: string; readonly filter: SuggestionFilter }) {
  const t = useTexts(suggestionsTexts);
  const { staffId } = useMe();
  const older = useOlderSuggestions(month).filter((item) => item.staffId !== staffId);
  if (older.length === 0) return null;
  return (
    <Panel title={t.older}>
      <SuggestionList items={older} filter={filter} empty={t.notFound} />
    </Panel>
  );
}

function MonthPanel({ month, filter }: { readonly month: string; readonly filter: SuggestionFilter }) {
  const t = useTexts(suggestionsTexts);
  const { language } = useLanguage();
  const { staffId, today } = useMe();
  const suggestions = useSuggestionsOf(month);
  if (suggestions.isPending) return <Bone height={240} />;
  if (suggestions.isLoadingError) {
    return <FailureNotice error={suggestions.error} retry={() => void suggestions.refetch()} />;
  }
  const ofOthers = suggestions.data.filter((item) => item.staffId !== staffId);
  return (
    <Panel
      title={monthText(month, language)}
      aside={<MonthStepper to="/suggestions" month={month} usual={today.slice(0, 7)} />}
    >
      <SuggestionList items={ofOthers} filter={filter} empty={t.noneOfMonth} />
      <p className={styles.download}>
        <DownloadButton
          label={t.download}
          operation="list-suggestions"
          call={{ query: { month, scope: 'department' } }}
          usualName={t.fileName(month)}
        />
      </p>
    </Panel>
  );
}

function Suggestions() {
  const t = useTexts(suggestionsTexts);
  const title = useTexts(shellTexts).page['/suggestions'];
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/suggestions' });
  const [filter, setFilter] = useState<SuggestionFilter>({ state: 'all', words: '' });
  return (
    <Page title={title} lead={t.lead}>
      <FilterBar filter={filter} change={setFilter} />
      <div className={columns.columns}>
        <div className={columns.column}>
          <OwnPanel filter={filter} />
          <MonthPanel month={month} filter={filter} />
          {month === current && <OlderPanel month={month} filter={filter} />}
        </div>
        <ProposePanel />
      </div>
    </Page>
  );
}

/** Everybody's suggestions, one's own first; or, where the address names one, that one with its discussion. */
export function SuggestionsPage() {
  const { id } = useSearch({ from: '/suggestions' });
  return id === undefined ? <Suggestions /> : <SuggestionView key={id} id={id} />;
}
