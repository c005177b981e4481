import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { LedgerEntryItem } from '../../../shared/contracts/http/ledger-entries.ts';
import type { LedgerVerdict } from '../../../shared/domain/ledger/verify-ledger.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { saveFile } from '../ui/save-file.ts';
import { exportOf } from './entry-filter.ts';
import { ledgerTexts } from './ledger-texts.ts';
import styles from './ledger.module.css';

interface VerificationProps {
  readonly month: string;
  readonly items: readonly LedgerEntryItem[];
}

function Verdict({ verdict }: { readonly verdict: LedgerVerdict }) {
  const t = useTexts(ledgerTexts);
  if (verdict.outcome === 'broken') {
    const { sequence, fault } = verdict;
    return (
      <Alert type="error" showIcon title={t.broken(sequence)} description={`${t.fault[fault]} ${t.brokenDetail}`} />
    );
  }
  const { sequence, hash } = verdict.head;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={sequence === 0 ? t.empty : t.intact(sequence)}
      description={
        <>
          {t.head} <code className={styles.hash}>{hash}</code>
        </>
      }
    />
  );
}

/** Follows the chain in this very page, over the entries it shows. */
export function VerificationPanel({ month, items }: VerificationProps) {
  const t = useTexts(ledgerTexts);
  const departmentId = useMe().department.id;
  const [state, setState] = useState<'idle' | 'verifying' | LedgerVerdict>('idle');
  const check = async () => {
    setState('verifying');
    // Loaded when somebody verifies: hashing is nothing that reading needs.
    const { verify } = await import('./verify.ts');
    setState(
      await verify(
        departmentId,
        month,
        items.map(({ entry }) => entry),
      ),
    );
  };
  return (
    <Panel title={t.verification}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.verificationDetail}</p>
        {typeof state === 'object' && <Verdict verdict={state} />}
        <div className={styles.actions}>
          <Button
            type="primary"
            icon={<SafetyCertificateOutlined />}
            loading={state === 'verifying'}
            onClick={() => void check()}
          >
            {typeof state === 'object' ? t.again : t.verify}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            disabled={items.length === 0}
            onClick={() => {
              const file = new Blob([exportOf(departmentId, month, items)], { type: 'application/json' });
              saveFile(file, `ledger-${departmentId}-${month}.json`);
            }}
          >
            {t.download}
          </Button>
        </div>
        <p className={list.quiet}>{t.downloadDetail}</p>
      </div>
    </Panel>
  );
}
