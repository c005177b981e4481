import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { CompetitionDetails, CompetitionStandings } from '../../../shared/contracts/http/competitions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { type CellId, cellKey } from '../grid/changes.ts';
import { EntryGrid } from '../grid/entry-grid.tsx';
import { SaveBar } from '../grid/save-bar.tsx';
import { sheetOf } from '../grid/send-sheets.ts';
import { useSheet } from '../grid/use-sheet.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText, yuanText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { useCompetitionStandings } from './competitions.ts';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { grantEntries, grantFen } from './grant-sheet.ts';
import { INCENTIVES_KEY } from './incentives.ts';

interface GrantGridProps {
  readonly competition: CompetitionDetails;
  readonly ranks: CompetitionStandings['ranks'];
  /** What has been granted already, in fen, by person. */
  readonly granted: ReadonlyMap<string, number>;
}

/** Incentives name their competition and its end. */
function useGranted({ name, to }: CompetitionDetails) {
  const { api } = useConnection();
  return useQuery({
    queryKey: [...INCENTIVES_KEY, 'of-month', to.slice(0, 7)],
    queryFn: () =>
      readPages((paging) =>
        api('list-incentives', { query: { month: to.slice(0, 7), scope: 'department', ...paging } }),
      ),
    select: (items) =>
      new Map(
        items
          .filter(({ competition, endedOn }) => competition === name && endedOn === to)
          .map(({ staffId, amountFen }) => [staffId, amountFen]),
      ),
  });
}

function useGrantSheet({ competition, ranks, granted }: GrantGridProps) {
  const t = useTexts(competitionsTexts);
  const { api } = useConnection();
  const { staffId, role } = useMe();
  const queries = useQueryClient();
  const sheet = useSheet('incentives', `${staffId}.${competition.id}`, () => '');
  const entries = grantEntries(
    ranks.map((rank) => rank.staffId),
    sheet.changes,
  );
  const grant = async () => {
    const params = { competitionId: competition.id };
    const report = await sheet.save([
      sheetOf(entries, (values) => api('grant-incentives', { params, body: { entries: values } })),
    ]);
    if (report.saved.length > 0) await queries.invalidateQueries({ queryKey: INCENTIVES_KEY });
  };
  const isEditable = ({ row, column }: CellId) =>
    column === 'amount' && !granted.has(row) && mayDo('grant-incentives', role, row === staffId ? 'own' : 'department');
  const problemOf = (cell: CellId) => {
    const text = sheet.changes.get(cellKey(cell));
    if (text === undefined) return undefined;
    return grantFen(text) === undefined ? t.noSum : sheet.report.refused.get(cellKey(cell));
  };
  return { sheet, entries, grant, isEditable, problemOf };
}

/** What pressing the button would grant: to whom, and in all. */
function Preview({
  entries,
  ranks,
}: Pick<GrantGridProps, 'ranks'> & Pick<ReturnType<typeof useGrantSheet>, 'entries'>) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  if (entries.length === 0) return null;
  const total = entries.reduce((sum, { value }) => sum + value.amountFen, 0);
  return (
    <div className={styles.preview} role="status">
      <p className={styles.name}>{t.willGrant(entries.length, moneyText(total, language))}</p>
      <ul className={styles.sums}>
        {entries.map(({ value: { staffId, amountFen } }) => (
          <li key={staffId}>
            {ranks.find((rank) => rank.staffId === staffId)?.staffName} {moneyText(amountFen, language)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GrantGrid(props: GrantGridProps) {
  const { competition, ranks, granted } = props;
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const { sheet, entries, grant, isEditable, problemOf } = useGrantSheet(props);
  const held = ({ row, column }: CellId) => {
    const rank = ranks.find(({ staffId }) => staffId === row);
    const fen = granted.get(row);
    const texts: Readonly<Record<string, string>> = {
      value: String(rank?.value ?? ''),
      granted: fen === undefined ? '' : yuanText(fen),
    };
    return texts[column] ?? '';
  };
  return (
    <>
      <EntryGrid
        label={t.grantGrid(competition.name)}
        rowsLabel={t.person}
        rows={ranks.map(({ staffId, staffName, rank }) => ({ id: staffId, label: staffName, detail: t.place(rank) }))}
        columns={[
          { id: 'value', label: MEASURE_OPTIONS[competition.measure][language] },
          { id: 'granted', label: t.granted },
          { id: 'amount', label: t.amount },
        ]}
        held={held}
        changes={sheet.changes}
        isEditable={isEditable}
        problemOf={problemOf}
        write={sheet.write}
      />
      <Preview entries={entries} ranks={ranks} />
      <SaveBar
        sheet={sheet}
        ready={entries.length}
        save={() => void grant()}
        confirmation={{ label: t.grantSave, question: t.grantQuestion }}
      />
    </>
  );
}

/** Grants the incentives of a competition that is over, by its standings. */
export function GrantPanel({ competition }: { readonly competition: CompetitionDetails }) {
  const t = useTexts(competitionsTexts);
  const [standings, granted] = [useCompetitionStandings(competition), useGranted(competition)];
  const failed = [standings, granted].find((query) => query.isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (standings.data === undefined || granted.data === undefined) return <Bone height={360} />;
  const { ranks } = standings.data;
  return (
    <Panel title={t.grant}>
      {ranks.length === 0 ? (
        <p className={list.quiet}>{t.nobody}</p>
      ) : (
        <div className={styles.stack}>
          <p className={list.quiet}>{t.grantLead}</p>
          <GrantGrid competition={competition} ranks={ranks} granted={granted.data} />
        </div>
      )}
    </Panel>
  );
}
