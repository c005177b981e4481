import { CheckCircleFilled, ClockCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { spanText } from '../clock/countdown.ts';
import { exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import styles from './receipt-slip.module.css';
import { receiptTexts } from './receipt-texts.ts';

/** A receipt as this device holds it: the lists of another device tell all but the signature. */
export interface SlipReceipt {
  readonly id: string;
  readonly receivedAt: string;
  readonly deadline: string | null;
  readonly onTime: boolean;
  readonly signature: string | null;
}

interface ReceiptSlipProps {
  readonly receipt: SlipReceipt;
  /** What becomes of what came late. */
  readonly lateMeans: string;
}

function Verdict({ receipt, lateMeans }: ReceiptSlipProps) {
  const t = useTexts(receiptTexts);
  const { language } = useLanguage();
  const margin = receipt.deadline === null ? null : Date.parse(receipt.deadline) - Date.parse(receipt.receivedAt);
  const Icon = receipt.onTime ? CheckCircleFilled : ClockCircleFilled;
  return (
    <div className={styles.verdict}>
      <Icon className={styles.icon ?? ''} aria-hidden />
      <div>
        <h2 className={styles.title}>{receipt.onTime ? t.onTime : t.late}</h2>
        {margin !== null && (
          <p className={styles.detail}>
            {margin >= 0 ? t.early(spanText(margin, language)) : t.after(spanText(-margin, language))}
          </p>
        )}
        {!receipt.onTime && <p className={styles.detail}>{lateMeans}</p>}
      </div>
    </div>
  );
}

function CopyButton({ receipt }: { readonly receipt: SlipReceipt }) {
  const t = useTexts(receiptTexts);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify(receipt, null, 2));
    setCopied(true);
  };
  return (
    <Button type="text" onClick={() => void copy()}>
      <span aria-live="polite">{copied ? t.copied : t.copy}</span>
    </Button>
  );
}

/** Proof of a submission: when the server received it, against which deadline, signed. */
export function ReceiptSlip({ receipt, lateMeans }: ReceiptSlipProps) {
  const t = useTexts(receiptTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <section className={`${styles.slip} ${receipt.onTime ? styles.onTime : styles.late}`} aria-label={t.receipt}>
      <Verdict receipt={receipt} lateMeans={lateMeans} />
      <dl className={styles.rows}>
        <dt>{t.receivedAt}</dt>
        <dd>{exactText(receipt.receivedAt, timezone, language)}</dd>
        {receipt.deadline !== null && (
          <>
            <dt>{t.deadline}</dt>
            <dd>{exactText(receipt.deadline, timezone, language)}</dd>
          </>
        )}
        <dt>{t.id}</dt>
        <dd className={styles.code}>{receipt.id}</dd>
        <dt>{t.signature}</dt>
        <dd className={receipt.signature === null ? undefined : styles.code}>
          {receipt.signature ?? t.signatureElsewhere}
        </dd>
      </dl>
      {receipt.signature !== null && (
        <div className={styles.foot}>
          <CopyButton receipt={receipt} />
        </div>
      )}
    </section>
  );
}
