import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import type { AccessItem } from '../../../shared/contracts/http/privacy.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import panel from '../ui/panel.module.css';
import styles from './spot-checks.module.css';
import { spotCheckTexts } from './spot-check-texts.ts';

function useColumns(): TableColumnsType<AccessItem> {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      title: t.lookedAt,
      dataIndex: 'at',
      sorter: (a, b) => Date.parse(a.at) - Date.parse(b.at),
      render: (at: string) => dayAndTimeText(at, timezone, language),
    },
    {
      title: t.looker,
      dataIndex: 'byName',
      sorter: (a, b) => (a.byName ?? a.by).localeCompare(b.byName ?? b.by, language),
      render: (name: string | null, { by }) => name ?? by,
    },
    {
      title: t.whose,
      dataIndex: 'staffName',
      sorter: (a, b) => a.staffName.localeCompare(b.staffName, language),
    },
    {
      title: t.why,
      dataIndex: 'reason',
      render: (reason: string) => <span className={styles.note}>{reason}</span>,
    },
  ];
}

/** Who looked at whose numbers: of everybody for whom it is granted, else of one's own records. */
export function AccessTable({ month }: { readonly month: string }) {
  const t = useTexts(spotCheckTexts);
  const { api } = useConnection();
  const columns = useColumns();
  const scope = widestScope('list-accesses', useMe().role);
  const accesses = useQuery({
    queryKey: ['accesses', month],
    queryFn: () => readPages((paging) => api('list-accesses', { query: { month, scope, ...paging } })),
  });
  if (accesses.isPending) return <Bone height={320} />;
  if (accesses.isLoadingError) return <FailureNotice error={accesses.error} retry={() => void accesses.refetch()} />;
  return (
    <section className={`${panel.panel} ${styles.stack}`} aria-label={t.tabs.accesses}>
      <p className={list.quiet}>{scope === 'own' ? t.ownAccessLead : t.accessLead}</p>
      <DataTable
        rows={accesses.data}
        rowKey={({ id }) => id}
        columns={columns}
        searchText={({ byName, staffName, reason }) => `${byName ?? ''} ${staffName} ${reason}`}
        empty={t.noAccesses}
        actions={
          <DownloadButton
            label={t.download}
            operation="list-accesses"
            call={{ query: { month, scope } }}
            usualName={t.accessFileName(month)}
          />
        }
      />
    </section>
  );
}
