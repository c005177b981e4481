import { Checkbox } from 'antd';
import { ROLE_TEXTS } from '../../../../shared/contracts/role-texts.ts';
import {
  type ComponentWeights,
  type MonthlyDue,
  PARAMETER_DEFAULTS,
  type ParameterValues,
  SCORE_COMPONENTS,
  type WeeklyDue,
} from '../../../../shared/domain/policy/parameters.ts';
import { ROLES } from '../../../../shared/domain/roster/role.ts';
import { useLanguage } from '../../language/language.ts';
import { useTexts } from '../../language/texts.ts';
import list from '../../ui/list.module.css';
import { policyTexts } from '../policy-texts.ts';
import styles from './editor.module.css';
import type { InputProps } from './input-props.ts';
import { CountInput, TimeInput, WeekdayInput } from './simple-inputs.tsx';

export function OffsetsInput({ id, label, value, change, invalid }: InputProps<ParameterValues['visits.offsets']>) {
  const t = useTexts(policyTexts);
  return (
    <div role="group" aria-label={label} className={styles.row}>
      {(['meeting', 'training'] as const).map((kind) => (
        <span key={kind} className={styles.part}>
          {t[kind]}
          <CountInput
            id={`${id}.${kind}`}
            label={t[kind]}
            value={value[kind]}
            invalid={invalid}
            change={(count) => {
              change({ ...value, [kind]: count });
            }}
          />
        </span>
      ))}
    </div>
  );
}

interface DueProps<Due extends WeeklyDue | MonthlyDue> extends InputProps<Due | 'none'> {
  readonly usual: Due;
  readonly day: (due: Due, change: (due: Due) => void) => React.ReactNode;
  readonly moves: (moved: boolean) => Partial<Due>;
  readonly moved: string;
}

/** A day and a time, or that nothing is asked for; and whether a rest day moves it. */
function DueInput<Due extends WeeklyDue | MonthlyDue>(props: DueProps<Due>) {
  const { id, label, value, change, invalid, usual, day, moves, moved } = props;
  const t = useTexts(policyTexts);
  return (
    <div role="group" aria-label={label} className={styles.rows}>
      <Checkbox
        checked={value !== 'none'}
        onChange={(event) => {
          change(event.target.checked ? usual : 'none');
        }}
      >
        {t.asked}
      </Checkbox>
      {value !== 'none' && (
        <>
          <div className={styles.row}>
            {day(value, change)}
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
          <Checkbox
            checked={value.shift !== 'none'}
            onChange={(event) => {
              change({ ...value, ...moves(event.target.checked) });
            }}
          >
            {moved}
          </Checkbox>
        </>
      )}
    </div>
  );
}

export function WeeklyDueInput(props: InputProps<WeeklyDue | 'none'>) {
  const t = useTexts(policyTexts);
  return (
    <DueInput<WeeklyDue>
      {...props}
      usual={{ weekday: 5, time: '20:00', shift: 'previous-workday' }}
      moved={t.shiftWeekly}
      moves={(moved) => ({ shift: moved ? 'previous-workday' : 'none' })}
      day={(due, change) => (
        <WeekdayInput
          id={`${props.id}.weekday`}
          label={t.weekday}
          value={due.weekday}
          invalid={props.invalid}
          change={(weekday) => {
            change({ ...due, weekday });
          }}
        />
      )}
    />
  );
}

export function MonthlyDueInput(props: InputProps<MonthlyDue | 'none'>) {
  const t = useTexts(policyTexts);
  return (
    <DueInput<MonthlyDue>
      {...props}
      usual={{ day: 28, time: '20:00', shift: 'modified-following' }}
      moved={t.shiftMonthly}
      moves={(moved) => ({ shift: moved ? 'modified-following' : 'none' })}
      day={(due, change) => (
        <span className={styles.part}>
          {t.dayOfMonth}
          <CountInput
            id={`${props.id}.day`}
            label={t.dayOfMonth}
            value={due.day}
            invalid={props.invalid}
            change={(day) => {
              change({ ...due, day });
            }}
          />
        </span>
      )}
    />
  );
}

const sumOf = (weights: ComponentWeights): number =>
  SCORE_COMPONENTS.reduce((sum, component) => sum + (weights[component] ?? 0), 0);

/** Percent per component, for each role that is scored. Which components count is not for a page to add: the judge enters them. */
export function WeightsInput({ id, label, value, change, invalid }: InputProps<ParameterValues['scores.weights']>) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const holders = ROLES.filter((role) => (value[role] ?? PARAMETER_DEFAULTS['scores.weights'][role]) !== undefined);
  return (
    <div role="group" aria-label={label} className={styles.rows}>
      {holders.map((role) => {
        const weights = value[role] ?? {};
        const roleName = ROLE_TEXTS[role][language];
        return (
          <div key={role}>
            <p className={styles.holder}>
              {roleName} <span className={list.quiet}>{t.weightSum(sumOf(weights))}</span>
            </p>
            <div className={styles.row}>
              {SCORE_COMPONENTS.filter((component) => weights[component] !== undefined).map((component) => (
                <span key={component} className={styles.part}>
                  {t.component[component]}
                  <CountInput
                    id={`${id}.${role}.${component}`}
                    label={t.weightOf(roleName, t.component[component])}
                    value={weights[component] ?? 0}
                    invalid={invalid}
                    change={(weight) => {
                      change({ ...value, [role]: { ...weights, [component]: weight } });
                    }}
                  />
                </span>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
