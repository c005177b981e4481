import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { addDays } from '../../../shared/domain/time/civil.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './team-page.module.css';
import { searchOf } from './team-search.ts';
import { teamTexts } from './team-texts.ts';

/** From day to day, or straight to one; today needs no name in the address. */
export function DayStepper({ date }: { readonly date: string }) {
  const t = useTexts(teamTexts);
  const { today } = useMe();
  const navigate = useNavigate();
  const { show = 'all' } = useSearch({ from: '/team' });
  const search = (day: string) => searchOf({ date: day, show }, today);
  return (
    <div className={styles.stepper}>
      <LinkButton
        to="/team"
        search={search(addDays(date, -1))}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previousDay}
      />
      <Input
        type="date"
        aria-label={t.day}
        max={today}
        value={date}
        onChange={({ target }) => {
          if (target.value !== '') void navigate({ to: '/team', search: search(target.value) });
        }}
      />
      <LinkButton
        to="/team"
        search={search(addDays(date, 1))}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.nextDay}
        disabled={date >= today}
      />
    </div>
  );
}
