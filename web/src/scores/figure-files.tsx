import type { Relation } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import styles from './scores.module.css';
import { scoresTexts } from './scores-texts.ts';

/** A year's targets, its results, and what was reached, as sheets. */
export function FigureFiles({ year, scope }: { readonly year: number; readonly scope: Relation }) {
  const t = useTexts(scoresTexts);
  const query = { year, scope, state: 'standing' } as const;
  return (
    <div className={styles.files}>
      <DownloadButton
        label={t.exportTargets}
        operation="list-targets"
        call={{ query }}
        usualName={`targets-${year}.xlsx`}
      />
      <DownloadButton
        label={t.exportResults}
        operation="list-results"
        call={{ query }}
        usualName={`results-${year}.xlsx`}
      />
      <DownloadButton
        label={t.exportReached}
        operation="show-year-results"
        call={{ params: { year: String(year) }, query: { scope } }}
        usualName={`year-results-${year}.xlsx`}
      />
    </div>
  );
}
