import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { useTexts } from '../language/texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { Mark } from '../ui/mark.tsx';
import { BOARD_STATES, type BoardRow } from './board-rows.ts';
import { boardTexts, STATE_TONES } from './board-texts.ts';
import styles from './board.module.css';
import { PersonButton } from './person-button.tsx';

const scoreOf = ({ score }: StandingItem): number => (score.value === null ? -1 : Number(score.value));

type Column = TableColumnsType<BoardRow>[number];

/** Everybody's figures. A cell is drawn anew only when its row is another: with other words the table has to be another. */
export function useStandingColumns(visitsLimit: number, open: (staffId: string) => void): TableColumnsType<BoardRow> {
  const t = useTexts(boardTexts);
  const rules = useTexts(ruleTexts);
  return useMemo(() => {
    const figure = (key: string, title: string, of: (standing: StandingItem) => number, text = of): Column => ({
      key,
      title,
      align: 'end',
      sorter: (a, b) => of(a.standing) - of(b.standing),
      render: (_, { standing }) => text(standing),
    });
    const columns: TableColumnsType<BoardRow> = [
      {
        key: 'name',
        title: t.name,
        fixed: 'left',
        rowScope: 'row',
        render: (_, row) => <PersonButton row={row} open={open} />,
        sorter: (a, b) => a.staffName.localeCompare(b.staffName, 'zh'),
      },
      {
        key: 'unit',
        title: t.unit,
        dataIndex: 'unitName',
        sorter: (a, b) => a.unitName.localeCompare(b.unitName, 'zh'),
      },
      {
        key: 'state',
        title: t.state,
        sorter: (a, b) => BOARD_STATES.indexOf(a.state) - BOARD_STATES.indexOf(b.state),
        render: (_, { state, lostBy }) => (
          <>
            <Mark tone={STATE_TONES[state]}>{t.states[state]}</Mark>
            {lostBy.map((rule) => (
              <span key={rule} className={styles.reason}>
                {rules[rule]}
              </span>
            ))}
          </>
        ),
      },
      figure('logs', t.logsMissed, ({ logs }) => logs.missed),
      {
        ...figure('short', t.shortDays, ({ visitDays }) => visitDays.short),
        render: (_, { standing: { visitDays } }) =>
          visitDays.due === 0 ? '–' : t.ofLimit(visitDays.short, visitsLimit),
      },
      figure('visits', t.visits, ({ countedVisits }) => countedVisits),
      figure('customers', t.customers, ({ distinctCustomers }) => distinctCustomers),
      figure('prospects', t.validProspects, ({ validProspects }) => validProspects),
      {
        ...figure('score', t.score, scoreOf),
        render: (_, { standing: { score } }) =>
          score.value ?? (score.status === 'incomplete' ? <span className={styles.quiet}>{t.incomplete}</span> : '–'),
      },
      figure('meetings', t.meetings, ({ strikes }) => strikes['morning-meeting.missed']),
      figure('mismatches', t.mismatches, ({ strikes }) => strikes['log.mismatch']),
      {
        key: 'promotion',
        title: t.promotion,
        sorter: (a, b) => Number(a.standing.promotionEligible) - Number(b.standing.promotionEligible),
        render: (_, { standing }) => (standing.promotionEligible ? t.kept : <Mark tone="bad">{t.lost}</Mark>),
      },
    ];
    return columns.map((column): Column => ({ shouldCellUpdate: (row, previous) => row !== previous, ...column }));
  }, [t, rules, visitsLimit, open]);
}
