import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { yearOf } from '../../../shared/domain/time/civil.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { FigureTab } from './figure-tab.tsx';
import { ScoreTab } from './score-tab.tsx';
import styles from './scores.module.css';
import { scoresTexts } from './scores-texts.ts';

/** Targets are set up to a year ahead. */
function YearStepper({ year, latest }: { readonly year: number; readonly latest: number }) {
  const t = useTexts(scoresTexts);
  return (
    <div className={styles.stepper}>
      <LinkButton
        to="/scores"
        search={{ view: 'year', year: year - 1 }}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previousYear}
      />
      <span>{t.yearText(year)}</span>
      <LinkButton
        to="/scores"
        search={{ view: 'year', year: year + 1 }}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.nextYear}
        disabled={year >= latest}
      />
    </div>
  );
}

/** The points that people give, month by month, and the year's targets and results: a grid each. */
export function ScoresPage() {
  const t = useTexts(scoresTexts);
  const { page } = useTexts(shellTexts);
  const { role, today } = useMe();
  const navigate = useNavigate();
  const current = today.slice(0, 7);
  const search = useSearch({ from: '/scores' });
  const { month = current, year = yearOf(today) } = search;
  // One's own points alone are no sheet: they stand in one's month.
  const mayScore = mayDo('list-scores', role, 'unit') || mayDo('list-scores', role, 'department');
  const view = mayScore ? (search.view ?? 'scores') : 'year';
  return (
    <Page
      title={page['/scores']}
      lead={view === 'year' ? t.yearLead : t.scoresLead}
      control={
        view === 'year' ? (
          <YearStepper year={year} latest={yearOf(today) + 1} />
        ) : (
          <MonthStepper to="/scores" month={month} usual={current} />
        )
      }
    >
      <div className={styles.page}>
        {mayScore && (
          <Segmented
            className={styles.views ?? ''}
            aria-label={t.views}
            value={view}
            options={(['scores', 'year'] as const).map((value) => ({ value, label: t[value] }))}
            onChange={(value) => void navigate({ to: '/scores', search: value === 'year' ? { view: value } : {} })}
          />
        )}
        {view === 'year' ? <FigureTab key={year} year={year} /> : <ScoreTab key={month} month={month} />}
      </div>
    </Page>
  );
}
