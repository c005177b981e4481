import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import { dayText, shortMonthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { awardTexts } from '../month/award-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import paper from '../ui/paper-table.module.css';
import { keptFen } from './kept-money.ts';
import { statementTexts } from './statement-texts.ts';
import type { Subject } from './subject.ts';
import { useYearAwards, useYearIncentives } from './year.ts';

interface Entry {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly state: string;
  readonly amountFen: number | null;
}

function useEntries(awards: ReturnType<typeof useYearAwards>['awards'], incentives: readonly IncentiveItem[]) {
  const t = useTexts(statementTexts);
  const names = useTexts(awardTexts);
  const { language } = useLanguage();
  const entries: readonly Entry[] = [
    ...awards.map(({ award, month, amountFen }, place) => ({
      key: `${month} ${award} ${place}`,
      when: shortMonthText(month, language),
      what: names.award(award),
      state: '',
      amountFen,
    })),
    ...incentives.map(({ id, endedOn, competition, state, taken, amountFen }) => ({
      key: id,
      when: t.endedOn(dayText(endedOn, language, 'short')),
      what: competition,
      state: taken === null ? t.incentive.kept[state] : t.incentive.taken[taken],
      amountFen,
    })),
  ];
  return entries;
}

function Entries({ entries, totalFen }: { readonly entries: readonly Entry[]; readonly totalFen: number }) {
  const t = useTexts(statementTexts);
  const { language } = useLanguage();
  return (
    <>
      <table className={paper.table}>
        <tbody>
          {entries.map(({ key, when, what, state, amountFen }) => (
            <tr key={key}>
              <td className={list.quiet}>{when}</td>
              <th scope="row">{what}</th>
              <td className={list.quiet}>{state}</td>
              <td className={paper.number}>{amountFen === null ? '' : moneyText(amountFen, language)}</td>
            </tr>
          ))}
          <tr>
            <td />
            <th scope="row">{t.total}</th>
            <td />
            <td className={`${paper.number} ${paper.strong}`}>{moneyText(totalFen, language)}</td>
          </tr>
        </tbody>
      </table>
      <p className={list.quiet}>{t.totalDetail}</p>
    </>
  );
}

/** What the person won: awards of the months, suggestions among them, and incentives of competitions. */
export function AwardsPanel({ subject, year }: { readonly subject: Subject; readonly year: number }) {
  const t = useTexts(statementTexts);
  const won = useYearAwards(subject, year);
  const incentives = useYearIncentives(subject, year);
  const entries = useEntries(won.awards, incentives.data ?? []);
  if (incentives.isLoadingError) {
    return <FailureNotice error={incentives.error} retry={() => void incentives.refetch()} />;
  }
  if (won.isPending || incentives.isPending) return <Bone height={140} />;
  return (
    <Panel title={t.awards}>
      {entries.length === 0 ? (
        <p className={list.quiet}>{t.noAwards}</p>
      ) : (
        <Entries entries={entries} totalFen={keptFen(won.awards, incentives.data)} />
      )}
    </Panel>
  );
}
