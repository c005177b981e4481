import type { ChartLook } from '../ui/chart.tsx';

/** What every chart with two axes shares. */
export const axes = (look: ChartLook, names: readonly string[]) => ({
  grid: { left: 4, right: 12, top: 36, bottom: 4, containLabel: true },
  legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 8, textStyle: { color: look.quiet } },
  xAxis: {
    type: 'category' as const,
    data: [...names],
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, hideOverlap: true },
  },
  yAxis: {
    type: 'value' as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.quiet },
  },
});
