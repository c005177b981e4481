import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { CLAUSES } from '../../../shared/domain/policy/clauses.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Mark } from '../ui/mark.tsx';
import { AppealForm } from './appeal-form.tsx';
import { effectText } from './effect-text.ts';
import { monthTexts } from './month-texts.ts';
import { ruleTexts } from './rule-texts.ts';
import styles from './ruling-list.module.css';
import { WhyRuling } from './why-ruling.tsx';

/** What a ruling takes away. */
export function EffectLine({ effect }: { readonly effect: RulingItem['effects'][number] }) {
  const { language } = useLanguage();
  return <p className={styles.cost}>{effectText(effect, language)}</p>;
}

/** A ruling: what it costs, why, and for as long as it may be appealed, a way to do so. */
export function Ruling({ ruling, month }: { readonly ruling: RulingItem; readonly month: string }) {
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
        <EffectLine key={effect.type} effect={effect} />
      ))}
      {ruling.borderline && <p className={styles.quiet}>{t.borderlineDetail}</p>}
      {ruling.status === 'held' && <p className={styles.quiet}>{t.heldDetail}</p>}
      <p className={styles.entry}>
        {t.entry(ruling.entry.sequence, dayAndTimeText(ruling.entry.recordedAt, timezone, language))}
      </p>
      <WhyRuling id={ruling.id} month={month}>
        <AppealForm ruling={ruling} month={month} />
      </WhyRuling>
    </li>
  );
}
