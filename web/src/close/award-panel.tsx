import type { ExplainedAward, MonthReview } from '../../../shared/contracts/http/months.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { awardTexts } from '../month/award-texts.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './close.module.css';
import { closeTexts } from './close-texts.ts';

const TONES = { final: 'good', pending: 'quiet', held: 'warning' } as const;

function Award({ award }: { readonly award: ExplainedAward }) {
  const t = useTexts(awardTexts);
  const { language } = useLanguage();
  const { staffName, unitName, amountFen, text } = award;
  return (
    <li className={list.item}>
      <p className={styles.line}>
        <span className={styles.winner}>{staffName ?? unitName ?? t.nobody}</span>
        {amountFen !== null && <span className={styles.amount}>{moneyText(amountFen, language)}</span>}
      </p>
      <p className={list.quiet}>{t.award(award.award)}</p>
      <p className={styles.reason}>{text}</p>
    </li>
  );
}

/** Who wins what and why, ties and runners-up named; tentative until the close. */
export function AwardPanel({ review }: { readonly review: MonthReview }) {
  const t = useTexts(closeTexts);
  const { stage, awards, awardsStatus } = review;
  const closed = stage === 'closed';
  // Before the close nothing is final, even where nothing is missing.
  const mark =
    closed || awardsStatus !== 'final' ? (
      <Mark tone={TONES[awardsStatus]}>{t.awardsStatus[awardsStatus]}</Mark>
    ) : undefined;
  return (
    <Panel title={closed ? t.awards : t.tentativeAwards} aside={mark}>
      {awards.length === 0 ? (
        <p className={list.quiet}>{t.noAwards}</p>
      ) : (
        <ul>
          {awards.map((award) => (
            <Award key={`${award.award} ${award.staffId ?? award.unitId ?? ''}`} award={award} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
