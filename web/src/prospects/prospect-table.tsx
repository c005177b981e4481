import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { PROSPECT_STATUSES } from '../../../shared/domain/prospects/follow-ups.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { ProspectStatusMark, ValidityMark } from './prospect-status.tsx';
import { prospectTexts } from './prospect-texts.ts';

const byText = (one: string, other: string) => one.localeCompare(other, 'zh-CN');

function useColumns(): TableColumnsType<ProspectItem> {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      title: t.company,
      key: 'company',
      sorter: (one, other) => byText(one.company, other.company),
      render: (_, { id, company }) => (
        <Link from="/prospects" to="/prospects" search={(search) => ({ ...search, id })}>
          {company}
        </Link>
      ),
    },
    { title: t.staff, dataIndex: 'staffName', sorter: (one, other) => byText(one.staffName, other.staffName) },
    {
      title: t.status,
      key: 'status',
      filters: PROSPECT_STATUSES.map((status) => ({ value: status, text: PROSPECT_STATUS_TEXTS[status][language] })),
      onFilter: (value, { status }) => status === value,
      render: (_, prospect) => <ProspectStatusMark prospect={prospect} />,
    },
    {
      title: t.validity,
      key: 'validity',
      filters: [true, false].map((valid) => ({ value: valid, text: valid ? t.valid : t.invalid })),
      onFilter: (value, { validity }) => validity.valid === value,
      render: (_, { validity }) => <ValidityMark valid={validity.valid} />,
    },
    {
      title: t.expectedOn,
      key: 'expectedOn',
      sorter: (one, other) => byText(one.expectedOn, other.expectedOn),
      render: (_, { expectedOn }) => dayText(expectedOn, language, 'short'),
    },
    {
      title: t.received,
      key: 'receivedAt',
      sorter: (one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt),
      render: (_, { receivedAt }) => dayAndTimeText(receivedAt, timezone, language),
    },
  ];
}

interface ProspectTableProps {
  readonly prospects: readonly ProspectItem[];
  readonly scope: Relation;
}

export function ProspectTable({ prospects, scope }: ProspectTableProps) {
  const t = useTexts(prospectTexts);
  return (
    <DataTable
      rows={prospects}
      rowKey={({ id }) => id}
      columns={useColumns()}
      searchText={({ company, staffName, contact }) => `${company} ${staffName} ${contact}`}
      empty={t.none}
      actions={
        <DownloadButton
          label={t.download}
          operation="list-prospects"
          call={{ query: { scope } }}
          usualName="prospects.xlsx"
        />
      }
    />
  );
}
