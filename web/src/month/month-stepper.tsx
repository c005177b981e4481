import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { useTexts } from '../language/texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './month-page.module.css';
import { monthTexts } from './month-texts.ts';

interface MonthStepperProps {
  readonly to: '/month' | '/close' | '/ledger' | '/runs' | '/exports';
  readonly month: string;
  /** The latest month that the page shows. */
  readonly usual: string;
}

export function MonthStepper({ to, month, usual }: MonthStepperProps) {
  const t = useTexts(monthTexts);
  const next = addMonths(month, 1);
  return (
    <div className={styles.stepper}>
      <LinkButton
        to={to}
        search={{ month: addMonths(month, -1) }}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previous}
      />
      <LinkButton
        to={to}
        search={{ month: next }}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.next}
        disabled={month >= usual}
      />
    </div>
  );
}
