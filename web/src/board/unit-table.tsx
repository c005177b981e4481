import type { TableColumnsType } from 'antd';
import { memo, useMemo } from 'react';
import { useTexts } from '../language/texts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Panel } from '../ui/panel.tsx';
import type { UnitRow } from './board-rows.ts';
import { boardTexts } from './board-texts.ts';

type FigureKey = Exclude<keyof UnitRow, 'unitName' | 'visitsPerDay'>;

function useColumns(): TableColumnsType<UnitRow> {
  const t = useTexts(boardTexts);
  return useMemo(() => {
    const figure = (key: FigureKey, title: string) => ({
      key,
      dataIndex: key,
      title,
      align: 'end' as const,
      sorter: (a: UnitRow, b: UnitRow) => a[key] - b[key],
    });
    return [
      { key: 'unit', dataIndex: 'unitName', title: t.unit, rowScope: 'row' },
      figure('people', t.members),
      figure('eligible', t.eligible),
      figure('logsMissed', t.logsMissed),
      figure('shortDays', t.shortDays),
      figure('countedVisits', t.visits),
      {
        key: 'visitsPerDay',
        title: t.visitsPerDay,
        align: 'end',
        sorter: (a, b) => (a.visitsPerDay ?? 0) - (b.visitsPerDay ?? 0),
        render: (_, { visitsPerDay }) => visitsPerDay?.toFixed(2) ?? '–',
      },
      figure('validProspects', t.validProspects),
    ];
  }, [t]);
}

const unitNameOf = ({ unitName }: UnitRow): string => unitName;

/** The units side by side. */
export const UnitTable = memo(function UnitTable({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useTexts(boardTexts);
  return (
    <Panel title={t.units}>
      <DataTable rows={units} rowKey={unitNameOf} columns={useColumns()} empty={t.none} />
    </Panel>
  );
});
