import { type ReactNode, useCallback, useMemo } from 'react';
import type { MonthDays, PersonDays } from '../../../shared/contracts/http/days.ts';
import { dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Chart, type ChartLook } from '../ui/chart.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { axes } from './axes.ts';
import { chartsTexts } from './charts-texts.ts';
import { visitsByDay, visitsByUnit, type VisitSum } from './series.ts';

const HEIGHT = 280;

/** Bars of what counts, and beside or across them what was due. */
function useOption(names: readonly string[], sums: readonly VisitSum[], due: 'line' | 'bar') {
  const t = useTexts(chartsTexts);
  return useCallback(
    (look: ChartLook) => ({
      ...axes(look, names),
      tooltip: { trigger: 'axis' },
      series: [
        { type: 'bar', name: t.counted, data: sums.map(({ counted }) => counted), barMaxWidth: 28 },
        due === 'bar'
          ? { type: 'bar', name: t.due, data: sums.map((sum) => sum.due), barMaxWidth: 28 }
          : { type: 'line', name: t.due, data: sums.map((sum) => sum.due), step: 'middle', symbol: 'none' },
      ],
    }),
    [names, sums, due, t],
  );
}

interface DayVisitsProps {
  readonly month: string;
  readonly days: MonthDays['days'];
  readonly people: readonly PersonDays[];
  readonly aside: ReactNode;
}

/** Visits against what was due, day by day. */
export function DayVisitsPanel({ month, days, people, aside }: DayVisitsProps) {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  const sums = useMemo(() => visitsByDay({ days }, people), [days, people]);
  const names = useMemo(() => sums.map(({ date }) => String(Number(date.slice(8)))), [sums]);
  const option = useOption(names, sums, 'line');
  const isEmpty = sums.every(({ counted, due }) => counted === 0 && due === 0);
  return (
    <Panel title={t.byDay} aside={aside}>
      {isEmpty ? (
        <p className={list.quiet}>{t.noVisits}</p>
      ) : (
        <Chart
          label={t.byDayLabel(monthText(month, language))}
          height={HEIGHT}
          option={option}
          table={{
            columns: [t.day, t.counted, t.due, t.short],
            rows: sums.map(({ date, counted, due, short }) => [dayText(date, language, 'short'), counted, due, short]),
          }}
        />
      )}
    </Panel>
  );
}

/** Visits against what was due, unit by unit, up to today. */
export function UnitVisitsPanel({ month, days }: { readonly month: string; readonly days: MonthDays }) {
  const t = useTexts(chartsTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const sums = useMemo(() => visitsByUnit(days, today), [days, today]);
  const names = useMemo(() => sums.map(({ unitName }) => unitName), [sums]);
  const option = useOption(names, sums, 'bar');
  return (
    <Panel title={t.byUnit}>
      {sums.length === 0 ? (
        <p className={list.quiet}>{t.noVisits}</p>
      ) : (
        <Chart
          label={t.byUnitLabel(monthText(month, language))}
          height={HEIGHT}
          option={option}
          table={{
            columns: [t.unit, t.counted, t.due, t.shortDays],
            rows: sums.map(({ unitName, counted, due, short }) => [unitName, counted, due, short]),
          }}
        />
      )}
    </Panel>
  );
}
