import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { DailyQuotaSeason, MonthlyQuotaSeason } from '../../../../shared/domain/policy/parameters.ts';
import { useTexts } from '../../language/texts.ts';
import list from '../../ui/list.module.css';
import { policyTexts } from '../policy-texts.ts';
import styles from './editor.module.css';
import type { InputProps } from './input-props.ts';
import { CountInput, MoneyInput, MonthDayInput, MonthInput } from './simple-inputs.tsx';

interface RowsProps<Item> extends InputProps<readonly Item[]> {
  readonly fresh: Item;
  readonly add: string;
  readonly least: number;
  readonly row: (item: Item, change: (item: Item) => void, index: number) => ReactNode;
}

/** A list of rows, one added at the end, any taken away. */
function Rows<Item>({ label, value, change, fresh, add, least, row }: RowsProps<Item>) {
  const t = useTexts(policyTexts);
  return (
    <div role="group" aria-label={label} className={styles.rows}>
      {value.map((item, index) => (
        <div key={index} className={styles.row}>
          {row(
            item,
            (next) => {
              change(value.with(index, next));
            },
            index,
          )}
          {value.length > least && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${t.remove} ${index + 1}`}
              onClick={() => {
                change(value.toSpliced(index, 1));
              }}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => {
            change([...value, fresh]);
          }}
        >
          {add}
        </Button>
      </div>
    </div>
  );
}

export function DailySeasonsInput(props: InputProps<readonly DailyQuotaSeason[]>) {
  const t = useTexts(policyTexts);
  const { id, invalid } = props;
  return (
    <>
      <Rows
        {...props}
        fresh={{ from: '01-01', to: '12-31', perDay: 0 }}
        add={t.addSeason}
        least={0}
        row={(season, change, index) => {
          const field = (name: string) => ({ id: `${id}.${index}.${name}`, invalid });
          return (
            <>
              <MonthDayInput
                {...field('from')}
                label={t.seasonFrom}
                value={season.from}
                change={(from) => {
                  change({ ...season, from });
                }}
              />
              –
              <MonthDayInput
                {...field('to')}
                label={t.seasonTo}
                value={season.to}
                change={(to) => {
                  change({ ...season, to });
                }}
              />
              <CountInput
                {...field('perDay')}
                label={t.perDay}
                value={season.perDay}
                change={(perDay) => {
                  change({ ...season, perDay });
                }}
              />
              {t.timesADay}
            </>
          );
        }}
      />
      <p className={list.quiet}>{t.seasonHint}</p>
    </>
  );
}

export function MonthlySeasonsInput(props: InputProps<readonly MonthlyQuotaSeason[]>) {
  const t = useTexts(policyTexts);
  const { id, invalid } = props;
  return (
    <Rows
      {...props}
      fresh={{ from: '01', to: '12', perMonth: 0 }}
      add={t.addSeason}
      least={0}
      row={(season, change, index) => {
        const field = (name: string) => ({ id: `${id}.${index}.${name}`, invalid });
        return (
          <>
            <MonthInput
              {...field('from')}
              label={t.monthFrom}
              value={season.from}
              change={(from) => {
                change({ ...season, from });
              }}
            />
            –
            <MonthInput
              {...field('to')}
              label={t.monthTo}
              value={season.to}
              change={(to) => {
                change({ ...season, to });
              }}
            />
            <CountInput
              {...field('perMonth')}
              label={t.perMonth}
              value={season.perMonth}
              change={(perMonth) => {
                change({ ...season, perMonth });
              }}
            />
            {t.prospectsAMonth}
          </>
        );
      }}
    />
  );
}

/** Amounts by rank; the last one repeats. */
export function RankedMoneyInput(props: InputProps<readonly number[]>) {
  const t = useTexts(policyTexts);
  return (
    <>
      <Rows
        {...props}
        fresh={0}
        add={t.addRank}
        least={1}
        row={(amount, change, index) => (
          <>
            <span className={styles.rank}>{t.rank(index + 1)}</span>
            <MoneyInput
              id={`${props.id}.${index}`}
              label={t.rank(index + 1)}
              value={amount}
              invalid={props.invalid}
              change={change}
            />
          </>
        )}
      />
      <p className={list.quiet}>{t.lastRank}</p>
    </>
  );
}
