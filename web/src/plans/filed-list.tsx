import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { exactText, monthText, periodText } from '../clock/zoned-text.ts';
import { type Language, useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './filed-list.module.css';
import { type FiledForm, useFiledForms } from './filed-forms.ts';
import { FormContentView } from './form-content-view.tsx';
import type { FormContent } from './form-content.ts';
import { plansTexts } from './plans-texts.ts';
import { monthAfter, monthBefore, monthOfPeriod, type StaffForm } from './staff-forms.ts';

const LISTING = {
  'weekly-plan': 'list-weekly-plans',
  'monthly-plan': 'list-monthly-plans',
  inventory: 'list-inventories',
  'field-registration': 'list-field-registrations',
  'client-list': 'list-client-lists',
} as const satisfies Record<StaffForm, OperationId>;

/** Everything a form says, in one line: to read at a glance and to search. */
function textOf(content: FormContent): string {
  switch (content.form) {
    case 'weekly-plan':
    case 'monthly-plan':
      return [content.done, content.planned].join(' ');
    case 'field-registration':
      return [content.destination, content.reason].join(' ');
    case 'inventory':
      return content.entries.map(({ company, status, nextStep }) => [company, status, nextStep].join(' ')).join('，');
    case 'client-list':
      return content.entries.map(({ company, contact, phone }) => [company, contact, phone].join(' ')).join('，');
  }
}

function useColumns(form: StaffForm): TableColumnsType<FiledForm> {
  const t = useTexts(plansTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      key: 'period',
      title: t.of,
      sorter: (a, b) => a.period.localeCompare(b.period),
      render: (_, { period }) => (
        <Link to="/plans" search={{ form, period }}>
          {periodText(period, language)}
        </Link>
      ),
    },
    {
      key: 'receivedAt',
      title: t.receivedAt,
      defaultSortOrder: 'descend',
      sorter: (a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt),
      render: (_, { receivedAt }) => exactText(receivedAt, timezone, language),
    },
    {
      key: 'state',
      title: t.state,
      filters: [
        { text: t.onTime, value: true },
        { text: t.late, value: false },
      ],
      onFilter: (value, { onTime }) => onTime === value,
      render: (_, { onTime }) => <Mark tone={onTime ? 'good' : 'bad'}>{onTime ? t.onTime : t.late}</Mark>,
    },
    {
      key: 'excerpt',
      title: t.excerpt,
      className: styles.excerpt ?? '',
      ellipsis: true,
      render: (_, { content }) => textOf(content),
    },
  ];
}

interface MonthChoiceProps {
  readonly month: string;
  readonly choose: (month: string) => void;
}

function MonthChoice({ month, choose }: MonthChoiceProps) {
  const t = useTexts(plansTexts);
  const { language } = useLanguage();
  return (
    <span className={styles.months}>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t.previousMonth}
        onClick={() => {
          choose(monthBefore(month));
        }}
      />
      <span>{monthText(month, language)}</span>
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t.nextMonth}
        onClick={() => {
          choose(monthAfter(month));
        }}
      />
    </span>
  );
}

const searchText = (language: Language) => (filed: FiledForm) =>
  `${periodText(filed.period, language)} ${textOf(filed.content)}`;

/** Every version of a form that the person filed for a month. */
export function FiledList({ form, period }: { readonly form: StaffForm; readonly period: string }) {
  const t = useTexts(plansTexts);
  const { language } = useLanguage();
  const [month, setMonth] = useState(monthOfPeriod(period));
  const filed = useFiledForms(form, { month });
  const columns = useColumns(form);
  return (
    <Panel title={t.filed} aside={<MonthChoice month={month} choose={setMonth} />}>
      {filed.isPending && <Bone height={120} />}
      {filed.isLoadingError && <FailureNotice error={filed.error} retry={() => void filed.refetch()} />}
      {filed.data !== undefined && (
        <DataTable
          rows={filed.data}
          rowKey={({ id }) => id}
          columns={columns}
          searchText={searchText(language)}
          empty={t.noneFiled(monthText(month, language))}
          expanded={({ content }) => <FormContentView content={content} />}
          actions={
            <DownloadButton
              label={t.download}
              operation={LISTING[form]}
              call={{ query: { scope: 'own', month } }}
              usualName={`${LISTING[form]}-${month}.xlsx`}
            />
          }
        />
      )}
    </Panel>
  );
}
