import type { OutagePreview } from '../../../shared/contracts/http/outages.ts';
import { dayAndTimeText, periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import styles from './outages.module.css';
import { outagesTexts } from './outages-texts.ts';

/** The deadlines that an outage moves, and until when. */
export function MovedList({ moved }: OutagePreview) {
  const t = useTexts(outagesTexts);
  const duties = useTexts(dutyTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const at = (instant: string) => dayAndTimeText(instant, timezone, language);
  if (moved.length === 0) return <p className={list.quiet}>{t.nothingMoves}</p>;
  return (
    <>
      <p>{t.moves(moved.length)}</p>
      <ul className={styles.moved}>
        {moved.map(({ duty, period, deadline, movedTo }) => (
          <li key={`${duty} ${period}`}>
            {`${duty === 'field-registration' ? t.fieldRegistration : duties.duty[duty]} · ${periodText(period, language)}`}
            <span
              className={list.quiet}
            >{`${t.deadline(at(deadline))} → ${movedTo === null ? t.waived : t.movedTo(at(movedTo))}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
