import type { TableColumnsType } from 'antd';
import type { AppealItem } from '../../../shared/contracts/http/appeals.ts';
import { compareText } from '../../../shared/domain/text-order.ts';
import { dayAndTimeText, dayText, monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { widestScope } from '../me/scope.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import { ruleTexts } from '../month/rule-texts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { useDecidableAppeals } from './appeals.ts';
import styles from './appeals.module.css';
import { appealsTexts } from './appeals-texts.ts';

const TONES = { open: 'active', upheld: 'quiet', reversed: 'good' } as const;
const STATES = ['open', 'upheld', 'reversed'] as const;

function useColumns(): TableColumnsType<AppealItem> {
  const t = useTexts(appealsTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const time = (at: string) => dayAndTimeText(at, timezone, language);
  return [
    { title: t.name, dataIndex: 'staffName', sorter: (a, b) => a.staffName.localeCompare(b.staffName, language) },
    {
      title: t.rule,
      dataIndex: 'rule',
      sorter: (a, b) => compareText(a.rule, b.rule),
      render: (_, { rule }) => rules[rule],
    },
    {
      title: t.on,
      dataIndex: 'on',
      sorter: (a, b) => compareText(a.on, b.on),
      render: (on: string) => dayText(on, language, 'short'),
    },
    {
      title: t.receivedAt,
      dataIndex: 'receivedAt',
      sorter: (a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt),
      render: time,
    },
    {
      title: t.state,
      dataIndex: 'state',
      filters: STATES.map((value) => ({ value, text: t.states[value] })),
      onFilter: (value, { state }) => state === value,
      render: (_, { state }) => <Mark tone={TONES[state]}>{t.states[state]}</Mark>,
    },
    { title: t.reason, dataIndex: 'reason', render: (text: string) => <span className={styles.cell}>{text}</span> },
    {
      title: t.decision,
      dataIndex: ['decision', 'reason'],
      render: (_, { decision }) => <span className={styles.cell}>{decision?.reason}</span>,
    },
    {
      title: t.decidedAt,
      dataIndex: ['decision', 'decidedAt'],
      render: (_, { decision }) => decision && time(decision.decidedAt),
    },
  ];
}

/** A month's appeals that the reader may decide or has decided. */
export function AppealTable({ month }: { readonly month: string }) {
  const t = useTexts(appealsTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const { role, today } = useMe();
  const columns = useColumns();
  const appeals = useDecidableAppeals(month);
  if (appeals.isPending) return <Bone height={280} />;
  if (appeals.isLoadingError) return <FailureNotice error={appeals.error} retry={() => void appeals.refetch()} />;
  return (
    <Panel
      title={t.all(monthText(month, language))}
      aside={<MonthStepper to="/appeals" month={month} usual={today.slice(0, 7)} />}
    >
      <DataTable
        rows={appeals.data}
        rowKey={({ id }) => id}
        columns={columns}
        searchText={({ staffName, rule, reason, decision }) =>
          `${staffName} ${rules[rule]} ${reason} ${decision?.reason ?? ''}`
        }
        empty={t.none}
        actions={
          <DownloadButton
            label={t.download}
            operation="list-appeals"
            call={{ query: { month, scope: widestScope('list-appeals', role) } }}
            usualName={t.fileName(month)}
          />
        }
      />
    </Panel>
  );
}
