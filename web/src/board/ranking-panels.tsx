import { memo, type ReactNode, useMemo } from 'react';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import type { BoardRow, UnitRow } from './board-rows.ts';
import { boardTexts } from './board-texts.ts';
import styles from './board.module.css';
import { PersonButton } from './person-button.tsx';
import { activityRanking, type Place, prospectRanking, type RankedPeople, unitRanking } from './rankings.ts';

const SHOWN_PLACES = 5;
const SHOWN_PASSED_OVER = 3;

/** The first places, and all who share the last one shown. */
function shown<Row>(places: readonly Place<Row>[]): readonly Place<Row>[] {
  const last = places[SHOWN_PLACES - 1]?.place ?? Number.POSITIVE_INFINITY;
  return places.filter(({ place }) => place <= last);
}

/** The best place behind the winners. */
const runnerUpOf = (places: readonly Place<unknown>[]): number | undefined =>
  places.find(({ place }) => place > 1)?.place;

interface PlaceLineProps {
  readonly place: Place<unknown>;
  readonly runnerUp: boolean;
  readonly name: ReactNode;
  readonly value: string;
}

function PlaceLine({ place: { place, tied }, runnerUp, name, value }: PlaceLineProps) {
  const t = useTexts(boardTexts);
  return (
    <li className={styles.place}>
      <span className={styles.rank}>{place}</span>
      <span className={styles.who}>
        {name}
        {tied && <Mark tone="active">{t.tied}</Mark>}
        {runnerUp && <Mark tone="quiet">{t.runnerUp}</Mark>}
      </span>
      <span className={styles.value}>{value}</span>
    </li>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly rule: string;
  readonly ranked: RankedPeople;
  readonly valueOf: (row: BoardRow) => string;
  readonly open: (staffId: string) => void;
}

function RankedPeoplePanel({ title, rule, ranked: { places, passedOver }, valueOf, open }: PeopleProps) {
  const t = useTexts(boardTexts);
  const runnerUp = runnerUpOf(places);
  return (
    <Panel title={title}>
      <p className={list.quiet}>{rule}</p>
      {places.length === 0 ? (
        <p className={styles.none}>{t.nobody}</p>
      ) : (
        <ol className={styles.places}>
          {shown(places).map((place) => (
            <PlaceLine
              key={place.row.staffId}
              place={place}
              runnerUp={place.place === runnerUp}
              name={<PersonButton row={place.row} open={open} />}
              value={valueOf(place.row)}
            />
          ))}
        </ol>
      )}
      {passedOver.slice(0, SHOWN_PASSED_OVER).map(({ row, why }) => (
        <p key={row.staffId} className={styles.passed}>
          <span>
            {t.passedOver} <PersonButton row={row} open={open} /> {t.why[why]}
          </span>
          <span className={styles.value}>{valueOf(row)}</span>
        </p>
      ))}
    </Panel>
  );
}

function RankedUnitsPanel({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useTexts(boardTexts);
  const places = unitRanking(units);
  const runnerUp = runnerUpOf(places);
  return (
    <Panel title={t.unitProspects}>
      <p className={list.quiet}>{t.unitProspectsRule}</p>
      {places.length === 0 ? (
        <p className={styles.none}>{t.noUnit}</p>
      ) : (
        <ol className={styles.places}>
          {shown(places).map((place) => (
            <PlaceLine
              key={place.row.unitName}
              place={place}
              runnerUp={place.place === runnerUp}
              name={place.row.unitName}
              value={t.prospectsValue(place.row.validProspects)}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}

interface RankingPanelsProps {
  readonly rows: readonly BoardRow[];
  readonly units: readonly UnitRow[];
  readonly open: (staffId: string) => void;
}

/** What the awards of the month compare, as it stands: ties, the runner-up, and who would lead but is passed over. */
export const RankingPanels = memo(function RankingPanels({ rows, units, open }: RankingPanelsProps) {
  const t = useTexts(boardTexts);
  const activity = useMemo(() => activityRanking(rows), [rows]);
  const prospects = useMemo(() => prospectRanking(rows), [rows]);
  return (
    <div className={styles.rankings}>
      <RankedPeoplePanel
        title={t.activity}
        rule={t.activityRule}
        ranked={activity}
        valueOf={({ standing }) => t.activityValue(standing.countedVisits, standing.distinctCustomers)}
        open={open}
      />
      <RankedPeoplePanel
        title={t.prospects}
        rule={t.prospectsRule}
        ranked={prospects}
        valueOf={({ standing }) => t.prospectsValue(standing.validProspects)}
        open={open}
      />
      {units.length > 1 && <RankedUnitsPanel units={units} />}
    </div>
  );
});
