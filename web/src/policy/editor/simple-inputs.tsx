import { Checkbox, Input, Radio, Select, Switch } from 'antd';
import { useState } from 'react';
import { ROLE_TEXTS } from '../../../../shared/contracts/role-texts.ts';
import type { WeeklySession } from '../../../../shared/domain/agenda/procedure.ts';
import { ROLES, type Role } from '../../../../shared/domain/roster/role.ts';
import { useLanguage } from '../../language/language.ts';
import { fenOf, yuanText } from '../../language/money.ts';
import { useTexts } from '../../language/texts.ts';
import { policyTexts } from '../policy-texts.ts';
import styles from './editor.module.css';
import type { InputProps } from './input-props.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const states = (invalid: boolean) => (invalid ? ({ status: 'error', 'aria-invalid': true } as const) : ({} as const));

interface NumberTextProps extends InputProps<number> {
  readonly read: (text: string) => number | null;
  readonly write: (value: number) => string;
  readonly inputMode: 'numeric' | 'decimal';
  readonly suffix?: string;
}

/**
 * A number as it is typed. What is none is NaN, and stays on the screen as it was typed; a value that came from elsewhere,
 * such as the one in force, takes the place of what was typed.
 */
function NumberText({ id, label, value, change, invalid, read, write, inputMode, suffix }: NumberTextProps) {
  const [typed, setTyped] = useState('');
  const text = Object.is(read(typed) ?? Number.NaN, value) ? typed : write(value);
  return (
    <Input
      id={id}
      aria-label={label}
      className={styles.number ?? ''}
      inputMode={inputMode}
      autoComplete="off"
      maxLength={16}
      suffix={suffix}
      value={text}
      {...states(invalid || Number.isNaN(value))}
      onChange={(event) => {
        setTyped(event.target.value);
        change(read(event.target.value) ?? Number.NaN);
      }}
    />
  );
}

const countOf = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

export function CountInput(props: InputProps<number>) {
  return <NumberText {...props} inputMode="numeric" read={countOf} write={String} />;
}

export function MoneyInput(props: InputProps<number>) {
  const t = useTexts(policyTexts);
  return (
    <NumberText {...props} inputMode="decimal" suffix={t.yuan} read={(text) => fenOf(text) ?? null} write={yuanText} />
  );
}

export function TimeInput({ id, label, value, change, invalid }: InputProps<string>) {
  return (
    <Input
      id={id}
      aria-label={label}
      className={styles.time ?? ''}
      type="time"
      value={value}
      {...states(invalid)}
      onChange={(event) => {
        change(event.target.value);
      }}
    />
  );
}

/** A day of the year, `MM-DD`. */
export function MonthDayInput({ id, label, value, change, invalid }: InputProps<string>) {
  return (
    <Input
      id={id}
      aria-label={label}
      className={styles.number ?? ''}
      maxLength={5}
      placeholder="09-01"
      value={value}
      {...states(invalid)}
      onChange={(event) => {
        change(event.target.value);
      }}
    />
  );
}

export function MonthInput({ id, label, value, change, invalid }: InputProps<string>) {
  const t = useTexts(policyTexts);
  return (
    <Select
      id={id}
      aria-label={label}
      className={styles.number ?? ''}
      value={value}
      {...states(invalid)}
      options={Array.from({ length: 12 }, (_, index) => ({
        value: String(index + 1).padStart(2, '0'),
        label: t.monthName(index + 1),
      }))}
      onChange={change}
    />
  );
}

export function WeekdayInput({ id, label, value, change, invalid }: InputProps<number>) {
  const t = useTexts(policyTexts);
  return (
    <Select
      id={id}
      aria-label={label}
      className={styles.number ?? ''}
      value={value}
      {...states(invalid)}
      options={WEEKDAYS.map((weekday) => ({ value: weekday, label: t.weekdays(weekday) }))}
      onChange={change}
    />
  );
}

export function WeeklyInput({ id, label, value, change, invalid }: InputProps<WeeklySession>) {
  const t = useTexts(policyTexts);
  return (
    <div role="group" aria-label={label} className={styles.row}>
      <WeekdayInput
        id={`${id}.weekday`}
        label={t.weekday}
        value={value.weekday}
        invalid={invalid}
        change={(weekday) => {
          change({ ...value, weekday });
        }}
      />
      <TimeInput
        id={`${id}.time`}
        label={t.time}
        value={value.time}
        invalid={invalid}
        change={(time) => {
          change({ ...value, time });
        }}
      />
    </div>
  );
}

export function RolesInput({ label, value, change }: InputProps<readonly Role[]>) {
  const { language } = useLanguage();
  return (
    <div role="group" aria-label={label}>
      <Checkbox.Group
        value={[...value]}
        options={ROLES.map((role) => ({ value: role, label: ROLE_TEXTS[role][language] }))}
        onChange={(chosen: Role[]) => {
          change(chosen);
        }}
      />
    </div>
  );
}

export function DaysInput({ label, value, change }: InputProps<'workdays' | 'every-day'>) {
  const t = useTexts(policyTexts);
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      options={(['workdays', 'every-day'] as const).map((days) => ({ value: days, label: t.days[days] }))}
      onChange={(event) => {
        change(event.target.value === 'workdays' ? 'workdays' : 'every-day');
      }}
    />
  );
}

export function FlagInput({ id, label, value, change }: InputProps<boolean>) {
  return <Switch id={id} aria-label={label} checked={value} onChange={change} />;
}
