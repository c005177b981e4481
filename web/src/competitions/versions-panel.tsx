import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { AnnouncedTerms, CompetitionDetails } from '../../../shared/contracts/http/competitions.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { type Language, useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { type Term, changedTerms } from './terms-changes.ts';

function termText(terms: AnnouncedTerms, term: Term, language: Language): string {
  if (term === 'measure') return MEASURE_OPTIONS[terms.measure][language];
  return term === 'from' || term === 'to' ? dayText(terms[term], language) : terms[term];
}

type Version = CompetitionDetails['versions'][number];

function Amendment({ before, after }: { readonly before: Version; readonly after: Version }) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const terms = changedTerms(before, after);
  return (
    <li className={list.item}>
      <p className={list.quiet}>{t.amended(dayAndTimeText(after.receivedAt, timezone, language))}</p>
      {terms.length === 0 && <p>{t.unchanged}</p>}
      {terms.map((term) => (
        <div key={term} className={styles.change}>
          <p>
            {t.field[term]}：<ins className={styles.after}>{termText(after, term, language)}</ins>
          </p>
          <p className={list.quiet}>
            {t.before} <del>{termText(before, term, language)}</del>
          </p>
        </div>
      ))}
    </li>
  );
}

/** When it was announced, and what every amendment changed. */
export function VersionsPanel({ versions }: Pick<CompetitionDetails, 'versions'>) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const [announcement] = versions;
  if (announcement === undefined) return null;
  const amendments = versions.flatMap((after, index) => {
    const before = versions[index - 1];
    return before === undefined ? [] : [{ before, after }];
  });
  return (
    <Panel title={t.versions}>
      <ul>
        {amendments.toReversed().map(({ before, after }) => (
          <Amendment key={after.receivedAt} before={before} after={after} />
        ))}
        <li className={list.item}>
          <p className={list.quiet}>{t.announced(dayAndTimeText(announcement.receivedAt, timezone, language))}</p>
        </li>
      </ul>
    </Panel>
  );
}
