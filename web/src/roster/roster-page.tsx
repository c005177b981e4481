import { useSearch } from '@tanstack/react-router';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LoadingPage } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { AddStaffPage } from './add-staff-page.tsx';
import { PersonPage } from './person-page.tsx';
import { rosterTexts } from './roster-texts.ts';
import { StaffTable } from './staff-table.tsx';
import { useStaff, useUnits } from './staff.ts';
import { UnitPanel } from './unit-panel.tsx';

/** The roster; one person of it; somebody new. */
export function RosterPage() {
  const t = useTexts(rosterTexts);
  const shell = useTexts(shellTexts);
  const { role } = useMe();
  const { staff: staffId, add = false } = useSearch({ from: '/roster' });
  const staff = useStaff();
  const units = useUnits();
  for (const query of [staff, units]) {
    if (query.isLoadingError) return <FailureNotice page error={query.error} retry={() => void query.refetch()} />;
  }
  if (staff.data === undefined || units.data === undefined) return <LoadingPage />;
  if (add && mayDo('add-staff-member', role, 'department')) return <AddStaffPage units={units.data} />;
  if (staffId !== undefined) return <PersonPage key={staffId} staffId={staffId} units={units.data} />;
  return (
    <Page title={shell.page['/roster']} lead={t.lead}>
      <div className={columns.columns}>
        <StaffTable staff={staff.data} units={units.data} />
        <UnitPanel units={units.data} staff={staff.data} />
      </div>
    </Page>
  );
}
