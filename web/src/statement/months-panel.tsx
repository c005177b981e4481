import { Link } from '@tanstack/react-router';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { shortMonthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { componentText } from '../month/component-text.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import paper from '../ui/paper-table.module.css';
import styles from './statement.module.css';
import { statementTexts } from './statement-texts.ts';
import type { Subject } from './subject.ts';
import { useYearScores, useYearStandings } from './year.ts';

interface MonthStanding {
  readonly month: string;
  readonly standing: StandingItem | null;
}

interface MonthRowProps extends MonthStanding {
  readonly own: boolean;
}

function MonthRow({ month, standing, own }: MonthRowProps) {
  const t = useTexts(statementTexts);
  const { language } = useLanguage();
  const name = shortMonthText(month, language);
  const score = { complete: standing?.score.value, incomplete: t.incomplete, none: t.none };
  return (
    <tr>
      <th scope="row">
        {own ? (
          <Link to="/month" search={{ month }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      {standing === null ? (
        <td colSpan={8} className={list.quiet}>
          {t.notJudged}
        </td>
      ) : (
        <>
          <td className={standing.monthEligible ? '' : styles.lost}>{standing.monthEligible ? t.kept : t.lost}</td>
          <td className={paper.number}>{`${standing.logs.missed} / ${standing.logs.due}`}</td>
          <td className={paper.number}>{`${standing.visitDays.short} / ${standing.visitDays.due}`}</td>
          <td className={paper.number}>{standing.countedVisits}</td>
          <td className={paper.number}>{standing.validProspects}</td>
          <td className={paper.number}>{standing.strikes['morning-meeting.missed']}</td>
          <td className={paper.number}>{standing.strikes['log.mismatch']}</td>
          <td className={paper.number}>{score[standing.score.status]}</td>
        </>
      )}
    </tr>
  );
}

/** Months before the first that was judged say nothing. */
const fromFirstJudged = (months: readonly MonthStanding[]): readonly MonthStanding[] => {
  const first = months.findIndex(({ standing }) => standing !== null);
  return first === -1 ? [] : months.slice(first);
};

/** Eligibility, days, strikes and score of each month that has begun. */
export function MonthsPanel({ subject, year }: { readonly subject: Subject; readonly year: number }) {
  const t = useTexts(statementTexts);
  const months = useYearStandings(subject, year);
  const failed = months.find(({ isLoadingError }) => isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (months.some(({ isPending }) => isPending)) return <Bone height={420} />;
  const judged = fromFirstJudged(months.flatMap(({ data }) => data ?? []));
  const numbers = [t.logs, t.shortDays, t.visits, t.prospects, t.meetings, t.mismatches, t.score];
  return (
    <Panel title={t.months}>
      {judged.length === 0 && <p className={list.quiet}>{t.noMonths}</p>}
      <div className={paper.scroll} hidden={judged.length === 0} tabIndex={0} role="group" aria-label={t.months}>
        <table className={paper.table}>
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col">{t.eligible}</th>
              {numbers.map((heading) => (
                <th key={heading} scope="col" className={paper.number}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {judged.map(({ month, standing }) => (
              <MonthRow key={month} month={month} standing={standing} own={subject.own} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${list.quiet} ${styles.note}`}>{t.accumulated}</p>
    </Panel>
  );
}

/** What people entered for the monthly scores. */
export function EnteredPanel({ subject, year }: { readonly subject: Subject; readonly year: number }) {
  const t = useTexts(statementTexts);
  const { language } = useLanguage();
  const scores = useYearScores(subject, year);
  if (scores.isPending) return <Bone height={90} />;
  if (scores.isLoadingError) return <FailureNotice error={scores.error} retry={() => void scores.refetch()} />;
  const byMonth = [...Map.groupBy(scores.data, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <Panel title={t.entered}>
      {byMonth.length === 0 && <p className={list.quiet}>{t.noEntered}</p>}
      <dl className={styles.lines}>
        {byMonth.map(([month, entries]) => (
          <div key={month} className={styles.line}>
            <dt className={list.quiet}>{shortMonthText(month, language)}</dt>
            <dd>
              {entries.map(({ component, points }) => `${componentText(component, language)} ${points}`).join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
