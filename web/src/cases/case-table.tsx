import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { CaseItem } from '../../../shared/contracts/http/cases.ts';
import { CASE_KINDS } from '../../../shared/domain/cases/case-records.ts';
import { CASE_STATES } from '../../../shared/domain/cases/transitions.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { caseTexts } from './case-texts.ts';

export const STATE_TONES = { collecting: 'active', 'in-review': 'warning', approved: 'good', closed: 'quiet' } as const;

function useColumns(): TableColumnsType<CaseItem> {
  const t = useTexts(caseTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      title: t.company,
      key: 'company',
      sorter: (one, other) => one.company.localeCompare(other.company, 'zh-CN'),
      render: (_, { id, company }) => (
        <Link from="/cases" to="/cases" search={{ id }}>
          {company}
        </Link>
      ),
    },
    {
      title: t.kindTitle,
      key: 'kind',
      filters: CASE_KINDS.map((value) => ({ value, text: t.kind[value] })),
      onFilter: (value, { kind }) => kind === value,
      render: (_, { kind }) => t.kind[kind],
    },
    {
      title: t.stateTitle,
      key: 'state',
      filters: CASE_STATES.map((value) => ({ value, text: t.state[value] })),
      onFilter: (value, { state }) => state === value,
      render: (_, { state }) => <Mark tone={STATE_TONES[state]}>{t.state[state]}</Mark>,
    },
    {
      title: t.missing,
      key: 'missing',
      sorter: (one, other) => one.missingPapers - other.missingPapers,
      render: (_, { missingPapers }) => t.missingOf(missingPapers),
    },
    { title: t.owner, key: 'owner', render: (_, { ownerName }) => ownerName ?? t.gone },
    {
      title: t.openedAt,
      key: 'openedAt',
      sorter: (one, other) => Date.parse(one.openedAt) - Date.parse(other.openedAt),
      render: (_, { openedAt }) => dayAndTimeText(openedAt, timezone, language),
    },
  ];
}

export function CaseTable({ cases }: { readonly cases: readonly CaseItem[] }) {
  const t = useTexts(caseTexts);
  const scope = widestScope('list-cases', useMe().role);
  return (
    <DataTable
      rows={cases}
      rowKey={({ id }) => id}
      columns={useColumns()}
      searchText={({ company, ownerName }) => `${company} ${ownerName ?? ''}`}
      empty={t.empty}
      actions={
        <DownloadButton label={t.download} operation="list-cases" call={{ query: { scope } }} usualName="cases.xlsx" />
      }
    />
  );
}
