import { useQuery } from '@tanstack/react-query';
import type { OutageItem } from '../../../shared/contracts/http/outages.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useStaffName } from '../roster/staff.ts';
import columns from '../ui/columns.module.css';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { MovedList } from './moved-list.tsx';
import { OUTAGES_KEY, OutageForm } from './outage-form.tsx';
import styles from './outages.module.css';
import { outagesTexts } from './outages-texts.ts';

function Outage({ outage }: { readonly outage: OutageItem }) {
  const t = useTexts(outagesTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const nameOf = useStaffName();
  const at = (instant: string) => dayAndTimeText(instant, timezone, language);
  const { startedAt, endedAt, reason, declaredBy, declaredAt, moved } = outage;
  const time = at(declaredAt);
  return (
    <li className={list.item}>
      <p className={list.line}>{t.span(at(startedAt), at(endedAt))}</p>
      <p>{reason}</p>
      <p className={list.quiet}>{declaredBy === null ? t.bySystem(time) : t.declaredBy(nameOf(declaredBy), time)}</p>
      <MovedList moved={moved} />
    </li>
  );
}

function OutageList() {
  const t = useTexts(outagesTexts);
  const { api } = useConnection();
  const outages = useQuery({
    queryKey: OUTAGES_KEY,
    queryFn: () => readPages((paging) => api('list-outages', { query: paging })),
  });
  if (outages.isPending) return <Bone height={200} />;
  if (outages.isLoadingError) return <FailureNotice error={outages.error} retry={() => void outages.refetch()} />;
  if (outages.data.length === 0) {
    return (
      <Panel title={t.list}>
        <p className={list.quiet}>{t.none}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t.list}
      aside={<DownloadButton label={t.download} operation="list-outages" usualName="outages.xlsx" />}
    >
      <ul>
        {outages.data.map((outage) => (
          <Outage key={`${outage.startedAt} ${outage.endedAt}`} outage={outage} />
        ))}
      </ul>
    </Panel>
  );
}

/** Times in which nothing could be filed: for everybody to see whom they spared, for administrators to declare. */
export function OutagesPage() {
  const t = useTexts(outagesTexts);
  const shell = useTexts(shellTexts);
  const { role } = useMe();
  const mayDeclare = mayDo('declare-outage', role, 'department');
  return (
    <Page title={shell.page['/outages']} lead={t.lead}>
      <div className={mayDeclare ? columns.columns : columns.column}>
        <div className={columns.column}>
          <OutageList />
        </div>
        {mayDeclare && (
          <div className={styles.side}>
            <OutageForm />
          </div>
        )}
      </div>
    </Page>
  );
}
