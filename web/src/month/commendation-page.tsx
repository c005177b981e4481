import { useSearch } from '@tanstack/react-router';
import type { Commendation } from '../../../shared/contracts/http/months.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { dayAndTimeText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import paper from '../ui/paper-table.module.css';
import { awardTexts } from './award-texts.ts';
import { useCommendation } from './commendation.ts';
import styles from './month-page.module.css';

type Award = Commendation['awards'][number];

function usePrizeText() {
  const t = useTexts(awardTexts);
  const { language } = useLanguage();
  return ({ award, amountFen, staffId, unitId }: Award): string => {
    if (staffId === null && unitId === null) return '';
    if (award === 'award.prospects.unit') return t.unitActivity;
    return amountFen === null ? '' : moneyText(amountFen, language);
  };
}

function Winners({ awards }: Pick<Commendation, 'awards'>) {
  const t = useTexts(awardTexts);
  const prizeText = usePrizeText();
  return (
    <table className={paper.table}>
      <thead>
        <tr>
          <th scope="col">{t.awardColumn}</th>
          <th scope="col">{t.winner}</th>
          <th scope="col" className={paper.number}>
            {t.prize}
          </th>
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={`${award.award} ${award.staffId ?? award.unitId ?? ''}`}>
            <td>{t.award(award.award)}</td>
            <td className={paper.strong}>
              {award.staffName ?? award.unitName ?? t.nobody}
              {award.staffName !== null && award.unitName !== null && (
                <span className={list.quiet}> {award.unitName}</span>
              )}
            </td>
            <td className={paper.number}>{prizeText(award)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A closed month's winners as a notice for paper. */
export function CommendationPage() {
  const t = useTexts(awardTexts);
  const { language } = useLanguage();
  const { department, timezone, today } = useMe();
  const { month = addMonths(today.slice(0, 7), -1) } = useSearch({ from: '/commendation' });
  const commendation = useCommendation(month);
  return (
    <Page
      title={t.title(monthText(month, language))}
      lead={department.name}
      control={
        <div className={`${styles.stepper} off-paper`}>
          <LinkButton to="/month" search={{ month }} look="default">
            {t.back}
          </LinkButton>
          <PrintButton label={t.print} />
        </div>
      }
    >
      {commendation.isPending && <Bone height={260} />}
      {commendation.isLoadingError && (
        <FailureNotice error={commendation.error} retry={() => void commendation.refetch()} />
      )}
      {commendation.data === null && (
        <>
          <p>{t.notClosed}</p>
          <p className={list.quiet}>{t.notClosedDetail}</p>
        </>
      )}
      {commendation.data !== undefined && commendation.data !== null && (
        <div className={paper.sheet}>
          <Winners awards={commendation.data.awards} />
          <p className={list.quiet}>{t.closedAt(dayAndTimeText(commendation.data.closedAt, timezone, language))}</p>
        </div>
      )}
    </Page>
  );
}
