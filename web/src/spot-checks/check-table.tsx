import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { SpotCheckItem } from '../../../shared/contracts/http/spot-checks.ts';
import { SPOT_CHECK_VERDICTS } from '../../../shared/domain/dossier.ts';
import { compareText } from '../../../shared/domain/text-order.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import panel from '../ui/panel.module.css';
import { VERDICT_TONES } from './drawn-checks.tsx';
import styles from './spot-checks.module.css';
import { useChecks } from './spot-checks.ts';
import { spotCheckTexts } from './spot-check-texts.ts';

function useColumns(): TableColumnsType<SpotCheckItem> {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return [
    {
      title: t.name,
      dataIndex: 'staffName',
      sorter: (a, b) => a.staffName.localeCompare(b.staffName, language),
      render: (name: string, { staffId, logDate }) => (
        <Link to="/spot-checks" search={{ staffId, date: logDate }}>
          {name}
        </Link>
      ),
    },
    {
      title: t.logDate,
      dataIndex: 'logDate',
      sorter: (a, b) => compareText(a.logDate, b.logDate),
      render: (date: string) => dayText(date, language, 'short'),
    },
    {
      title: t.result,
      dataIndex: 'verdict',
      filters: SPOT_CHECK_VERDICTS.map((value) => ({ value, text: t.verdict[value] })),
      onFilter: (value, { verdict }) => verdict === value,
      render: (_, { verdict }) => <Mark tone={VERDICT_TONES[verdict]}>{t.verdict[verdict]}</Mark>,
    },
    {
      title: t.state,
      dataIndex: 'standing',
      filters: [
        { value: true, text: t.standing },
        { value: false, text: t.superseded },
      ],
      defaultFilteredValue: ['true'],
      onFilter: (value, { standing }) => String(standing) === String(value),
      render: (standing: boolean) => (standing ? t.standing : <span className={list.quiet}>{t.superseded}</span>),
    },
    {
      title: t.note,
      dataIndex: 'note',
      render: (note: string | null) => <span className={styles.note}>{note}</span>,
    },
    {
      title: t.recordedAt,
      dataIndex: 'receivedAt',
      sorter: (a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt),
      render: (at: string) => dayAndTimeText(at, timezone, language),
    },
  ];
}

/** Every verdict of the month, corrected ones on request. */
export function CheckTable({ month }: { readonly month: string }) {
  const t = useTexts(spotCheckTexts);
  const columns = useColumns();
  const scope = widestScope('list-spot-checks', useMe().role);
  const checks = useChecks(month);
  if (checks.isPending) return <Bone height={320} />;
  if (checks.isLoadingError) return <FailureNotice error={checks.error} retry={() => void checks.refetch()} />;
  return (
    <section className={panel.panel} aria-label={t.tabs.checks}>
      <DataTable
        rows={checks.data}
        rowKey={({ id }) => id}
        columns={columns}
        searchText={({ staffName, note }) => `${staffName} ${note ?? ''}`}
        empty={t.noChecks}
        actions={
          <DownloadButton
            label={t.download}
            operation="list-spot-checks"
            call={{ query: { month, scope } }}
            usualName={t.fileName(month)}
          />
        }
      />
    </section>
  );
}
