import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ListedPolicy } from '../../../shared/contracts/http/policies.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useSubmission } from '../submission/submission.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { policiesChanged } from './policies.ts';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';
import { Provenance, StateMark } from './version-panel.tsx';

type Decision = 'release-policy' | 'withdraw-policy' | 'acknowledge-policy';

function useDecision(operation: Decision, policyId: string) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const { submit, sending, failure } = useSubmission(() => api<Decision>(operation, { params: { policyId } }));
  const decide = async () => {
    await submit(undefined);
    await policiesChanged(queries);
  };
  return { decide: () => void decide(), sending, failure };
}

function Release({ policy }: { readonly policy: ListedPolicy }) {
  const t = useTexts(policyTexts);
  const { staffId } = useMe();
  const { decide, sending, failure } = useDecision('release-policy', policy.policyId);
  if (policy.proposedBy === staffId) return <p>{t.ownProposal}</p>;
  return (
    <>
      <p className={list.quiet}>{t.releaseDetail}</p>
      {failure !== null && <FailureAlert failure={failure} />}
      <div>
        <ConfirmButton
          look="primary"
          label={t.release}
          question={t.releaseQuestion}
          loading={sending}
          confirmed={decide}
        />
      </div>
    </>
  );
}

function Withdraw({ policyId }: Pick<ListedPolicy, 'policyId'>) {
  const t = useTexts(policyTexts);
  const { decide, sending, failure } = useDecision('withdraw-policy', policyId);
  return (
    <>
      {failure !== null && <FailureAlert failure={failure} />}
      <div>
        <ConfirmButton
          look="default"
          label={t.withdraw}
          question={t.withdrawQuestion}
          loading={sending}
          confirmed={decide}
        />
      </div>
    </>
  );
}

function Acknowledge({ policy }: { readonly policy: ListedPolicy }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { decide, sending, failure } = useDecision('acknowledge-policy', policy.policyId);
  const { acknowledgedAt } = policy;
  if (acknowledgedAt !== null) return <p>{t.acknowledged(dayAndTimeText(acknowledgedAt, timezone, language))}</p>;
  return (
    <>
      <p className={list.quiet}>{t.acknowledgeLead}</p>
      {failure !== null && <FailureAlert failure={failure} />}
      <div>
        <Button type="primary" loading={sending} onClick={decide}>
          {t.acknowledge}
        </Button>
      </div>
    </>
  );
}

/** Where a version stands, and what the reader may do about it. */
export function DecisionPanel({ policy }: { readonly policy: ListedPolicy }) {
  const t = useTexts(policyTexts);
  const { role } = useMe();
  const { state, policyId, proposedByName, proposedBy } = policy;
  const mayRelease = mayDo('release-policy', role, 'department');
  return (
    <Panel title={t.stage} aside={<StateMark state={state} />}>
      <div className={styles.stack}>
        <div>
          <Provenance policy={policy} />
        </div>
        {state === 'proposed' && mayRelease && <Release policy={policy} />}
        {state === 'proposed' && !mayRelease && <p>{t.waitsForOther(proposedByName ?? proposedBy ?? '')}</p>}
        {state === 'proposed' && mayDo('withdraw-policy', role, 'department') && <Withdraw policyId={policyId} />}
        {state === 'released' && <Acknowledge policy={policy} />}
      </div>
    </Panel>
  );
}
