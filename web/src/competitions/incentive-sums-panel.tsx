import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './competitions.module.css';
import { incentiveSums } from './incentive-sums.ts';
import { INCENTIVE_TONES } from './incentive-tones.ts';
import { incentiveTexts } from './incentive-texts.ts';

/** How much is to be paid, paid, cancelled and to be paid back; each sum opens to what it is made of. */
export function IncentiveSumsPanel({ items }: { readonly items: readonly IncentiveItem[] }) {
  const t = useTexts(incentiveTexts);
  const { language } = useLanguage();
  return (
    <Panel title={t.sums}>
      {incentiveSums(items).map(({ standing, items: parts, fen }) => (
        <details key={standing} className={styles.sum}>
          <summary>
            <Mark tone={INCENTIVE_TONES[standing]}>{t.standing[standing]}</Mark>
            <span className={styles.amount}>{t.sum(parts.length, moneyText(fen, language))}</span>
          </summary>
          <p className={list.quiet}>{t.meaning[standing]}</p>
          <ul>
            {parts.map(({ id, staffName, competition, endedOn, amountFen }) => (
              <li key={id} className={styles.part}>
                <span>
                  {staffName}
                  <span className={styles.partDetail}>
                    {competition} · {dayText(endedOn, language, 'short')}
                  </span>
                </span>
                <span className={styles.amount}>{moneyText(amountFen, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
