import { useQuery } from '@tanstack/react-query';
import { Button, Form, Switch } from 'antd';
import { useId, useState } from 'react';
import type { NoticeKindItem } from '../../../shared/contracts/http/notices.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './notice-list.module.css';
import { settingsTexts } from './settings-texts.ts';

function Sample({ kind, title }: Pick<NoticeKindItem, 'kind' | 'title'>) {
  const t = useTexts(settingsTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const sample = useQuery({
    queryKey: ['notice-sample', kind, language],
    staleTime: Infinity,
    queryFn: async () => valueOf(await api('preview-notice', { params: { kind } })),
  });
  if (sample.isPending) return <Bone height={160} />;
  if (sample.isLoadingError) return <FailureNotice error={sample.error} retry={() => void sample.refetch()} />;
  return (
    <article className={styles.sample} aria-label={t.sampleOf(title)}>
      <p className={styles.subject}>
        {t.subject} · {sample.data.subject}
      </p>
      <p className={styles.text}>{sample.data.text.trim()}</p>
    </article>
  );
}

function Notice({ notice }: { readonly notice: NoticeKindItem }) {
  const t = useTexts(settingsTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const { kind, title, audience, trigger, optional } = notice;
  return (
    <li className={list.item}>
      <p className={styles.line}>
        <span className={styles.title}>{title}</span>
        {optional ? (
          <Form.Item noStyle name={['on', kind]} valuePropName="checked">
            <Switch aria-label={t.receive(title)} />
          </Form.Item>
        ) : (
          <Mark tone="quiet">{t.required}</Mark>
        )}
      </p>
      <p className={list.quiet}>
        {trigger} · {audience}
      </p>
      <Button
        size="small"
        className={styles.more ?? ''}
        aria-expanded={open}
        aria-controls={id}
        aria-label={t.seeSampleOf(title)}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t.sample}
      </Button>
      <div id={id} hidden={!open}>
        {open && <Sample kind={kind} title={title} />}
      </div>
    </li>
  );
}

/** Every kind of notice there is: to whom, when, how it looks, and a switch where its reader may do without. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeKindItem[] }) {
  return (
    <ul>
      {notices.map((notice) => (
        <Notice key={notice.kind} notice={notice} />
      ))}
    </ul>
  );
}
