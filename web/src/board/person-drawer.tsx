import { Drawer } from 'antd';
import { shellTexts } from '../app/shell-texts.ts';
import type { MonthDays } from '../../../shared/contracts/http/days.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { usePhone } from '../theme/media.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Mark } from '../ui/mark.tsx';
import type { BoardRow } from './board-rows.ts';
import { boardTexts, STATE_TONES } from './board-texts.ts';
import styles from './board.module.css';
import { PersonDayTable } from './person-day-table.tsx';
import { PersonRulings } from './person-rulings.tsx';

interface PersonDrawerProps {
  /** Null: closed. */
  readonly row: BoardRow | null;
  readonly dates: MonthDays['days'];
  readonly month: string;
  readonly visitsLimit: number;
  readonly close: () => void;
}

function Figures({ row, visitsLimit }: { readonly row: BoardRow; readonly visitsLimit: number }) {
  const t = useTexts(boardTexts);
  const { logs, visitDays, countedVisits, distinctCustomers, validProspects, score, strikes } = row.standing;
  const missing = score.missing.map((component) => t.component[component]).join('、');
  const figures = [
    [t.logsMissed, t.ofDays(logs.missed, logs.due)],
    [t.shortDays, visitDays.due === 0 ? '–' : t.ofLimit(visitDays.short, visitsLimit)],
    [t.visits, t.activityValue(countedVisits, distinctCustomers)],
    [t.validProspects, String(validProspects)],
    [t.score, score.value ?? (score.status === 'incomplete' ? `${t.scoreMissing} ${missing}` : '–')],
    [t.meetings, String(strikes['morning-meeting.missed'])],
    [t.mismatches, String(strikes['log.mismatch'])],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.quiet}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PersonMonth({
  row,
  dates,
  visitsLimit,
}: Omit<PersonDrawerProps, 'row' | 'close' | 'month'> & { readonly row: BoardRow }) {
  const t = useTexts(boardTexts);
  const rules = useTexts(ruleTexts);
  const pages = useTexts(shellTexts);
  return (
    <div className={styles.stack}>
      <p className={styles.eligibility}>
        <Mark tone={STATE_TONES[row.state]}>{`${t.state} ${t.states[row.state]}`}</Mark>
        <span className={styles.quiet}>{row.lostBy.map((rule) => rules[rule]).join('、')}</span>
      </p>
      <Figures row={row} visitsLimit={visitsLimit} />
      <p>
        <LinkButton to="/statement" search={{ person: row.standing.staffId }} look="default">
          {pages.page['/statement']}
        </LinkButton>
      </p>
      <PersonRulings rulings={row.rulings} />
      {row.person !== null && <PersonDayTable person={row.person} dates={dates} />}
    </div>
  );
}

/** What a person's figures are made of: the rulings with their cost, and every day. */
export function PersonDrawer({ row, dates, month, visitsLimit, close }: PersonDrawerProps) {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const phone = usePhone();
  return (
    <Drawer
      open={row !== null}
      onClose={close}
      size={phone ? '100%' : 560}
      destroyOnHidden
      title={row === null ? '' : t.personTitle(row.staffName, monthText(month, language))}
      closable={{ 'aria-label': t.close }}
    >
      {row !== null && <PersonMonth row={row} dates={dates} visitsLimit={visitsLimit} />}
    </Drawer>
  );
}
