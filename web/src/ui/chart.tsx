import { Button, theme } from 'antd';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  CalendarComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import { useReducedMotion } from '../theme/media.ts';
import styles from './chart.module.css';
import { chartTexts } from './chart-texts.ts';

register([
  ...[BarChart, LineChart, HeatmapChart, CanvasRenderer],
  ...[GridComponent, CalendarComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent],
]);

/** The colours of the page's theme, by what they say. */
export interface ChartLook {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly first: string;
  readonly good: string;
  readonly warning: string;
  readonly bad: string;
}

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [string, ...(string | number)[]])[];
}

interface ChartProps {
  /** What it shows, for whoever cannot see it, and the caption of its table. */
  readonly label: string;
  readonly height: number;
  /** Narrower than this it scrolls on its own. */
  readonly minWidth?: number;
  /** Kept by its maker as long as it says the same. */
  readonly option: (look: ChartLook) => EChartsCoreOption;
  /** The same figures to read. */
  readonly table: ChartTable;
}

function useLook(): ChartLook {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      text: token.colorText,
      quiet: token.colorTextSecondary,
      line: token.colorSplit,
      surface: token.colorBgElevated,
      first: token.colorLink,
      good: token.colorSuccess,
      warning: token.colorWarning,
      bad: token.colorError,
    }),
    [token],
  );
}

/** Tooltips are drawn, not written as HTML: the content security policy allows no style within markup. */
const themed = (look: ChartLook, fontFamily: string, animation: boolean): EChartsCoreOption => ({
  animation,
  textStyle: { fontFamily, color: look.text },
  color: [look.first, look.warning, look.good, look.bad, look.quiet],
  tooltip: {
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.line,
    textStyle: { color: look.text, fontFamily, fontSize: 13 },
  },
});

interface CanvasProps extends Pick<ChartProps, 'label' | 'height' | 'minWidth' | 'option'> {
  readonly look: ChartLook;
}

function Canvas({ label, height, minWidth = 0, option, look }: CanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { token } = theme.useToken();
  const reduced = useReducedMotion();
  useEffect(() => {
    if (holder.current === null) return;
    const drawn = init(holder.current, null, { renderer: 'canvas' });
    chart.current = drawn;
    const observer = new ResizeObserver(() => {
      drawn.resize();
    });
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(themed(look, token.fontFamily, !reduced), { notMerge: true });
    chart.current?.setOption(option(look));
  }, [look, option, reduced, token.fontFamily]);
  return (
    <div className={styles.scroll} {...(minWidth > 0 && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <div ref={holder} role="img" aria-label={label} style={{ height, minWidth }} />
    </div>
  );
}

function FigureTable({ label, table: { columns, rows } }: Pick<ChartProps, 'label' | 'table'>) {
  return (
    // A long table scrolls within the chart's place, by keyboard too.
    <div className={styles.tableScroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={columns[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A chart in the page's colours, with its figures as a table one press away. */
export function Chart({ label, height, minWidth = 0, option, table }: ChartProps) {
  const t = useTexts(chartTexts);
  const look = useLook();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={styles.chart}>
      {asTable ? (
        <FigureTable label={label} table={table} />
      ) : (
        <Canvas label={label} height={height} minWidth={minWidth} option={option} look={look} />
      )}
      <Button
        size="small"
        type="text"
        className={styles.switch ?? ''}
        aria-pressed={asTable}
        onClick={() => {
          setAsTable(!asTable);
        }}
      >
        {asTable ? t.asChart : t.asTable}
      </Button>
    </div>
  );
}
