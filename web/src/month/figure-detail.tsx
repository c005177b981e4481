import { useQueries, useQuery } from '@tanstack/react-query';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import type { RuleId, StrikeRuleId } from '../../../shared/domain/judgement.ts';
import { monthsThrough } from '../../../shared/domain/facts/months.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { componentText } from './component-text.ts';
import { DayLines } from './day-lines.tsx';
import { useMonthDays } from './month-days.ts';
import { monthTexts } from './month-texts.ts';
import { ownRulings, useOwnRulings } from './standing.ts';

export type FigureName = 'logs' | 'short-days' | 'visits' | 'score' | StrikeRuleId;

interface OfMonth {
  readonly month: string;
}

/** The days of a rule's rulings. */
function RuledDays({ month, rule }: OfMonth & { readonly rule: RuleId }) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const rulings = useOwnRulings(month);
  if (rulings.data === undefined) return <Bone height={44} />;
  const days = rulings.data.filter((ruling) => ruling.rule === rule);
  if (days.length === 0) return <p className={list.quiet}>{t.none}</p>;
  return (
    <DayLines dense lines={days.map(({ id, on }) => ({ key: id, day: on, text: dayText(on, language, 'short') }))} />
  );
}

/** Those of the year up to the month: strikes count through it. */
function StruckDays({ month, rule }: OfMonth & { readonly rule: StrikeRuleId }) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const connection = useConnection();
  const months = useQueries({
    queries: monthsThrough(`${month.slice(0, 4)}-01`, month).map((one) => ownRulings(connection, one)),
  });
  if (months.some(({ isPending }) => isPending)) return <Bone height={44} />;
  const struck = months.flatMap(({ data = [] }) => data).filter((ruling) => ruling.rule === rule);
  return (
    <DayLines
      lines={struck.map(({ id, on, strike }) => ({
        key: id,
        day: on,
        text: [dayText(on, language, 'short'), strike === null ? null : t.strike(strike)].filter(Boolean).join(' · '),
      }))}
    />
  );
}

/** Each day's counted visits. */
function VisitDays({ month }: OfMonth) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const { days } = useMonthDays(month);
  if (days === undefined) return <Bone height={160} />;
  const visited = days.filter(({ counted }) => counted > 0);
  if (visited.length === 0) return <p className={list.quiet}>{t.none}</p>;
  return (
    <DayLines
      dense
      lines={visited.map(({ date, counted }) => ({
        key: date,
        day: date,
        text: `${dayText(date, language, 'short')} · ${t.times(counted)}`,
      }))}
    />
  );
}

/** What was entered for the score, and what of it is missing. */
function ScoreParts({ month, standing }: OfMonth & { readonly standing: StandingItem }) {
  const t = useTexts(monthTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const entered = useQuery({
    queryKey: ['own-scores', month],
    queryFn: () =>
      readPages((paging) => api('list-scores', { query: { month, scope: 'own', state: 'standing', ...paging } })),
  });
  if (entered.data === undefined) return <Bone height={80} />;
  const { missing } = standing.score;
  return (
    <ul className={list.quiet}>
      {entered.data.map(({ id, component, points }) => (
        <li key={id}>{`${componentText(component, language)} · ${points}`}</li>
      ))}
      {missing.length > 0 && <li>{t.missing(missing.map((component) => componentText(component, language)))}</li>}
      <li>{t.computed}</li>
    </ul>
  );
}

interface FigureDetailProps extends OfMonth {
  readonly name: FigureName;
  readonly standing: StandingItem;
}

/** What a figure of the month is made of. */
export function FigureDetail({ name, month, standing }: FigureDetailProps) {
  switch (name) {
    case 'logs':
      return <RuledDays month={month} rule="log.missed" />;
    case 'short-days':
      return <RuledDays month={month} rule="visits.short" />;
    case 'visits':
      return <VisitDays month={month} />;
    case 'morning-meeting.missed':
    case 'log.mismatch':
      return <StruckDays month={month} rule={name} />;
    case 'score':
      return <ScoreParts month={month} standing={standing} />;
  }
}
