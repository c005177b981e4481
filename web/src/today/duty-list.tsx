import { Link } from '@tanstack/react-router';
import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { DUTY_TONES, dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { isStaffForm } from '../plans/staff-forms.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './duty-list.module.css';
import { todayTexts } from './today-texts.ts';

/** Forms are written on their page; a press leads there. */
function DutyName({ duty: { duty, period } }: { readonly duty: DutyItem }) {
  const words = useTexts(dutyTexts);
  if (!isStaffForm(duty)) return words.duty[duty];
  return (
    <Link to="/plans" search={{ form: duty, period }}>
      {words.duty[duty]}
    </Link>
  );
}

export function DutyList({ duties }: { readonly duties: readonly DutyItem[] }) {
  const t = useTexts(todayTexts);
  const words = useTexts(dutyTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <Panel title={t.others}>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.duty} ${duty.period}`} className={styles.row}>
            <div>
              <p className={styles.name}>
                <DutyName duty={duty} />
              </p>
              <p className={styles.label}>{t.due(dayAndTimeText(duty.deadline, timezone, language))}</p>
            </div>
            <Mark tone={DUTY_TONES[duty.state]}>{words.state[duty.state]}</Mark>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
