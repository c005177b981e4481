import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { CLAUSES } from '../../../shared/domain/policy/clauses.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { AppealForm } from './appeal-form.tsx';
import { effectText } from './effect-text.ts';
import { monthTexts } from './month-texts.ts';
import { ruleTexts } from './rule-texts.ts';
import styles from './ruling-list.module.css';
import { useOwnRulings } from './standing.ts';

function Ruling({ ruling, month }: { readonly ruling: RulingItem; readonly month: string }) {
  const t = useTexts(monthTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <li className={styles.body}>
      <p className={styles.head}>
        <span className={styles.rule}>{rules[ruling.rule]}</span>
        {ruling.strike !== null && <span className={styles.quiet}>{t.strike(ruling.strike)}</span>}
        {ruling.borderline && <Mark tone="warning">{t.borderline}</Mark>}
        {ruling.appeal !== null && <Mark tone="quiet">{t.appeal[ruling.appeal.state]}</Mark>}
        {ruling.status === 'held' && <Mark tone="quiet">{t.held}</Mark>}
      </p>
      {CLAUSES.filter(({ subject }) => subject === ruling.rule).map(({ clause, text }) => (
        <p key={clause} className={styles.quiet}>
          {t.clause(clause)} {text[language]}
        </p>
      ))}
      {ruling.effects.length === 0 && <p className={styles.quiet}>{t.noEffect}</p>}
      {ruling.effects.map((effect) => (
        <p key={effect.type} className={styles.cost}>
          {effectText(effect, language)}
        </p>
      ))}
      {ruling.borderline && <p className={styles.quiet}>{t.borderlineDetail}</p>}
      {ruling.status === 'held' && <p className={styles.quiet}>{t.heldDetail}</p>}
      <p className={styles.entry}>
        {t.entry(ruling.entry.sequence, dayAndTimeText(ruling.entry.recordedAt, timezone, language))}
      </p>
      <AppealForm ruling={ruling} month={month} />
    </li>
  );
}

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
