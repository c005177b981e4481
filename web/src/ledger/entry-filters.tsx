import { Input, Select } from 'antd';
import { useId } from 'react';
import type { LedgerEntryItem } from '../../../shared/contracts/http/ledger-entries.ts';
import { useTexts } from '../language/texts.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import { causeTexts } from '../runs/cause-texts.ts';
import { type EntryFilter, choicesOf } from './entry-filter.ts';
import { ledgerTexts } from './ledger-texts.ts';
import styles from './ledger.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly any: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, any, value, options, chosen }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <label className={styles.filter} htmlFor={id}>
      {label}
      <Select<Value>
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={any}
        value={value}
        options={[...options]}
        onChange={(next: Value | undefined) => {
          chosen(next ?? null);
        }}
      />
    </label>
  );
}

interface EntryFiltersProps {
  readonly items: readonly LedgerEntryItem[];
  readonly filter: EntryFilter;
  readonly changed: (filter: EntryFilter) => void;
}

export function EntryFilters({ items, filter, changed }: EntryFiltersProps) {
  const t = useTexts(ledgerTexts);
  const rules = useTexts(ruleTexts);
  const causes = useTexts(causeTexts);
  const dayId = useId();
  const sequenceId = useId();
  const { people, kinds, rules: found } = choicesOf(items);
  return (
    <div className={styles.filters}>
      <label className={styles.filter} htmlFor={sequenceId}>
        {t.sequence}
        <Input
          id={sequenceId}
          type="number"
          min={1}
          placeholder={t.anySequence}
          value={filter.sequence ?? ''}
          onChange={({ target: { value } }) => {
            changed({ ...filter, sequence: value === '' ? null : Number(value) });
          }}
        />
      </label>
      <Choice
        label={t.person}
        any={t.anybody}
        value={filter.person}
        options={people.map(([value, label]) => ({ value, label }))}
        chosen={(person) => {
          changed({ ...filter, person });
        }}
      />
      <Choice
        label={t.kind}
        any={t.anyKind}
        value={filter.kind}
        options={kinds.map((value) => ({ value, label: causes[value] }))}
        chosen={(kind) => {
          changed({ ...filter, kind });
        }}
      />
      <Choice
        label={t.rule}
        any={t.anyRule}
        value={filter.rule}
        options={found.map((value) => ({ value, label: rules[value] }))}
        chosen={(rule) => {
          changed({ ...filter, rule });
        }}
      />
      <label className={styles.filter} htmlFor={dayId}>
        {t.day}
        <Input
          id={dayId}
          type="date"
          value={filter.day ?? ''}
          onChange={({ target: { value } }) => {
            changed({ ...filter, day: value === '' ? null : value });
          }}
        />
      </label>
    </div>
  );
}
