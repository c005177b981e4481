import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import {
  COURSEWARE_MAX_BYTES,
  COURSEWARE_TYPES,
  type CoursewareItem,
  type TrainingItem,
} from '../../../shared/contracts/http/trainings.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { sendFile } from '../api/send-file.ts';
import { useTexts } from '../language/texts.ts';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';
import { TRAININGS_KEY } from './trainings.ts';

const ENDINGS = Object.keys(COURSEWARE_TYPES);
const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',');
const MEGABYTES = COURSEWARE_MAX_BYTES / 1024 / 1024;

function CoursewareFile({ file }: { readonly file: CoursewareItem }) {
  const { api } = useConnection();
  const [state, setState] = useState<'idle' | 'loading' | Failure>('idle');
  const download = async () => {
    setState('loading');
    const answer = await api('download-courseware', { params: { coursewareId: file.id } });
    setState(answer.outcome === 'ok' ? 'idle' : answer);
    // It comes as an attachment: the page stays where it is.
    if (answer.outcome === 'ok') window.location.assign(answer.value.url);
  };
  return (
    <li>
      <Button
        type="link"
        size="small"
        icon={<DownloadOutlined />}
        loading={state === 'loading'}
        onClick={() => void download()}
      >
        {file.fileName}
      </Button>
      {typeof state === 'object' && <FailureAlert failure={state} />}
    </li>
  );
}

type Adding = 'idle' | 'sending' | 'too-large' | 'not-sent' | { readonly sent: string } | Failure;

function useAdding(trainingId: string) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [adding, setAdding] = useState<Adding>('idle');
  const add = async (file: File) => {
    if (file.size > COURSEWARE_MAX_BYTES) {
      setAdding('too-large');
      return;
    }
    setAdding('sending');
    const answer = await api('add-courseware', { params: { trainingId }, body: { fileName: file.name } });
    if (answer.outcome !== 'ok') {
      setAdding(answer);
      return;
    }
    const sent = await sendFile(answer.value.upload, file);
    setAdding(sent ? { sent: file.name } : 'not-sent');
    await queries.invalidateQueries({ queryKey: TRAININGS_KEY });
  };
  return { adding, add };
}

function AddingResult({ adding }: { readonly adding: Adding }) {
  const t = useTexts(trainingTexts);
  if (adding === 'too-large') return <Alert showIcon type="error" title={t.tooLarge(MEGABYTES)} />;
  if (adding === 'not-sent') return <Alert showIcon type="warning" title={t.notSent} />;
  if (typeof adding !== 'object') return null;
  if ('sent' in adding) return <Alert showIcon role="status" type="success" title={t.sent(adding.sent)} />;
  return <FailureAlert failure={adding} />;
}

function AddCourseware({ trainingId }: { readonly trainingId: string }) {
  const t = useTexts(trainingTexts);
  const input = useRef<HTMLInputElement>(null);
  const { adding, add } = useAdding(trainingId);
  return (
    <div className={styles.stack}>
      <AddingResult adding={adding} />
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t.addCourseware}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again after a failure.
            target.value = '';
            if (file !== undefined) void add(file);
          }}
        />
        <Button
          icon={<UploadOutlined />}
          loading={adding === 'sending'}
          onClick={() => {
            input.current?.click();
          }}
        >
          {t.addCourseware}
        </Button>
        <span className={list.quiet}>{t.coursewareHint(ENDINGS.join('、'), MEGABYTES)}</span>
      </div>
    </div>
  );
}

/** The files of an entry, to be downloaded by everybody, and, for those who run it, added to. */
export function Courseware({ training, mayAdd }: { readonly training: TrainingItem; readonly mayAdd: boolean }) {
  return (
    <>
      {training.courseware.length > 0 && (
        <ul>
          {training.courseware.map((file) => (
            <CoursewareFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      {mayAdd && <AddCourseware trainingId={training.id} />}
    </>
  );
}
