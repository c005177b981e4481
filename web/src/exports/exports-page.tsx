import { useSearch } from '@tanstack/react-router';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { monthText } from '../clock/zoned-text.ts';
import { SealedPackPanel } from '../close/sealed-pack-panel.tsx';
import { useMonthReview } from '../close/month-review.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import columns from '../ui/columns.module.css';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { closeTexts } from '../close/close-texts.ts';
import styles from './exports.module.css';
import { exportsTexts } from './exports-texts.ts';
import { ListExports } from './list-exports.tsx';
import { quarterOf } from './quarter.ts';

/** The files that were published, once they were. */
function Sealed({ month }: { readonly month: string }) {
  const t = useTexts(exportsTexts);
  const close = useTexts(closeTexts);
  const review = useMonthReview(month);
  if (review.isPending) return <Bone height={160} />;
  if (review.isLoadingError) return <FailureNotice error={review.error} retry={() => void review.refetch()} />;
  if (review.data.stage === 'closed') return <SealedPackPanel month={month} />;
  return (
    <Panel title={close.pack}>
      <p className={list.quiet}>{t.notClosed}</p>
    </Panel>
  );
}

function Packs({ month }: { readonly month: string }) {
  const t = useTexts(exportsTexts);
  const quarter = quarterOf(month);
  const zip = 'application/zip';
  return (
    <>
      <Panel title={t.month}>
        <div className={styles.stack}>
          <p className={list.quiet}>{t.monthDetail}</p>
          <div className={styles.actions}>
            <DownloadButton
              label={t.workbook}
              operation="export-month-pack"
              call={{ params: { month }, query: { format: 'xlsx' } }}
              usualName={`${month}.xlsx`}
            />
            <DownloadButton
              label={t.archive}
              operation="export-month-pack"
              call={{ params: { month }, query: { format: 'csv' } }}
              mediaType={zip}
              usualName={`${month}.zip`}
            />
          </div>
        </div>
      </Panel>
      <Panel title={t.quarter}>
        <div className={styles.stack}>
          <p className={list.quiet}>{t.quarterDetail(quarter)}</p>
          <div className={styles.actions}>
            <DownloadButton
              label={t.workbook}
              operation="export-quarter-pack"
              call={{ params: { quarter }, query: { format: 'xlsx' } }}
              mediaType={SHEET_MEDIA_TYPES.xlsx}
              usualName={`${quarter}.xlsx`}
            />
            <DownloadButton
              label={t.archive}
              operation="export-quarter-pack"
              call={{ params: { quarter }, query: { format: 'csv' } }}
              mediaType={zip}
              usualName={`${quarter}.zip`}
            />
          </div>
        </div>
      </Panel>
    </>
  );
}

/** A month or its quarter as files to keep. */
export function ExportsPage() {
  const t = useTexts(exportsTexts);
  const { language } = useLanguage();
  const { role, today } = useMe();
  const current = today.slice(0, 7);
  const usual = addMonths(current, -1);
  const { month = usual } = useSearch({ from: '/exports' });
  return (
    <Page
      title={t.title(monthText(month, language))}
      lead={t.lead}
      control={<MonthStepper to="/exports" month={month} usual={usual} latest={current} />}
    >
      <div key={month} className={columns.columns}>
        <div className={columns.column}>
          <Packs month={month} />
          <ListExports month={month} />
        </div>
        <div className={columns.column}>
          {mayDo('show-sealed-pack', role, 'department') && <Sealed month={month} />}
        </div>
      </div>
    </Page>
  );
}
