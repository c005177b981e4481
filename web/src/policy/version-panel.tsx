import { Link } from '@tanstack/react-router';
import type { ListedPolicy } from '../../../shared/contracts/http/policies.ts';
import { dayAndTimeText, fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';

const TONES = { proposed: 'active', released: 'good', withdrawn: 'quiet' } as const;

export function StateMark({ state }: Pick<ListedPolicy, 'state'>) {
  const t = useTexts(policyTexts);
  return <Mark tone={TONES[state]}>{t.state[state]}</Mark>;
}

/** Who proposed a version, and who decided on it. */
export function Provenance({ policy }: { readonly policy: ListedPolicy }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { state, proposedBy, proposedByName, proposedAt, decidedBy, decidedByName, decidedAt } = policy;
  const at = (instant: string) => dayAndTimeText(instant, timezone, language);
  if (proposedAt === null) return <p className={list.quiet}>{t.imported}</p>;
  const decision = state === 'withdrawn' ? t.withdrawn : t.released;
  return (
    <>
      <p className={list.quiet}>{t.proposed(proposedByName ?? proposedBy ?? '', at(proposedAt))}</p>
      {decidedAt !== null && <p className={list.quiet}>{decision(decidedByName ?? decidedBy ?? '', at(decidedAt))}</p>}
    </>
  );
}

/** Every version that one may see, the latest first. */
export function VersionPanel({ policies }: { readonly policies: readonly ListedPolicy[] }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  return (
    <Panel title={t.versions}>
      <ul>
        {policies.toReversed().map((policy) => (
          <li key={policy.policyId} className={list.item}>
            <p className={list.line}>
              <Link to="/policy" search={{ version: policy.policyId }}>
                {t.from(fullDayText(policy.effectiveFrom, language))}
              </Link>
              <StateMark state={policy.state} />
            </p>
            <Provenance policy={policy} />
          </li>
        ))}
        <li className={list.item}>
          <p className={list.line}>{t.asWritten}</p>
          <p className={list.quiet}>{policies.length === 0 ? t.noVersions : t.asWrittenDetail}</p>
        </li>
      </ul>
    </Panel>
  );
}

/** What one has not acknowledged yet. */
export function ToAcknowledge({ policies }: { readonly policies: readonly ListedPolicy[] }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  if (policies.length === 0) return null;
  return (
    <Panel title={t.acknowledgeTitle}>
      <p className={list.quiet}>{t.acknowledgeLead}</p>
      <ul className={styles.values}>
        {policies.map(({ policyId, effectiveFrom }) => (
          <li key={policyId}>
            <Link to="/policy" search={{ version: policyId }}>
              {`${t.from(fullDayText(effectiveFrom, language))} · ${t.readIt}`}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
