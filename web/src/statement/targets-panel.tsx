import type { Reached, YearItem } from '../../../shared/contracts/http/year-figures.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import paper from '../ui/paper-table.module.css';
import { statementTexts } from './statement-texts.ts';
import type { Subject } from './subject.ts';
import { useYearResults } from './year.ts';

interface RowProps {
  readonly name: string;
  readonly target: string | undefined;
  readonly result: string | undefined;
  readonly reached: Reached | null;
}

function Row({ name, target, result, reached }: RowProps) {
  const t = useTexts(statementTexts);
  const share = reached === null ? [] : [reached.percent === null ? null : `${reached.percent}%`];
  const word = reached === null ? null : reached.reached ? t.reached : t.missed;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={paper.number}>{target ?? t.none}</td>
      <td className={paper.number}>{result ?? t.none}</td>
      <td className={paper.number}>{[...share, word].filter((part) => part !== null).join(' · ') || t.none}</td>
    </tr>
  );
}

function Figures({ item: { target, result, premium, customers } }: { readonly item: YearItem }) {
  const t = useTexts(statementTexts);
  const { language } = useLanguage();
  const money = (fen: number | undefined) => (fen === undefined ? undefined : moneyText(fen, language));
  return (
    <table className={paper.table}>
      <thead>
        <tr>
          <th scope="col">{t.figure}</th>
          {[t.target, t.result, t.share].map((heading) => (
            <th key={heading} scope="col" className={paper.number}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={t.premium} target={money(target?.premiumFen)} result={money(result?.premiumFen)} reached={premium} />
        <Row
          name={t.customers}
          target={target?.customers.toString()}
          result={result?.customers.toString()}
          reached={customers}
        />
      </tbody>
    </table>
  );
}

/** The year's targets and what was reached of them. */
export function TargetsPanel({ subject, year }: { readonly subject: Subject; readonly year: number }) {
  const t = useTexts(statementTexts);
  const results = useYearResults(subject, year);
  if (results.isPending) return <Bone height={150} />;
  if (results.isLoadingError) return <FailureNotice error={results.error} retry={() => void results.refetch()} />;
  return (
    <Panel title={t.targets}>
      {results.data === null ? <p className={list.quiet}>{t.noTargets}</p> : <Figures item={results.data} />}
    </Panel>
  );
}
