import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { monthTexts } from './month-texts.ts';
import { Ruling } from './ruling.tsx';
import styles from './ruling-list.module.css';
import { useOwnRulings } from './standing.ts';

interface DayProps {
  readonly on: string;
  readonly month: string;
  readonly rulings: readonly RulingItem[];
}

function Day({ on, month, rulings }: DayProps) {
  const { language } = useLanguage();
  return (
    <li className={styles.day}>
      <p className={styles.date}>{dayText(on, language, 'short')}</p>
      <ol className={styles.rulings}>
        {rulings.map((ruling) => (
          <Ruling key={ruling.id} ruling={ruling} month={month} />
        ))}
      </ol>
    </li>
  );
}

/** The latest day first; a day's rulings in the order of the list. */
const byDay = (rulings: readonly RulingItem[]) => [...Map.groupBy(rulings, ({ on }) => on)].toReversed();

/** What the policy made of the person's month, the latest day first: rule, clause, cost, and where it is recorded. */
export function RulingList({ month }: { readonly month: string }) {
  const t = useTexts(monthTexts);
  const rulings = useOwnRulings(month);
  if (rulings.isPending) return <Bone height={180} />;
  if (rulings.isLoadingError) {
    return <FailureNotice error={rulings.error} retry={() => void rulings.refetch()} />;
  }
  return (
    <Panel title={t.rulings}>
      {rulings.data.length === 0 ? (
        <div className={styles.empty}>
          <p>{t.noRulings}</p>
          <p className={styles.quiet}>{t.noRulingsDetail}</p>
        </div>
      ) : (
        <ol>
          {byDay(rulings.data).map(([on, ofDay]) => (
            <Day key={on} on={on} month={month} rulings={ofDay} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
