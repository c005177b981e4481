import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTexts } from '../language/texts.ts';
import styles from './webhooks.module.css';
import { webhooksTexts } from './webhooks-texts.ts';

/** Something to be entered elsewhere, letter by letter. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const t = useTexts(webhooksTexts);
  const id = useId();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(value);
  };
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} readOnly value={value} />
      <Button aria-label={`${copied === value ? t.copied : t.copy} ${label}`} onClick={() => void copy()}>
        {copied === value ? t.copied : t.copy}
      </Button>
    </div>
  );
}
