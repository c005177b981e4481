import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { StaffItem, UnitItem } from '../../../shared/contracts/http/roster.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { ROLES } from '../../../shared/domain/roster/role.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { EMPLOYMENT_STATES, employmentState } from './employment-state.ts';
import { rosterTexts } from './roster-texts.ts';

const TONES = { employed: 'good', future: 'active', left: 'quiet' } as const;

interface StaffTableProps {
  readonly staff: readonly StaffItem[];
  readonly units: readonly UnitItem[];
}

function useColumns(units: readonly UnitItem[]): TableColumnsType<StaffItem> {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const unitName = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name ?? '';
  return [
    {
      title: t.name,
      dataIndex: 'name',
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, { staffId, name }) => (
        <Link to="/roster" search={{ staff: staffId }}>
          {name}
        </Link>
      ),
    },
    { title: t.staffId, dataIndex: 'staffId', sorter: (a, b) => a.staffId.localeCompare(b.staffId) },
    {
      title: t.role,
      dataIndex: 'role',
      filters: ROLES.map((role) => ({ value: role, text: ROLE_TEXTS[role][language] })),
      onFilter: (role, item) => item.role === role,
      render: (_, { role }) => (role === null ? t.noRole : ROLE_TEXTS[role][language]),
    },
    {
      title: t.unit,
      dataIndex: 'unitId',
      sorter: (a, b) => unitName(a.unitId).localeCompare(unitName(b.unitId), 'zh-CN'),
      filters: units.map(({ unitId, name }) => ({ value: unitId, text: name })),
      onFilter: (unitId, item) => item.unitId === unitId,
      render: (_, { unitId }) => unitName(unitId),
    },
    {
      title: t.state,
      key: 'state',
      filters: EMPLOYMENT_STATES.map((state) => ({ value: state, text: t.states[state] })),
      defaultFilteredValue: ['employed', 'future'],
      onFilter: (state, item) => employmentState(item, today) === state,
      render: (_, item) => {
        const state = employmentState(item, today);
        return <Mark tone={TONES[state]}>{t.states[state]}</Mark>;
      },
    },
  ];
}

/** Everybody of the roster, those who left hidden at first. */
export function StaffTable({ staff, units }: StaffTableProps) {
  const t = useTexts(rosterTexts);
  const { role } = useMe();
  const columns = useColumns(units);
  return (
    <Panel title={t.people}>
      <DataTable
        rows={staff}
        rowKey={({ staffId }) => staffId}
        searchText={({ staffId, name, email }) => `${staffId} ${name} ${email ?? ''}`}
        empty={t.empty}
        columns={columns}
        actions={
          <>
            {mayDo('add-staff-member', role, 'department') && (
              <LinkButton to="/roster" search={{ add: true }} look="primary">
                {t.add}
              </LinkButton>
            )}
            {mayDo('enter-staff-member', role, 'department') && (
              <LinkButton to="/imports" look="default">
                {t.importLink}
              </LinkButton>
            )}
            <DownloadButton label={t.download} operation="list-staff" usualName="staff.xlsx" />
          </>
        }
      />
    </Panel>
  );
}
