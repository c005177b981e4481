import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { CompetitionDetails, CompetitionStandings } from '../../../shared/contracts/http/competitions.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { useCompetitionStandings, useUnitNames } from './competitions.ts';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { isTied, placeOf } from './places.ts';

type Ranks = CompetitionStandings['ranks'];

function MyPlace({ ranks }: { readonly ranks: Ranks }) {
  const t = useTexts(competitionsTexts);
  const { staffId, role } = useMe();
  const place = placeOf(ranks, staffId);
  if (place === undefined) {
    // Only those who write visits compete.
    return role === 'sales' || role === 'unit-manager' ? <p className={styles.mine}>{t.noPlace}</p> : null;
  }
  const { rank, tied, value, gap } = place;
  return (
    <p className={styles.mine}>
      {t.myPlace(tied ? t.tiedPlace(rank) : t.place(rank), value)} {gap === null ? t.leading : t.myGap(gap)}
    </p>
  );
}

function RankTable({ ranks, measure }: { readonly ranks: Ranks; readonly measure: string }) {
  const t = useTexts(competitionsTexts);
  const { staffId } = useMe();
  const units = useUnitNames();
  // A reader who knows their own unit alone learns nothing from the column.
  const showsUnits = ranks.every(({ unitId }) => unitId === null || units.has(unitId));
  return (
    <table className={styles.ranks}>
      <thead>
        <tr>
          <th scope="col">{t.rank}</th>
          <th scope="col">{t.person}</th>
          {showsUnits && (
            <th scope="col" className={styles.onDesk}>
              {t.unit}
            </th>
          )}
          <th scope="col" className={styles.figure}>
            {measure}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranks.map((rank) => (
          <tr key={rank.staffId} className={rank.staffId === staffId ? styles.own : undefined}>
            <td className={styles.place}>
              {rank.rank}
              {isTied(ranks, rank) && <span className={styles.tied}>{t.tied}</span>}
            </td>
            <th scope="row">
              {rank.staffName}
              {rank.staffId === staffId && <span className={styles.meMark}>{t.me}</span>}
            </th>
            {showsUnits && <td className={styles.onDesk}>{units.get(rank.unitId ?? '') ?? ''}</td>}
            <td className={styles.figure}>{rank.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How it stands, by what has been received so far. */
export function StandingsPanel({ competition }: { readonly competition: CompetitionDetails }) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const standings = useCompetitionStandings(competition);
  if (competition.state === 'upcoming') {
    return (
      <Panel title={t.standings}>
        <p className={list.quiet}>{t.notStarted(dayText(competition.from, language))}</p>
      </Panel>
    );
  }
  if (standings.isPending) return <Bone height={360} />;
  if (standings.isLoadingError) {
    return <FailureNotice error={standings.error} retry={() => void standings.refetch()} />;
  }
  const { asOf, ranks } = standings.data;
  return (
    <Panel
      title={t.standings}
      aside={<span className={list.quiet}>{t.asOf(dayAndTimeText(asOf, timezone, language))}</span>}
    >
      {ranks.length === 0 ? (
        <p className={list.quiet}>{t.nobody}</p>
      ) : (
        <>
          <MyPlace ranks={ranks} />
          <RankTable ranks={ranks} measure={MEASURE_OPTIONS[competition.measure][language]} />
        </>
      )}
    </Panel>
  );
}
