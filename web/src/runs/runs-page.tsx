import { useSearch } from '@tanstack/react-router';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import side from '../ui/side.module.css';
import { DeadLettersPanel } from './dead-letters-panel.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { RunTable } from './run-table.tsx';
import { useRuns } from './runs.ts';
import { runsTexts } from './runs-texts.ts';

function Runs({ month }: { readonly month: string }) {
  const { role } = useMe();
  const runs = useRuns(month);
  if (runs.isPending) return <Bone height={480} />;
  if (runs.isLoadingError) return <FailureNotice error={runs.error} retry={() => void runs.refetch()} />;
  return (
    <div className={columns.columns}>
      <div className={`${columns.column} ${side.side}`}>
        <ProgressPanel month={month} found={runs.data} />
        {mayDo('list-dead-letters', role, 'department') && <DeadLettersPanel />}
      </div>
      <div className={columns.column}>
        <RunTable month={month} runs={runs.data.runs} />
      </div>
    </div>
  );
}

/** What was judged when, whether anything is behind, and doing it over. */
export function RunsPage() {
  const t = useTexts(runsTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/runs' });
  return (
    <Page
      title={t.title(monthText(month, language))}
      lead={t.lead}
      control={<MonthStepper to="/runs" month={month} usual={current} />}
    >
      <Runs key={month} month={month} />
    </Page>
  );
}
