import { useSearch } from '@tanstack/react-router';
import type { ListedPolicy } from '../../../shared/contracts/http/policies.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { LoadingPage } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { ClausePanel } from './clause-panel.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DifferencePanel } from './difference-panel.tsx';
import { PolicyEditor } from './editor/policy-editor.tsx';
import { aroundVersion, releasedOf, toAcknowledge, usePolicies } from './policies.ts';
import { policyTexts } from './policy-texts.ts';
import { ProcedurePanel } from './procedure-panel.tsx';
import { UnacknowledgedPanel } from './unacknowledged-panel.tsx';
import styles from './policy.module.css';
import { ToAcknowledge, VersionPanel } from './version-panel.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

interface PoliciesProps {
  readonly policies: readonly ListedPolicy[];
}

function BackButton() {
  const t = useTexts(policyTexts);
  return (
    <LinkButton to="/policy" search={{}} look="default">
      {t.back}
    </LinkButton>
  );
}

function InForce({ policies }: PoliciesProps) {
  const t = useTexts(policyTexts);
  const shell = useTexts(shellTexts);
  const { role } = useMe();
  const versions = releasedOf(policies);
  const edit = mayDo('propose-policy', role, 'department') && (
    <LinkButton to="/policy" search={{ edit: true }} look="default">
      {t.edit}
    </LinkButton>
  );
  return (
    <Page title={shell.page['/policy']} lead={t.lead} control={edit}>
      <div className={columns.columns}>
        <div className={`${columns.column} ${styles.side}`}>
          <ToAcknowledge policies={toAcknowledge(policies)} />
          <VersionPanel policies={policies} />
        </div>
        <div className={columns.column}>
          <ClausePanel versions={versions} />
          <ProcedurePanel versions={versions} />
        </div>
      </div>
    </Page>
  );
}

function Version({ policies, policyId }: PoliciesProps & { readonly policyId: string }) {
  const t = useTexts(policyTexts);
  const shell = useTexts(shellTexts);
  const { language } = useLanguage();
  const { role } = useMe();
  const policy = policies.find((candidate) => candidate.policyId === policyId);
  if (policy === undefined) {
    return (
      <Page title={shell.page['/policy']} control={<BackButton />}>
        <p className={list.quiet}>{t.notFound}</p>
      </Page>
    );
  }
  const { state, effectiveFrom } = policy;
  const isReleased = state === 'released';
  return (
    <Page title={t.versionTitle(fullDayText(effectiveFrom, language))} control={<BackButton />}>
      <div className={columns.columns}>
        <div className={`${columns.column} ${styles.side}`}>
          <DecisionPanel policy={policy} />
          {mayDo('show-policy-what-if', role, 'department') && <WhatIfPanel policyId={policyId} />}
        </div>
        <div className={columns.column}>
          <DifferencePanel {...aroundVersion(policies, policyId)} day={effectiveFrom} />
          {isReleased && mayDo('list-unacknowledged', role, 'department') && (
            <UnacknowledgedPanel policyId={policyId} />
          )}
        </div>
      </div>
    </Page>
  );
}

/** The policy in force for everybody to read; one version and what it changes; for administrators, the editor of a new one. */
export function PolicyPage() {
  const { version, edit = false } = useSearch({ from: '/policy' });
  const { role } = useMe();
  const policies = usePolicies();
  if (policies.isPending) return <LoadingPage />;
  if (policies.isLoadingError) {
    return <FailureNotice page error={policies.error} retry={() => void policies.refetch()} />;
  }
  if (edit && mayDo('propose-policy', role, 'department')) {
    return <PolicyEditor policies={policies.data} back={<BackButton />} />;
  }
  return version === undefined ? (
    <InForce policies={policies.data} />
  ) : (
    <Version key={version} policies={policies.data} policyId={version} />
  );
}
