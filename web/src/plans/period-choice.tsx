import { Link, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import styles from './period-choice.module.css';
import { plansTexts } from './plans-texts.ts';
import { PERIOD_KIND, type StaffForm, usualPeriods } from './staff-forms.ts';

interface PeriodChoiceProps {
  readonly form: StaffForm;
  readonly period: string;
}

function DayChoice({ form, period }: PeriodChoiceProps) {
  const t = useTexts(plansTexts);
  const navigate = useNavigate();
  const field = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={field}>{t.date}</label>
      <Input
        id={field}
        type="date"
        value={period}
        onChange={({ target }) => {
          if (target.value !== '') void navigate({ to: '/plans', search: { form, period: target.value } });
        }}
      />
    </div>
  );
}

/** For which week, month or day the form is. */
export function PeriodChoice({ form, period }: PeriodChoiceProps) {
  const t = useTexts(plansTexts);
  const { today } = useMe();
  const kind = PERIOD_KIND[form];
  if (kind === 'day') return <DayChoice form={form} period={period} />;
  const words = [t.thisOne[kind], t.nextOne[kind]];
  return (
    <nav className={styles.periods} aria-label={t.period[kind]}>
      {usualPeriods(form, today).map((usual, index) => (
        <Link
          key={usual}
          to="/plans"
          search={{ form, period: usual }}
          className={styles.period}
          aria-current={usual === period ? 'true' : undefined}
        >
          {words[index]}
        </Link>
      ))}
    </nav>
  );
}
