import { Button } from 'antd';
import { useState } from 'react';
import type { TrainingItem } from '../../../shared/contracts/http/trainings.ts';
import { mayDo, mayDoAtAll } from '../../../shared/contracts/permissions.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { CancelForm } from './cancel-form.tsx';
import { Courseware } from './courseware.tsx';
import { TrainingForm } from './training-form.tsx';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { useRelation, useTrainings } from './trainings.ts';

/** Revising and cancelling, each in the place of the other. */
function Changes({ training }: { readonly training: TrainingItem }) {
  const t = useTexts(trainingTexts);
  const [open, setOpen] = useState<'revise' | 'cancel'>();
  const { id, kind, date, topic, title, organiserId, coOrganiserIds } = training;
  const content = { kind, date, topic, title, organiserId, coOrganiserIds };
  const close = () => {
    setOpen(undefined);
  };
  if (open === 'revise') return <TrainingForm month={date.slice(0, 7)} revises={{ id, content }} close={close} />;
  if (open === 'cancel') return <CancelForm id={id} close={close} />;
  return (
    <div className={styles.buttons}>
      <Button
        onClick={() => {
          setOpen('revise');
        }}
      >
        {t.revise}
      </Button>
      <Button
        type="text"
        onClick={() => {
          setOpen('cancel');
        }}
      >
        {t.cancelTraining}
      </Button>
    </div>
  );
}

function History({ versions }: Pick<TrainingItem, 'versions'>) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  if (versions.length < 2) return null;
  return (
    <details className={styles.history}>
      <summary>{t.history}</summary>
      <ul>
        {versions.map(({ at, change, text }) => (
          <li key={at}>
            {dayAndTimeText(at, timezone, language)} {t.change[change](text)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ training }: { readonly training: TrainingItem }) {
  const t = useTexts(trainingTexts);
  const { language } = useLanguage();
  const { role } = useMe();
  const relation = useRelation(training);
  const { date, kind, topic, title, organiserId, organiserName, coOrganiserNames, state, versions } = training;
  const standing = state === 'standing';
  const who = [
    t.organisers(organiserName ?? organiserId),
    ...(coOrganiserNames.length === 0 ? [] : [t.coOrganisers(coOrganiserNames.join('、'))]),
  ];
  return (
    <li className={`${list.item} ${styles.entry}`}>
      <p className={list.quiet}>
        {dayText(date, language)} · {t.kinds[kind]} · {t.topics[topic]}
      </p>
      <h3 className={list.line}>
        <span className={standing ? '' : styles.struck}>{title}</span>
        {!standing && <Mark tone="bad">{t.cancelled}</Mark>}
      </h3>
      <p className={list.quiet}>{who.join('　')}</p>
      <Courseware training={training} mayAdd={standing && mayDo('add-courseware', role, relation)} />
      {standing && mayDo('revise-training', role, relation) && <Changes training={training} />}
      <History versions={versions} />
    </li>
  );
}

function Planning({ month }: { readonly month: string }) {
  const t = useTexts(trainingTexts);
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t.plan}
      </Button>
    );
  }
  return (
    <div className={styles.planning}>
      <TrainingForm
        month={month}
        revises={null}
        close={() => {
          setOpen(false);
        }}
      />
    </div>
  );
}

/** What is taught in a month: by whom, with which courseware, and how it was changed. */
export function ProgrammePanel({ month }: { readonly month: string }) {
  const t = useTexts(trainingTexts);
  const { role } = useMe();
  const trainings = useTrainings(month);
  if (trainings.isPending) return <Bone height={320} />;
  if (trainings.isLoadingError) {
    return <FailureNotice error={trainings.error} retry={() => void trainings.refetch()} />;
  }
  return (
    <Panel
      title={t.programme}
      aside={
        <DownloadButton
          label={t.export}
          operation="list-trainings"
          call={{ query: { month, scope: 'department', sort: 'period' } }}
          usualName={`trainings-${month}.xlsx`}
        />
      }
    >
      <div className={styles.stack}>
        {mayDoAtAll('plan-training', role) && <Planning month={month} />}
        {trainings.data.length === 0 ? (
          <p className={list.quiet}>{t.noTrainings}</p>
        ) : (
          <ul>
            {trainings.data.map((training) => (
              <Entry key={training.id} training={training} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
