import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import styles from './check-desk.module.css';
import { checkDeskTexts } from './check-desk-texts.ts';
import type { MismatchCost } from './mismatch-cost.ts';
import { useMismatchCost } from './use-mismatch-cost.ts';

function useCostLines({ month, year, incentive, strikes }: MismatchCost): readonly string[] {
  const t = useTexts(checkDeskTexts);
  const { language } = useLanguage();
  const incentiveLine = () => {
    if (incentive === undefined) return t.unknownIncentive;
    if (incentive === null) return t.noIncentive;
    const { item, paid } = incentive;
    const money = moneyText(item.amountFen, language);
    return paid ? t.recoverIncentive(item.competition, money) : t.incentive(item.competition, money);
  };
  const strikeLine = () => {
    if (strikes === undefined) return t.unknownStrikes;
    const { count, limit } = strikes;
    return count >= limit ? t.losesPromotion(count, year) : t.strike(count, limit, year);
  };
  return [t.loseMonth(monthText(month, language)), incentiveLine(), strikeLine()];
}

/** What the verdict will cost, before it is saved. */
export function CostNotice({ staffId, date }: { readonly staffId: string; readonly date: string }) {
  const t = useTexts(checkDeskTexts);
  const lines = useCostLines(useMismatchCost(staffId, date));
  return (
    <div className={styles.cost}>
      <h3 className={styles.costTitle}>{t.cost}</h3>
      <ul className={styles.costLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={list.quiet}>{t.costBasis}</p>
    </div>
  );
}
