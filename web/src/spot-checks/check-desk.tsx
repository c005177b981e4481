import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { DailyLogItem } from '../../../shared/contracts/http/daily-logs.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { SpotCheckItem } from '../../../shared/contracts/http/spot-checks.ts';
import { isoWeekOf } from '../../../shared/domain/time/iso-week.ts';
import { monthOfPeriod } from '../../../shared/domain/facts/fact-period.ts';
import { dayAndTimeText, dayText, exactText } from '../clock/zoned-text.ts';
import { standingLog } from '../daily-log/filed-logs.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { CallForm } from './call-form.tsx';
import styles from './check-desk.module.css';
import { CheckHistory } from './check-history.tsx';
import { checkDeskTexts } from './check-desk-texts.ts';
import { HintLine } from './drawn-checks.tsx';
import { LogAsFiled } from './log-as-filed.tsx';
import { PhoneReveal, shownPhones, usePhones } from './phone-reveal.tsx';
import { useDraws, useLogsOfDay, useVersions } from './spot-checks.ts';

interface LogRef {
  readonly staffId: string;
  readonly date: string;
}

/** The week's draw knows whether the log was drawn, and what is odd about it. */
function DrawnHints({ staffId, date }: LogRef) {
  const draws = useDraws(monthOfPeriod(isoWeekOf(date)) ?? date.slice(0, 7));
  const check = draws.data
    ?.flatMap(({ checks }) => checks)
    .find((one) => one.staffId === staffId && one.logDate === date);
  return check === undefined ? null : <HintLine hints={check.hints} />;
}

function Received({ log, count }: { readonly log: DailyLogItem; readonly count: number }) {
  const t = useTexts(checkDeskTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <p className={list.quiet}>
      {t.filedAt(dayAndTimeText(log.receivedAt, timezone, language))}{' '}
      <Mark tone={log.onTime ? 'good' : 'warning'}>{log.onTime ? t.onTime : t.late}</Mark>{' '}
      {count > 1 && t.versions(count)}
    </p>
  );
}

interface SheetProps {
  readonly log: DailyLogItem;
  readonly count: number;
  readonly versions: readonly SpotCheckItem[];
}

function Sheet({ log, count, versions }: SheetProps) {
  const t = useTexts(checkDeskTexts);
  const { language } = useLanguage();
  const { role, staffId, timezone } = useMe();
  const phones = usePhones(log.id);
  const [receipt, setReceipt] = useState<Receipt>();
  const [correcting, setCorrecting] = useState(false);
  const standing = versions.find((version) => version.standing);
  // Whoever may read a log of somebody else may check it, if their role checks at all.
  const mayCheck = log.staffId !== staffId && mayDo('record-spot-check', role, 'unit');
  const saved = (received: Receipt) => {
    setReceipt(received);
    setCorrecting(false);
  };
  const isTyping = mayCheck && (versions.length === 0 || correcting) && receipt === undefined;
  return (
    <>
      {receipt !== undefined && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={t.savedOn(exactText(receipt.receivedAt, timezone, language))}
        />
      )}
      <Panel title={correcting ? t.correction : t.log} aside={<Received log={log} count={count} />}>
        {correcting && <p className={styles.result}>{t.correctionHint}</p>}
        <DrawnHints staffId={log.staffId} date={log.date} />
        {mayCheck && log.visits.length > 0 && <PhoneReveal phones={phones} date={log.date} />}
        {isTyping ? (
          <CallForm check={{ corrects: standing?.id, saved }} log={log} phones={shownPhones(phones)} />
        ) : (
          <LogAsFiled log={log} phones={shownPhones(phones)} />
        )}
        {!mayCheck && <p className={list.quiet}>{t.notYours}</p>}
        {mayCheck && !correcting && standing !== undefined && (
          <p className={styles.correct}>
            <Button
              onClick={() => {
                setReceipt(undefined);
                setCorrecting(true);
              }}
            >
              {t.correct}
            </Button>
          </p>
        )}
      </Panel>
      {versions.length > 0 && <CheckHistory versions={versions} />}
    </>
  );
}

function LogAndVerdicts({ staffId, date }: LogRef) {
  const t = useTexts(checkDeskTexts);
  const logs = useLogsOfDay(staffId, date);
  const versions = useVersions(staffId, date);
  const failed = [logs, versions].find((query) => query.isLoadingError);
  if (failed?.error) return <FailureNotice error={failed.error} retry={() => void failed.refetch()} />;
  if (logs.data === undefined || versions.data === undefined) return <Bone height={480} />;
  const standing = standingLog(logs.data, date);
  const log = logs.data.find(({ id }) => id === standing?.id);
  if (log === undefined) return <p>{t.noLog}</p>;
  return <Sheet log={log} count={logs.data.length} versions={versions.data} />;
}

/** Where one log is checked: as filed, the calls about it, the verdict and what it costs, and every verdict before. */
export function CheckDesk({ staffId, date }: LogRef) {
  const t = useTexts(checkDeskTexts);
  const { language } = useLanguage();
  const logs = useLogsOfDay(staffId, date);
  const name = logs.data?.[0]?.staffName;
  const month = monthOfPeriod(isoWeekOf(date)) ?? date.slice(0, 7);
  return (
    <Page
      title={name === undefined ? t.log : t.title(name)}
      lead={dayText(date, language)}
      control={
        <Link to="/spot-checks" search={{ month }}>
          {t.back}
        </Link>
      }
    >
      <div className={styles.desk}>
        <LogAndVerdicts staffId={staffId} date={date} />
      </div>
    </Page>
  );
}
