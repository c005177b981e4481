import { useCallback, useMemo } from 'react';
import type { MonthDays } from '../../../shared/contracts/http/days.ts';
import { unitProspectQuotaIn } from '../../../shared/domain/policy/seasons.ts';
import { firstDateOf } from '../../../shared/domain/time/month.ts';
import { dayText, monthText } from '../clock/zoned-text.ts';
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
import { useValidProspects } from './chart-data.ts';
import { chartsTexts } from './charts-texts.ts';
import { accumulation, type UnitAccumulation } from './series.ts';

const HEIGHT = 280;
/** With the colours, what tells the lines apart. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;

interface ProspectPanelProps {
  readonly month: string;
  readonly days: MonthDays;
  readonly units: readonly string[];
}

function useUnitAccumulations({ month, days: { days, people }, units }: ProspectPanelProps) {
  const { today, timezone } = useMe();
  const prospects = useValidProspects(month);
  const lines = useMemo(() => {
    const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: timezone });
    const unitOf = new Map(people.map(({ staffId, unitName }) => [staffId, unitName ?? '']));
    const received = (prospects.data ?? []).map(({ receivedAt, staffId }) => ({
      date: dayOf.format(new Date(receivedAt)),
      unitName: unitOf.get(staffId) ?? '',
    }));
    const dates = days.map(({ date }) => date);
    return accumulation(dates, today, units, received);
  }, [prospects.data, days, people, units, today, timezone]);
  return { prospects, lines };
}

function useOption(names: readonly string[], lines: readonly UnitAccumulation[], quota: number) {
  const t = useTexts(chartsTexts);
  return useCallback(
    (look: ChartLook) => ({
      ...axes(look, names),
      tooltip: { trigger: 'axis' },
      series: lines.map(({ unitName, upTo }, index) => ({
        type: 'line',
        name: unitName,
        data: [...upTo],
        step: 'end',
        symbol: SYMBOLS[index % SYMBOLS.length],
        symbolSize: 5,
        ...(index === 0 &&
          quota > 0 && {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: look.quiet, type: 'dashed' },
              label: { formatter: t.aim(quota), position: 'insideStartTop', color: look.quiet },
              data: [{ yAxis: quota }],
            },
          }),
      })),
    }),
    [names, lines, quota, t],
  );
}

/** How each unit's valid prospects add up over the month, against the month's aim. */
export function ProspectPanel(props: ProspectPanelProps) {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  const { month, days, units } = props;
  const policy = usePolicyInForce();
  const { prospects, lines } = useUnitAccumulations(props);
  const names = useMemo(() => days.days.map(({ date }) => String(Number(date.slice(8)))), [days.days]);
  const quota =
    policy === undefined ? 0 : unitProspectQuotaIn(policy('prospects.unitQuota', firstDateOf(month)), month);
  const option = useOption(names, lines, quota);
  if (prospects.isPending) return <Bone height={370} />;
  if (prospects.isLoadingError) {
    return <FailureNotice error={prospects.error} retry={() => void prospects.refetch()} />;
  }
  return (
    <Panel title={t.prospects}>
      {units.length === 0 || prospects.data.length === 0 ? (
        <p className={list.quiet}>{units.length === 0 ? t.noUnits : t.noProspects}</p>
      ) : (
        <Chart
          label={t.prospectsLabel(monthText(month, language))}
          height={HEIGHT}
          option={option}
          table={{
            columns: [t.day, ...units],
            rows: days.days.map(({ date }, index) => [
              dayText(date, language, 'short'),
              ...lines.map(({ upTo }) => upTo[index] ?? t.none),
            ]),
          }}
        />
      )}
    </Panel>
  );
}
