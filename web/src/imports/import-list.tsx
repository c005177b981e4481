import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import type { ImportView } from '../../../shared/contracts/http/imports.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark, type Tone } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { importsTexts } from './imports-texts.ts';
import { IMPORTS_KEY } from './sheet-check.ts';

const TONES: Readonly<Record<ImportView['state'], Tone>> = {
  checking: 'active',
  ready: 'warning',
  refused: 'bad',
  filing: 'active',
  filed: 'good',
};

const isMoving = ({ state }: ImportView): boolean => state === 'checking' || state === 'filing';

/** While one is being worked off it is asked for often; the work itself waits for nobody. */
function useImports() {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...IMPORTS_KEY, language],
    refetchInterval: ({ state }) => (state.data?.some(isMoving) === true ? 2_000 : 60_000),
    queryFn: () => readPages((paging) => api('list-imports', { query: paging })),
  });
}

function ConfirmImport({ id }: { readonly id: string }) {
  const t = useTexts(importsTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | Failure>('idle');
  const confirm = async () => {
    setState('sending');
    const answer = await api('confirm-import', { params: { importId: id } });
    setState(answer.outcome === 'ok' ? 'idle' : answer);
    await queries.invalidateQueries({ queryKey: IMPORTS_KEY });
  };
  return (
    <>
      {typeof state === 'object' && <FailureAlert failure={state} />}
      <p>
        <ConfirmButton
          look="primary"
          label={t.confirm}
          question={t.confirmQuestion}
          loading={state === 'sending'}
          confirmed={() => void confirm()}
        />
      </p>
    </>
  );
}

function Refusal({ problem }: { readonly problem: NonNullable<ImportView['problem']> }) {
  const t = useTexts(importsTexts);
  const places = problem.errors.map(({ sheet = '', cell, detail }) =>
    cell === undefined ? detail : `${t.place(sheet, cell)} ${detail}`,
  );
  return (
    <Alert
      type="error"
      showIcon
      title={problem.title}
      description={
        places.length === 0 ? (
          problem.detail
        ) : (
          <ul>
            {places.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

function ImportEntry({ item }: { readonly item: ImportView }) {
  const t = useTexts(importsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { id, form, state, through, submissions, preview, startedAt, problem } = item;
  const { title, sheet } = formOf(form);
  return (
    <li className={list.item}>
      <p className={list.line}>
        {(title ?? sheet)[language]}
        <Mark tone={TONES[state]}>{t.state[state]}</Mark>
      </p>
      {isMoving(item) && (
        <Progress
          percent={Math.floor((through / submissions) * 100)}
          size="small"
          aria-label={t.state[state]}
          format={() => t.progress(through, submissions)}
        />
      )}
      <p className={list.quiet}>{t.startedAt(dayAndTimeText(startedAt, timezone, language))}</p>
      {preview !== null && <p className={list.quiet}>{t.counts(preview.add, preview.change, preview.unchanged)}</p>}
      {problem !== null && <Refusal problem={problem} />}
      {state === 'ready' && <ConfirmImport id={id} />}
    </li>
  );
}

/** The person's imports, wherever they were when one ended. */
export function ImportList() {
  const t = useTexts(importsTexts);
  const imports = useImports();
  if (imports.isPending) return <Bone height={120} />;
  if (imports.isLoadingError) return <FailureNotice error={imports.error} retry={() => void imports.refetch()} />;
  return (
    <Panel title={t.imports}>
      {imports.data.length === 0 ? (
        <p className={list.quiet}>{t.noImports}</p>
      ) : (
        <ul>
          {imports.data.map((item) => (
            <ImportEntry key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
