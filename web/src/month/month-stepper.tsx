import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { useTexts } from '../language/texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './month-page.module.css';
import { monthTexts } from './month-texts.ts';

interface MonthStepperProps {
  readonly to:
    | '/month'
    | '/close'
    | '/board'
    | '/charts'
    | '/scores'
    | '/training'
    | '/attendance'
    | '/team'
    | '/spot-checks'
    | '/appeals'
    | '/suggestions'
    | '/ledger'
    | '/runs'
    | '/exports';
  readonly month: string;
  /** The month that the page shows when its address names none, and, unless said otherwise, the latest it shows. */
  readonly usual: string;
  readonly latest?: string;
}

export function MonthStepper({ to, month, usual, latest = usual }: MonthStepperProps) {
  const t = useTexts(monthTexts);
  /** What else the address names stays. */
  const searchOf = (other: string) => (before: object) => ({ ...before, month: other === usual ? undefined : other });
  return (
    <div className={styles.stepper}>
      <LinkButton
        to={to}
        search={searchOf(addMonths(month, -1))}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previous}
      />
      <LinkButton
        to={to}
        search={searchOf(addMonths(month, 1))}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.next}
        disabled={month >= latest}
      />
    </div>
  );
}
