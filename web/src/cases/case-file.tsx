import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseEventItem, CaseFileBody } from '../../../shared/contracts/http/cases.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { STATE_TONES } from './case-table.tsx';
import { caseTexts } from './case-texts.ts';
import { CASES_KEY, useCase } from './cases.ts';
import styles from './cases.module.css';
import { PaperList } from './paper-list.tsx';
import { StepForm } from './step-form.tsx';

/** What may be read out to the client who asks, asked for when it is needed. */
function Progress({ caseId }: { readonly caseId: string }) {
  const t = useTexts(caseTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const [asked, setAsked] = useState(false);
  const progress = useQuery({
    queryKey: [...CASES_KEY, 'progress', caseId],
    enabled: asked,
    queryFn: async () => valueOf(await api('answer-case-progress', { params: { caseId } })),
  });
  return (
    <Panel title={t.askProgress}>
      {progress.data !== undefined && (
        <blockquote className={styles.answer}>{progress.data.answer[language]}</blockquote>
      )}
      {progress.error !== null && <FailureNotice error={progress.error} retry={() => void progress.refetch()} />}
      {progress.data === undefined && (
        <Button
          loading={progress.isFetching}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t.showAnswer}
        </Button>
      )}
    </Panel>
  );
}

function Event({ event, file }: { readonly event: CaseEventItem; readonly file: CaseFileBody }) {
  const t = useTexts(caseTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const nameOf = (paper: string) => file.papers.find((item) => item.paper === paper)?.name ?? paper;
  const papers = event.papers.map(({ paper, mark }) => `${nameOf(paper)}：${t.mark[mark]}`);
  return (
    <li className={list.item}>
      <p className={list.line}>
        <span>{t.action[event.action]}</span>
        <span className={list.quiet}>{dayAndTimeText(event.at, timezone, language)}</span>
      </p>
      {papers.length > 0 && <p>{papers.join('；')}</p>}
      {event.to !== null && <p>{t.handedTo(event.to === file.ownerId ? (file.ownerName ?? event.to) : event.to)}</p>}
      {event.text !== '' && <p>{event.text}</p>}
    </li>
  );
}

function Facts({ file }: { readonly file: CaseFileBody }) {
  const t = useTexts(caseTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { company, kind, state, contact, phone, ownerName, openedAt } = file;
  return (
    <Panel title={company} aside={<Mark tone={STATE_TONES[state]}>{t.state[state]}</Mark>}>
      <p>{[t.kind[kind], ownerName ?? t.gone, dayAndTimeText(openedAt, timezone, language)].join(' · ')}</p>
      <p className={list.quiet}>{[contact, phone].join(' ')}</p>
      <p>
        <LinkButton from="/cases" to="/cases" search={{}} look="text">
          {t.back}
        </LinkButton>
      </p>
    </Panel>
  );
}

/** One case: its checklist, what comes next, what the client may be told, and everything that happened. */
export function CaseFile({ caseId }: { readonly caseId: string }) {
  const t = useTexts(caseTexts);
  const found = useCase(caseId);
  if (found.isPending) return <Bone height={480} />;
  if (found.isLoadingError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  const file = found.data;
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <Facts file={file} />
        <PaperList file={file} />
        <Panel title={t.history}>
          <ul>
            {file.history.toReversed().map((event) => (
              <Event key={`${event.at} ${event.action}`} event={event} file={file} />
            ))}
          </ul>
        </Panel>
      </div>
      <div className={columns.column}>
        <StepForm key={`${file.id} ${file.state} ${file.ownerId}`} file={file} />
        <Progress caseId={caseId} />
      </div>
    </div>
  );
}
