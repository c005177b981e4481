import type { PolicyPreview } from '../../../shared/contracts/http/policies.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { useStaffName } from '../roster/staff.ts';
import list from '../ui/list.module.css';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';

type Month = PolicyPreview['months'][number];
type Flip = Month['eligibility']['lost'][number];

function FlipList({
  flips,
  sentence,
}: {
  readonly flips: readonly Flip[];
  readonly sentence: (name: string) => string;
}) {
  const t = useTexts(policyTexts);
  const rules = useTexts(ruleTexts);
  const nameOf = useStaffName();
  return flips.map(({ staffId, rules: taking }) => (
    <li key={staffId}>
      {sentence(nameOf(staffId))}
      {taking.length > 0 && (
        <span className={list.quiet}>{t.because(taking.map((rule) => rules[rule]).join('、'))}</span>
      )}
    </li>
  ));
}

function MonthFlips({ month }: { readonly month: Month }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { eligibility, promotion } = month;
  const kept = (ids: readonly string[]): readonly Flip[] => ids.map((staffId) => ({ staffId, rules: [] }));
  const sides = [
    [t.eligibility, eligibility.lost, eligibility.gained],
    [t.promotionEligibility, kept(promotion.lost), kept(promotion.gained)],
  ] as const;
  return (
    <div className={styles.month}>
      <h3 className={styles.name}>{monthText(month.month, language)}</h3>
      {sides.every(([, lost, gained]) => lost.length + gained.length === 0) && (
        <p className={list.quiet}>{t.noFlips}</p>
      )}
      {sides.map(([name, lost, gained]) =>
        lost.length + gained.length === 0 ? null : (
          <div key={name}>
            <p className={list.quiet}>{name}</p>
            <ul>
              <FlipList flips={lost} sentence={t.loses} />
              <FlipList flips={gained} sentence={t.gains} />
            </ul>
          </div>
        ),
      )}
    </div>
  );
}

function Money({ money }: Pick<PolicyPreview['totals'], 'money'>) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const yuan = (fen: number) => moneyText(fen, language);
  const amounts = [
    [t.awards, t.fromTo(yuan(money.awards.beforeFen), yuan(money.awards.afterFen))],
    [t.incentivesTaken, t.fromTo(yuan(money.incentivesTaken.beforeFen), yuan(money.incentivesTaken.afterFen))],
    [t.cost, yuan(money.costFen)],
  ] as const;
  return amounts.map(([name, amount]) => (
    <div key={name} className={styles.pair}>
      <dt className={list.quiet}>{name}</dt>
      <dd>{amount}</dd>
    </div>
  ));
}

/** Who flips, which rulings come and go, and what it costs. */
export function WhatIfResult({ result }: { readonly result: PolicyPreview }) {
  const t = useTexts(policyTexts);
  const rules = useTexts(ruleTexts);
  const { eligibility, promotion, rulings, money } = result.totals;
  return (
    <div className={styles.result} role="status">
      <dl className={styles.pairs}>
        <div className={styles.pair}>
          <dt className={list.quiet}>{t.eligibility}</dt>
          <dd>{t.counts(eligibility.lost, eligibility.gained)}</dd>
        </div>
        <div className={styles.pair}>
          <dt className={list.quiet}>{t.promotionEligibility}</dt>
          <dd>{t.counts(promotion.lost, promotion.gained)}</dd>
        </div>
        <Money money={money} />
        {rulings.map(({ rule, removed, added, changed }) => (
          <div key={rule} className={styles.pair}>
            <dt className={list.quiet}>{rules[rule]}</dt>
            <dd>{t.rulingChanges(removed, added, changed)}</dd>
          </div>
        ))}
      </dl>
      {rulings.length === 0 && <p className={list.quiet}>{t.noRulings}</p>}
      {result.months.map((month) => (
        <MonthFlips key={month.month} month={month} />
      ))}
    </div>
  );
}
