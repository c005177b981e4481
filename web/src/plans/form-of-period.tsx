import { useState } from 'react';
import { useShelf } from '../outbox/desk.ts';
import { typed } from '../outbox/draft.ts';
import { standingVersion } from '../receipt/standing-version.ts';
import { Bone } from '../ui/loading.tsx';
import { FiledFormView } from './filed-form.tsx';
import { useFiledForms } from './filed-forms.ts';
import { deskKey, useFormDesk } from './form-desk.ts';
import { FormEditor } from './form-editor.tsx';
import styles from './form-of-period.module.css';
import { useBeginning } from './proposals.ts';
import type { StaffForm } from './staff-forms.ts';

/** A draft is written on; a filed form is shown with its receipt; else the form is empty, or filled in as proposed. */
export function FormOfPeriod({ form, period }: { readonly form: StaffForm; readonly period: string }) {
  const { drafts, receipts } = useFormDesk();
  const key = deskKey(form, period);
  const draft = useShelf(drafts).get(key);
  const receipt = useShelf(receipts).get(key);
  const filed = useFiledForms(form, { period });
  const beginning = useBeginning(form, period);
  const [discarded, setDiscarded] = useState(0);

  const versions = filed.data ?? [];
  const standing = standingVersion(versions);
  const unknown = filed.isPending && filed.errorUpdateCount === 0 && receipt === undefined;
  if (beginning === undefined || (draft === undefined && unknown)) {
    return (
      <div className={styles.bones}>
        <Bone height={280} />
        <Bone height={140} />
      </div>
    );
  }
  if (draft === undefined && (standing !== undefined || receipt !== undefined)) {
    return (
      <FiledFormView
        form={form}
        period={period}
        versions={versions}
        standing={standing}
        receipt={receipt}
        edit={(content) => {
          drafts.put(key, typed(content));
        }}
      />
    );
  }
  return (
    <FormEditor
      key={discarded}
      form={form}
      period={period}
      draft={draft}
      beginning={beginning}
      deadline={standing?.deadline ?? receipt?.deadline ?? null}
      discard={() => {
        drafts.remove(key);
        setDiscarded(discarded + 1);
      }}
    />
  );
}
