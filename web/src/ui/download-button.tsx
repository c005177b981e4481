import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import type { Call } from '../api/send.ts';
import { FailureAlert } from './failure-alert.tsx';
import styles from './download-button.module.css';
import { saveFile } from './save-file.ts';

interface DownloadButtonProps<Op extends OperationId> {
  readonly label: string;
  readonly operation: Op;
  readonly call?: Call<Op>;
  /** Absent: a workbook, as which every list can be had. */
  readonly mediaType?: string;
  /** What the file is called where the answer names none. */
  readonly usualName: string;
}

/** Fetches an answer as a file, signed in, and hands it to the device. */
export function DownloadButton<Op extends OperationId>(props: DownloadButtonProps<Op>) {
  const { label, operation, call, mediaType = SHEET_MEDIA_TYPES.xlsx, usualName } = props;
  const { download } = useConnection();
  const [state, setState] = useState<'idle' | 'loading' | Failure>('idle');
  const fetchFile = async () => {
    setState('loading');
    const answer = await download(operation, mediaType, call);
    if (answer.outcome === 'ok') saveFile(answer.value.blob, answer.value.name ?? usualName);
    setState(answer.outcome === 'ok' ? 'idle' : answer);
  };
  return (
    <span className={styles.download}>
      <Button icon={<DownloadOutlined />} loading={state === 'loading'} onClick={() => void fetchFile()}>
        {label}
      </Button>
      {typeof state === 'object' && <FailureAlert failure={state} />}
    </span>
  );
}
