import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import styles from './month-page.module.css';
import { monthTexts } from './month-texts.ts';
import { RulingList } from './ruling-list.tsx';
import { StandingPanel } from './standing-panel.tsx';

const shifted = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
};

function MonthStepper({ month, current }: { readonly month: string; readonly current: string }) {
  const t = useTexts(monthTexts);
  const next = shifted(month, 1);
  return (
    <div className={styles.stepper}>
      <LinkButton
        to="/month"
        search={{ month: shifted(month, -1) }}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previous}
      />
      <LinkButton
        to="/month"
        search={next === current ? {} : { month: next }}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.next}
        disabled={month >= current}
      />
    </div>
  );
}

export function MonthPage() {
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/month' });
  return (
    <Page title={monthText(month, language)} control={<MonthStepper month={month} current={current} />}>
      <div className={styles.stack}>
        <StandingPanel key={month} month={month} />
        <RulingList month={month} />
      </div>
    </Page>
  );
}
