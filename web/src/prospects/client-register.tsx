import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './prospects.module.css';
import { prospectTexts } from './prospect-texts.ts';

const CLIENTS_KEY = ['clients'];

function useLookUp() {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<{ company: string; since: string | null } | Failure>();
  const lookUp = async (company: string) => {
    const answer = await api('check-client', { body: { company } });
    setState(answer.outcome === 'ok' ? { company, since: answer.value.since } : answer);
  };
  const add = async (company: string) => {
    const answer = await api('submit-client', { body: { company }, idempotencyKey: crypto.randomUUID() });
    if (answer.outcome !== 'ok') {
      setState(answer);
      return;
    }
    setState({ company, since: answer.value.receivedAt });
    await queries.invalidateQueries({ queryKey: CLIENTS_KEY });
  };
  return { state, lookUp, add };
}

function LookUp() {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { timezone, role } = useMe();
  const id = useId();
  const [company, setCompany] = useState('');
  const { state, lookUp, add } = useLookUp();
  const found = state !== undefined && 'company' in state ? state : undefined;
  return (
    <>
      <form
        className={styles.lookUp}
        onSubmit={(event) => {
          event.preventDefault();
          if (company.trim() !== '') void lookUp(company.trim());
        }}
      >
        <div>
          <label htmlFor={id}>{t.checkCompany}</label>
          <Input
            id={id}
            maxLength={200}
            value={company}
            autoComplete="off"
            onChange={(event) => {
              setCompany(event.target.value);
            }}
          />
        </div>
        <Button htmlType="submit">{t.check}</Button>
      </form>
      {state !== undefined && 'outcome' in state && <FailureAlert failure={state} />}
      {found !== undefined && (
        <Alert
          className={styles.foresight ?? ''}
          role="status"
          showIcon
          type={found.since === null ? 'info' : 'warning'}
          title={found.company}
          description={
            found.since === null ? t.notOnRegister : t.onRegister(dayAndTimeText(found.since, timezone, language))
          }
          action={
            found.since === null &&
            mayDoAtAll('submit-client', role) && (
              <ConfirmButton
                look="default"
                label={t.addClient}
                question={t.addClientQuestion}
                confirmed={() => void add(found.company)}
              />
            )
          }
        />
      )}
    </>
  );
}

/** The companies that are insured already: to look one up, and, for whom it may, to add one. */
export function ClientRegister() {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { api } = useConnection();
  const clients = useQuery({
    queryKey: CLIENTS_KEY,
    queryFn: () => readPages((paging) => api('list-clients', { query: paging })),
  });
  if (clients.isPending) return <Bone height={300} />;
  if (clients.isLoadingError) return <FailureNotice error={clients.error} retry={() => void clients.refetch()} />;
  return (
    <Panel title={t.clients}>
      <LookUp />
      <DataTable
        rows={clients.data}
        rowKey={({ id }) => id}
        searchText={({ company, creditCode }) => `${company} ${creditCode ?? ''}`}
        empty={t.noClients}
        actions={<DownloadButton label={t.download} operation="list-clients" usualName="clients.xlsx" />}
        columns={[
          {
            title: t.company,
            dataIndex: 'company',
            sorter: (one, other) => one.company.localeCompare(other.company, 'zh-CN'),
          },
          { title: t.creditCode, dataIndex: 'creditCode' },
          {
            title: t.received,
            key: 'receivedAt',
            sorter: (one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt),
            render: (_, { receivedAt }) => dayAndTimeText(receivedAt, timezone, language),
          },
        ]}
      />
    </Panel>
  );
}
