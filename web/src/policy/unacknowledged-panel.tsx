import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useTexts } from '../language/texts.ts';
import { useUnits } from '../roster/staff.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { POLICIES_KEY } from './policies.ts';
import { policyTexts } from './policy-texts.ts';

/** Who is still to be reminded of a released version. */
export function UnacknowledgedPanel({ policyId }: { readonly policyId: string }) {
  const t = useTexts(policyTexts);
  const { api } = useConnection();
  const units = useUnits();
  const people = useQuery({
    queryKey: [...POLICIES_KEY, 'unacknowledged', policyId],
    queryFn: () => readPages((query) => api('list-unacknowledged', { params: { policyId }, query })),
  });
  if (people.isPending) return <Bone height={240} />;
  if (people.isLoadingError) return <FailureNotice error={people.error} retry={() => void people.refetch()} />;
  if (people.data.length === 0) {
    return (
      <Panel title={t.unacknowledged}>
        <p className={list.quiet}>{t.everyoneAcknowledged}</p>
      </Panel>
    );
  }
  const unitName = (unitId: string | null) => units.data?.find((unit) => unit.unitId === unitId)?.name ?? '';
  return (
    <Panel title={t.unacknowledged} aside={<span className={list.quiet}>{t.people(people.data.length)}</span>}>
      <DataTable
        rows={people.data}
        rowKey={({ staffId }) => staffId}
        searchText={({ staffId, staffName, unitId }) => `${staffId} ${staffName} ${unitName(unitId)}`}
        empty={t.everyoneAcknowledged}
        columns={[
          { title: t.name, dataIndex: 'staffName', sorter: (a, b) => a.staffName.localeCompare(b.staffName, 'zh-CN') },
          { title: t.staffId, dataIndex: 'staffId', sorter: (a, b) => a.staffId.localeCompare(b.staffId) },
          { title: t.unit, render: (_, { unitId }) => unitName(unitId) },
        ]}
        actions={
          <DownloadButton
            label={t.download}
            operation="list-unacknowledged"
            call={{ params: { policyId } }}
            usualName="unacknowledged.xlsx"
          />
        }
      />
    </Panel>
  );
}
