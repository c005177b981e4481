import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { YearItem } from '../../../shared/contracts/http/year-figures.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { yearOf } from '../../../shared/domain/time/civil.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { type CellId, cellKey } from '../grid/changes.ts';
import { EntryGrid } from '../grid/entry-grid.tsx';
import { SaveBar } from '../grid/save-bar.tsx';
import { sheetOf } from '../grid/send-sheets.ts';
import { useSheet } from '../grid/use-sheet.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { type KnownPerson, usePeople } from '../people/people.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { FigureFiles } from './figure-files.tsx';
import { FIGURE_COLUMNS, figureEntries, figureProblem, figureText } from './figure-sheet.ts';
import styles from './scores.module.css';
import { scoresTexts } from './scores-texts.ts';

const yearKey = (year: number) => ['year-results', year];
const SELLERS: readonly (string | null)[] = ['sales', 'unit-manager'];

interface FigureGridProps {
  readonly year: number;
  readonly people: readonly KnownPerson[];
  readonly items: readonly YearItem[];
}

function useFigureSheet({ year, people, items }: FigureGridProps) {
  const { language } = useLanguage();
  const { staffId } = useMe();
  const { api } = useConnection();
  const queries = useQueryClient();
  const held = figureText(items);
  const sheet = useSheet('figures', `${staffId}.${year}`, held);
  const figures = { held, changes: sheet.changes, language };
  const entriesOf = (kind: 'target' | 'result') => figureEntries(figures, people, kind);
  const [targets, results] = [entriesOf('target'), entriesOf('result')];
  const save = async () => {
    const { saved } = await sheet.save([
      sheetOf(targets, (entries) => api('enter-targets', { body: { year, entries } })),
      sheetOf(results, (entries) => api('enter-results', { body: { year, entries } })),
    ]);
    if (saved.length > 0) await queries.invalidateQueries({ queryKey: yearKey(year) });
  };
  const sendable = new Set([...targets, ...results].flatMap(({ cells }) => Object.values(cells).map(cellKey)));
  return {
    ...{ sheet, held, save },
    problemOf: (cell: CellId) => figureProblem(figures, cell) ?? sheet.report.refused.get(cellKey(cell)),
    ready: [...sheet.changes.keys()].filter((key) => sendable.has(key)).length,
  };
}

function FigureGrid(props: FigureGridProps) {
  const { year, people } = props;
  const t = useTexts(scoresTexts);
  const { language } = useLanguage();
  const { staffId, role, today } = useMe();
  const { sheet, held, save, problemOf, ready } = useFigureSheet(props);
  const isEditable = ({ row, column }: CellId) => {
    const operation = column.startsWith('target.') ? 'enter-targets' : 'enter-results';
    const isOfKind = column.startsWith('target.') || (column.startsWith('result.') && year <= yearOf(today));
    return isOfKind && mayDo(operation, role, row === staffId ? 'own' : 'department');
  };
  const mayEnter = people.some((person) => isEditable({ row: person.staffId, column: 'target.customers' }));
  return (
    <>
      <EntryGrid
        label={t.yearGrid(year)}
        rowsLabel={t.people}
        rows={people.map((person) => ({
          id: person.staffId,
          label: person.name,
          detail: person.role === null ? undefined : ROLE_TEXTS[person.role][language],
        }))}
        columns={FIGURE_COLUMNS.map((id) => ({ id, label: t.column[id] }))}
        held={held}
        changes={sheet.changes}
        isEditable={isEditable}
        problemOf={problemOf}
        write={sheet.write}
      />
      {mayEnter && <SaveBar sheet={sheet} ready={ready} save={() => void save()} />}
    </>
  );
}

/** Who has figures or sells, and, if asked for, everybody else. */
function shown(people: readonly KnownPerson[], items: readonly YearItem[], everybody: boolean): readonly KnownPerson[] {
  const withFigures = new Set(items.map(({ staffId }) => staffId));
  const known = new Set(people.map(({ staffId }) => staffId));
  return [
    ...people.filter(({ staffId, role }) => everybody || SELLERS.includes(role) || withFigures.has(staffId)),
    ...items
      .filter(({ staffId }) => !known.has(staffId))
      .map(({ staffId, staffName }) => ({ staffId, name: staffName, role: null, unitId: null })),
  ];
}

/** A year's targets and results, and what of the targets was reached. */
export function FigureTab({ year }: { readonly year: number }) {
  const t = useTexts(scoresTexts);
  const { api } = useConnection();
  const { role } = useMe();
  const [everybody, setEverybody] = useState(false);
  const scope = widestScope('show-year-results', role);
  const people = usePeople(`${year}-01-01`, `${year}-12-31`);
  const results = useQuery({
    queryKey: yearKey(year),
    queryFn: () =>
      readPages((paging) => api('show-year-results', { params: { year: String(year) }, query: { scope, ...paging } })),
  });
  const failed = [people, results].find((query) => query.isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (people.data === undefined || results.data === undefined) return <Bone height={560} />;
  const rows = shown(people.data, results.data, everybody);
  return (
    <Panel title={t.yearGrid(year)}>
      <div className={styles.stack}>
        <FigureFiles year={year} scope={scope} />
        {mayDo('enter-targets', role, 'department') && (
          <Checkbox
            checked={everybody}
            onChange={(event) => {
              setEverybody(event.target.checked);
            }}
          >
            {t.everybody}
          </Checkbox>
        )}
        {rows.length === 0 ? (
          <p className={list.quiet}>{t.noFigures}</p>
        ) : (
          <FigureGrid year={year} people={rows} items={results.data} />
        )}
      </div>
    </Panel>
  );
}
