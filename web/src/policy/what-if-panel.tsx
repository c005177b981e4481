import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';
import { type Span, SpanChoice, monthsOfSpan } from './span-choice.tsx';
import { WhatIfResult } from './what-if-result.tsx';

function VersionWhatIf({ policyId, span }: { readonly policyId: string; readonly span: Span }) {
  const { api } = useConnection();
  const { language } = useLanguage();
  const { from, to } = monthsOfSpan(span, useMe().today);
  const result = useQuery({
    queryKey: ['policy-what-if', policyId, from, to, language],
    queryFn: async () => valueOf(await api('show-policy-what-if', { params: { policyId }, query: { from, to } })),
  });
  if (result.isPending) return <Bone height={200} />;
  if (result.isLoadingError) return <FailureNotice error={result.error} retry={() => void result.refetch()} />;
  return <WhatIfResult result={result.data} />;
}

/** Asked for by a button: it judges months twice. */
export function WhatIfPanel({ policyId }: { readonly policyId: string }) {
  const t = useTexts(policyTexts);
  const [span, setSpan] = useState<Span>('last');
  const [asked, setAsked] = useState<Span | null>(null);
  return (
    <Panel title={t.whatIf}>
      <div className={styles.stack}>
        <p className={list.quiet}>{t.whatIfDetail}</p>
        <SpanChoice span={span} choose={setSpan} />
        <div>
          <Button
            onClick={() => {
              setAsked(span);
            }}
          >
            {t.run}
          </Button>
        </div>
        {asked !== null && <VersionWhatIf policyId={policyId} span={asked} />}
      </div>
    </Panel>
  );
}
