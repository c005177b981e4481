import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { PolicyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { usePolicyInForce } from '../me/policy-values.ts';
import { Chart, type ChartLook } from '../ui/chart.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { axes } from './axes.ts';
import { useTwoYears } from './chart-data.ts';
import styles from './charts.module.css';
import { chartsTexts } from './charts-texts.ts';
import { type SeasonAverage, seasonAverages } from './series.ts';

const HEIGHT = 280;

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** A day `MM-DD` of any year. */
const dayOfYearText = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(
    new Date(`2024-${day}T00:00:00Z`),
  );

function useNames(averages: readonly SeasonAverage[]): readonly string[] {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  return useMemo(
    () =>
      averages.map(({ season: { from, to } }) =>
        t.seasonName(dayOfYearText(from, language), dayOfYearText(to, language)),
      ),
    [averages, t, language],
  );
}

function useOption(names: readonly string[], averages: readonly SeasonAverage[], year: number) {
  const t = useTexts(chartsTexts);
  return useCallback(
    (look: ChartLook) => ({
      ...axes(look, names),
      tooltip: { trigger: 'axis' },
      series: [
        {
          type: 'bar',
          name: t.yearName(year - 1),
          data: averages.map(({ lastYear }) => rounded(lastYear)),
          barMaxWidth: 40,
        },
        {
          type: 'bar',
          name: t.yearName(year),
          data: averages.map(({ thisYear }) => rounded(thisYear)),
          barMaxWidth: 40,
        },
        {
          type: 'line',
          name: t.quota,
          data: averages.map(({ season }) => season.perDay),
          lineStyle: { width: 0 },
          symbol: 'diamond',
          symbolSize: 10,
        },
      ],
    }),
    [names, averages, year, t],
  );
}

function Seasons({ policy, year }: { readonly policy: PolicyInForce; readonly year: number }) {
  const t = useTexts(chartsTexts);
  const { today } = useMe();
  const asked = useTwoYears(year);
  const averages = useMemo(
    () => seasonAverages(policy('visits.quota', today), year, asked.data),
    [policy, today, year, asked.data],
  );
  const names = useNames(averages);
  const option = useOption(names, averages, year);
  if (asked.error !== null) return <FailureNotice error={asked.error} retry={asked.retry} />;
  if (asked.isPending) return <Bone height={HEIGHT} />;
  if (averages.every(({ thisYear, lastYear }) => thisYear === null && lastYear === null)) {
    return <p className={list.quiet}>{t.noSeasons}</p>;
  }
  return (
    <Chart
      label={t.seasonsLabel(year)}
      height={HEIGHT}
      option={option}
      table={{
        columns: [t.season, t.yearName(year - 1), t.yearName(year), t.quota],
        rows: averages.map(({ season, thisYear, lastYear }, index) => [
          names[index] ?? '',
          rounded(lastYear) ?? t.none,
          rounded(thisYear) ?? t.none,
          season.perDay,
        ]),
      }}
    />
  );
}

/** The quota's seasons, this year against last: two years of standings, read when asked for. */
export function SeasonPanel({ year }: { readonly year: number }) {
  const t = useTexts(chartsTexts);
  const policy = usePolicyInForce();
  const [asked, setAsked] = useState(false);
  return (
    <Panel title={t.seasons}>
      <div className={styles.start}>
        <p className={list.quiet}>{t.seasonsDetail}</p>
        {!asked && (
          <Button
            onClick={() => {
              setAsked(true);
            }}
          >
            {t.compare}
          </Button>
        )}
      </div>
      {asked && policy !== undefined && <Seasons policy={policy} year={year} />}
    </Panel>
  );
}
