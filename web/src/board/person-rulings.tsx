import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { effectText } from '../month/effect-text.ts';
import { monthTexts } from '../month/month-texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { boardTexts } from './board-texts.ts';
import styles from './board.module.css';

function Ruling({ ruling }: { readonly ruling: RulingItem }) {
  const t = useTexts(monthTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  return (
    <li className={list.item}>
      <p className={styles.ruling}>
        <span>{`${dayText(ruling.on, language, 'short')} · ${rules[ruling.rule]}`}</span>
        {ruling.strike !== null && <span className={styles.quiet}>{t.strike(ruling.strike)}</span>}
        {ruling.borderline && <Mark tone="warning">{t.borderline}</Mark>}
        {ruling.appeal !== null && <Mark tone="quiet">{t.appeal[ruling.appeal.state]}</Mark>}
        {ruling.status === 'held' && <Mark tone="quiet">{t.held}</Mark>}
      </p>
      <p className={list.quiet}>
        {ruling.effects.length === 0
          ? t.noEffect
          : ruling.effects.map((effect) => effectText(effect, language)).join('；')}
      </p>
    </li>
  );
}

export function PersonRulings({ rulings }: { readonly rulings: readonly RulingItem[] }) {
  const t = useTexts(boardTexts);
  return (
    <section>
      <h3 className={styles.heading}>{t.rulings}</h3>
      {rulings.length === 0 ? (
        <p className={list.quiet}>{t.noRulings}</p>
      ) : (
        <ul>
          {rulings.map((ruling) => (
            <Ruling key={ruling.id} ruling={ruling} />
          ))}
        </ul>
      )}
    </section>
  );
}
