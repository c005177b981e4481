import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { type Language, useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { csvFile } from '../ui/csv.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Panel } from '../ui/panel.tsx';
import { saveFile } from '../ui/save-file.ts';
import { BOARD_STATES, type BoardRow, type BoardState } from './board-rows.ts';
import { boardTexts } from './board-texts.ts';
import styles from './board.module.css';
import { useStandingColumns } from './standing-columns.tsx';

interface StandingTableProps {
  readonly rows: readonly BoardRow[];
  readonly month: string;
  readonly visitsLimit: number;
  readonly open: (staffId: string) => void;
}

const ROWS_AT_ONCE = 25;

const keyOf = ({ staffId }: BoardRow): string => staffId;
const searchTextOf = ({ staffName, unitName }: BoardRow): string => `${staffName} ${unitName}`;

interface Filters {
  readonly unit: string | null;
  readonly state: BoardState | null;
}

const passes =
  ({ unit, state }: Filters) =>
  (row: BoardRow): boolean =>
    (unit === null || row.unitName === unit) && (state === null || row.state === state);

function FilterFields({
  rows,
  filters,
  choose,
}: {
  readonly rows: readonly BoardRow[];
  readonly filters: Filters;
  readonly choose: (filters: Filters) => void;
}) {
  const t = useTexts(boardTexts);
  const units = useMemo(() => [...new Set(rows.map(({ unitName }) => unitName))].filter((name) => name !== ''), [rows]);
  return (
    <>
      {units.length > 1 && (
        <Select<string>
          className={styles.filter ?? ''}
          aria-label={t.unit}
          value={filters.unit ?? ''}
          options={[{ value: '', label: t.allUnits }, ...units.map((value) => ({ value, label: value }))]}
          onChange={(unit) => {
            choose({ ...filters, unit: unit === '' ? null : unit });
          }}
        />
      )}
      <Select<BoardState | ''>
        className={styles.filter ?? ''}
        aria-label={t.state}
        value={filters.state ?? ''}
        options={[
          { value: '', label: t.allStates },
          ...BOARD_STATES.map((value) => ({ value, label: t.states[value] })),
        ]}
        onChange={(state) => {
          choose({ ...filters, state: state === '' ? null : state });
        }}
      />
    </>
  );
}

/** The whole table as a file, filters aside. */
function fileOf(rows: readonly BoardRow[], language: Language): Blob {
  const t = boardTexts[language];
  const rules = ruleTexts[language];
  return csvFile(
    [
      ...[t.name, t.unit, t.state, t.lostBy, t.logsMissed, t.shortDays, t.visits, t.customers, t.validProspects],
      ...[t.score, t.meetings, t.mismatches, t.promotion],
    ],
    rows.map(({ staffName, unitName, state, lostBy, standing }) => [
      ...[staffName, unitName, t.states[state], lostBy.map((rule) => rules[rule]).join('; ')],
      ...[standing.logs.missed, standing.visitDays.short, standing.countedVisits, standing.distinctCustomers],
      ...[standing.validProspects, standing.score.value],
      ...[standing.strikes['morning-meeting.missed'], standing.strikes['log.mismatch']],
      standing.promotionEligible ? t.kept : t.lost,
    ]),
  );
}

/** Everybody in reach in one table. */
export const StandingTable = memo(function StandingTable({ rows, month, visitsLimit, open }: StandingTableProps) {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const [filters, setFilters] = useState<Filters>({ unit: null, state: null });
  const applied = useDeferredValue(filters);
  const shown = useMemo(() => rows.filter(passes(applied)), [rows, applied]);
  return (
    <Panel title={t.people}>
      <DataTable
        key={`${language} ${visitsLimit}`}
        rows={shown}
        rowKey={keyOf}
        columns={useStandingColumns(visitsLimit, open)}
        searchText={searchTextOf}
        empty={t.none}
        rowsAtOnce={ROWS_AT_ONCE}
        actions={
          <>
            <FilterFields rows={rows} filters={filters} choose={setFilters} />
            <Button
              icon={<DownloadOutlined />}
              onClick={() => {
                saveFile(fileOf(rows, language), t.fileName(month));
              }}
            >
              {t.exportTable}
            </Button>
          </>
        }
      />
    </Panel>
  );
});
