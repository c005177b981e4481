import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select, type TableColumnsType } from 'antd';
import { useId, useState } from 'react';
import type { IncentiveItem } from '../../../shared/contracts/http/incentives.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { yearOf } from '../../../shared/domain/time/civil.ts';
import { dayAndTimeText, dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './competitions.module.css';
import { INCENTIVE_STANDINGS, standingOf } from './incentive-sums.ts';
import { IncentiveSumsPanel } from './incentive-sums-panel.tsx';
import { incentiveTexts } from './incentive-texts.ts';
import { INCENTIVE_TONES } from './incentive-tones.ts';
import { useIncentives } from './incentives.ts';
import { PaymentForm } from './payment-form.tsx';

function State({ incentive }: { readonly incentive: IncentiveItem }) {
  const t = useTexts(incentiveTexts);
  const { language } = useLanguage();
  const { staffId, role } = useMe();
  const standing = standingOf(incentive);
  const mayPay = mayDo('record-payment', role, incentive.staffId === staffId ? 'own' : 'department');
  return (
    <div className={styles.state}>
      <Mark tone={INCENTIVE_TONES[standing]}>{t.standing[standing]}</Mark>
      {incentive.paidOn !== null && (
        <span className={list.quiet}>{t.paidOn(dayText(incentive.paidOn, language, 'short'))}</span>
      )}
      {standing === 'unpaid' && mayPay && <PaymentForm incentive={incentive} />}
    </div>
  );
}

function useColumns(items: readonly IncentiveItem[], ofOthers: boolean): TableColumnsType<IncentiveItem> {
  const t = useTexts(incentiveTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const names = [...new Set(items.map(({ competition }) => competition))];
  const person: TableColumnsType<IncentiveItem> = [
    {
      title: t.person,
      dataIndex: 'staffName',
      sorter: (a, b) => a.staffName.localeCompare(b.staffName, language),
    },
  ];
  return [
    ...(ofOthers ? person : []),
    {
      title: t.competition,
      dataIndex: 'competition',
      filters: names.map((name) => ({ text: name, value: name })),
      onFilter: (value, { competition }) => competition === value,
    },
    {
      title: t.endedOn,
      dataIndex: 'endedOn',
      defaultSortOrder: 'descend',
      sorter: (a, b) => a.endedOn.localeCompare(b.endedOn),
      render: (_, { endedOn }) => dayText(endedOn, language, 'short'),
    },
    {
      title: t.granted,
      dataIndex: 'receivedAt',
      sorter: (a, b) => a.receivedAt.localeCompare(b.receivedAt),
      render: (_, { receivedAt }) => dayAndTimeText(receivedAt, timezone, language),
    },
    {
      title: t.amount,
      dataIndex: 'amountFen',
      align: 'end',
      sorter: (a, b) => a.amountFen - b.amountFen,
      render: (_, { amountFen }) => moneyText(amountFen, language),
    },
    {
      title: t.state,
      key: 'state',
      filters: INCENTIVE_STANDINGS.map((standing) => ({ text: t.standing[standing], value: standing })),
      onFilter: (value, incentive) => standingOf(incentive) === value,
      render: (_, incentive) => <State incentive={incentive} />,
    },
  ];
}

interface MonthChoiceProps {
  readonly months: readonly string[];
  readonly month: string;
  readonly choose: (month: string) => void;
}

/** Lists of other people's records come by the month, and so do their files. */
function MonthChoice({ months, month, choose }: MonthChoiceProps) {
  const t = useTexts(incentiveTexts);
  const id = useId();
  const { language } = useLanguage();
  const scope = widestScope('list-incentives', useMe().role);
  return (
    <>
      <Select
        id={id}
        aria-label={t.month}
        className={styles.month ?? ''}
        value={month}
        onChange={choose}
        options={[
          { value: '', label: t.wholeYear },
          ...months.map((value) => ({ value, label: monthText(value, language) })),
        ]}
      />
      {month === '' ? (
        <span className={list.quiet}>{t.exportHint}</span>
      ) : (
        <DownloadButton
          label={t.export}
          operation="list-incentives"
          call={{ query: { scope, month } }}
          usualName={`incentives-${month}.xlsx`}
        />
      )}
    </>
  );
}

function IncentiveTable({ items }: { readonly items: readonly IncentiveItem[] }) {
  const t = useTexts(incentiveTexts);
  const { role } = useMe();
  const ofOthers = widestScope('list-incentives', role) !== 'own';
  const [month, setMonth] = useState('');
  const columns = useColumns(items, ofOthers);
  const months = [...new Set(items.map(({ endedOn }) => endedOn.slice(0, 7)))].sort().reverse();
  const own = <DownloadButton label={t.export} operation="list-incentives" usualName="incentives.xlsx" />;
  return (
    <DataTable
      rows={items.filter(({ endedOn }) => endedOn.startsWith(month))}
      rowKey={({ id }) => id}
      columns={columns}
      searchText={({ staffName, competition }) => `${staffName} ${competition}`}
      empty={t.empty}
      actions={ofOthers ? <MonthChoice months={months} month={month} choose={setMonth} /> : own}
    />
  );
}

function YearStepper({ year, choose }: { readonly year: number; readonly choose: (year: number) => void }) {
  const t = useTexts(incentiveTexts);
  const { today } = useMe();
  return (
    <div className={styles.stepper}>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t.previousYear}
        onClick={() => {
          choose(year - 1);
        }}
      />
      <span>{t.year(year)}</span>
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t.nextYear}
        disabled={year >= yearOf(today)}
        onClick={() => {
          choose(year + 1);
        }}
      />
    </div>
  );
}

/** The incentives of a year: one's own, or those of whom one manages. */
export function IncentivesView() {
  const t = useTexts(incentiveTexts);
  const { role, today } = useMe();
  const [year, setYear] = useState(yearOf(today));
  const incentives = useIncentives(year);
  if (incentives.isPending) return <Bone height={420} />;
  if (incentives.isLoadingError) {
    return <FailureNotice error={incentives.error} retry={() => void incentives.refetch()} />;
  }
  const items = incentives.data;
  return (
    <div className={styles.stack}>
      {items.length > 0 && <IncentiveSumsPanel items={items} />}
      <Panel
        title={widestScope('list-incentives', role) === 'own' ? t.ownTitle : t.title}
        aside={<YearStepper year={year} choose={setYear} />}
      >
        {items.length === 0 ? <p className={list.quiet}>{t.emptyYear}</p> : <IncentiveTable items={items} />}
      </Panel>
    </div>
  );
}
