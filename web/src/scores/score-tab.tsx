import { useQueryClient } from '@tanstack/react-query';
import { COMPONENT_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { ENTERED_COMPONENTS, type EnteredComponent } from '../../../shared/domain/dossier.ts';
import type { ParameterValues } from '../../../shared/domain/policy/parameters.ts';
import { useConnection } from '../api/connection.ts';
import { monthText } from '../clock/zoned-text.ts';
import { type CellId, cellKey } from '../grid/changes.ts';
import { EntryGrid } from '../grid/entry-grid.tsx';
import { SaveBar } from '../grid/save-bar.tsx';
import { sheetOf } from '../grid/send-sheets.ts';
import { useSheet } from '../grid/use-sheet.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import type { KnownPerson } from '../people/people.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { type ScoreItem, scoresKey, usePeopleOfMonth, useScores, useWeights } from './month-scores.ts';
import { readPoints } from './points.ts';
import { counts, enters, scoreEntries } from './score-sheet.ts';
import styles from './scores.module.css';
import { scoresTexts } from './scores-texts.ts';

interface ScoreGridProps {
  readonly month: string;
  /** Those who have a score, by id. */
  readonly people: readonly KnownPerson[];
  readonly items: readonly ScoreItem[];
  readonly weights: ParameterValues['scores.weights'];
}

const componentOf = (column: string): EnteredComponent | undefined => ENTERED_COMPONENTS.find((id) => id === column);

function useScoreSheet({ month, people, items }: ScoreGridProps) {
  const { language } = useLanguage();
  const { staffId } = useMe();
  const { api } = useConnection();
  const queries = useQueryClient();
  const held = ({ row, column }: CellId) =>
    String(items.find((item) => item.staffId === row && item.component === column)?.points ?? '');
  const sheet = useSheet('scores', `${staffId}.${month}`, held);
  const entries = scoreEntries(people, sheet.changes, language);
  const problemOf = (cell: CellId) => {
    const text = sheet.changes.get(cellKey(cell));
    if (text === undefined) return undefined;
    const read = readPoints(text, language);
    return 'problem' in read ? read.problem : sheet.report.refused.get(cellKey(cell));
  };
  const save = async () => {
    const send = (values: (typeof entries)[number]['value'][]) =>
      api('enter-scores', { body: { month, entries: values } });
    const { saved } = await sheet.save([sheetOf(entries, send)]);
    if (saved.length > 0) await queries.invalidateQueries({ queryKey: scoresKey(month) });
  };
  return { sheet, held, problemOf, save, ready: entries.length };
}

/** How many of those due are entered, a component each. */
function Progress({ people, items, weights }: Omit<ScoreGridProps, 'month'>) {
  const t = useTexts(scoresTexts);
  const { language } = useLanguage();
  const words = ENTERED_COMPONENTS.map((component) => {
    const due = people.filter((person) => counts(weights, person, component));
    const entered = due.filter(({ staffId }) =>
      items.some((item) => item.staffId === staffId && item.component === component),
    );
    return t.entered(COMPONENT_OPTIONS[component][language], entered.length, due.length);
  });
  return <p className={list.quiet}>{words.join(' · ')}</p>;
}

function ScoreGrid(props: ScoreGridProps) {
  const { month, people, items, weights } = props;
  const t = useTexts(scoresTexts);
  const { language } = useLanguage();
  const me = useMe();
  const { sheet, held, problemOf, save, ready } = useScoreSheet(props);
  const isEditable = ({ row, column }: CellId) => {
    const person = people.find(({ staffId }) => staffId === row);
    const component = componentOf(column);
    return (
      person !== undefined &&
      component !== undefined &&
      enters(me, person, component) &&
      counts(weights, person, component)
    );
  };
  const mayEnter = people.some(({ staffId: row }) => ENTERED_COMPONENTS.some((column) => isEditable({ row, column })));
  return (
    <Panel
      title={t.scoreGrid(monthText(month, language))}
      aside={
        <DownloadButton
          label={t.export}
          operation="list-scores"
          call={{ query: { month, scope: widestScope('list-scores', me.role), state: 'standing' } }}
          usualName={`scores-${month}.xlsx`}
        />
      }
    >
      <div className={styles.stack}>
        {people.some(({ role }) => role !== null) && <Progress people={people} items={items} weights={weights} />}
        {!mayEnter && <p className={list.quiet}>{t.readOnly}</p>}
        <EntryGrid
          label={t.scoreGrid(monthText(month, language))}
          rowsLabel={t.people}
          rows={people.map(({ staffId, name, role }) => ({
            id: staffId,
            label: name,
            detail: role === null ? undefined : ROLE_TEXTS[role][language],
          }))}
          columns={ENTERED_COMPONENTS.map((id) => ({ id, label: COMPONENT_OPTIONS[id][language] }))}
          held={held}
          changes={sheet.changes}
          isEditable={isEditable}
          problemOf={problemOf}
          write={sheet.write}
        />
      </div>
      {mayEnter && <SaveBar sheet={sheet} ready={ready} save={() => void save()} />}
    </Panel>
  );
}

/** Whoever has a component to be entered, and whoever has points. */
function scored(people: readonly KnownPerson[], items: readonly ScoreItem[], weights: ScoreGridProps['weights']) {
  const known = new Set(people.map(({ staffId }) => staffId));
  const others = items.filter(({ staffId }) => !known.has(staffId));
  const named = new Map(
    others.map(({ staffId, staffName: name }) => [staffId, { staffId, name, role: null, unitId: null }]),
  );
  const isDue = (person: KnownPerson) =>
    ENTERED_COMPONENTS.some((component) => counts(weights, person, component)) ||
    items.some(({ staffId }) => staffId === person.staffId);
  return [...people.filter(isDue), ...named.values()];
}

/** The points of a month, people × components. */
export function ScoreTab({ month }: { readonly month: string }) {
  const t = useTexts(scoresTexts);
  const me = useMe();
  const [people, scores, weights] = [usePeopleOfMonth(month), useScores(month), useWeights(month)];
  const failed = [people, scores, weights].find((query) => query.isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (people.data === undefined || scores.data === undefined || weights.data === undefined)
    return <Bone height={560} />;
  const due = scored(people.data, scores.data, weights.data);
  if (due.length === 0) return <p className={list.quiet}>{t.noPeople}</p>;
  const isMine = (person: KnownPerson) =>
    ENTERED_COMPONENTS.some((component) => enters(me, person, component) && counts(weights.data, person, component));
  // Whom the reader gives points to comes first.
  const rows = [...due.filter(isMine), ...due.filter((person) => !isMine(person))];
  return <ScoreGrid month={month} people={rows} items={scores.data} weights={weights.data} />;
}
