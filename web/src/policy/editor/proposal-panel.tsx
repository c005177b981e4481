import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { RequestBody } from '../../../../shared/contracts/http/operations.ts';
import type { PolicyPreview } from '../../../../shared/contracts/http/policies.ts';
import { PROCEDURE_TEXTS } from '../../../../shared/contracts/http/procedure-texts.ts';
import { useConnection } from '../../api/connection.ts';
import { useLanguage } from '../../language/language.ts';
import { useTexts } from '../../language/texts.ts';
import { useMe } from '../../me/me.ts';
import { useSubmission } from '../../submission/submission.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import list from '../../ui/list.module.css';
import { Panel } from '../../ui/panel.tsx';
import { policiesChanged } from '../policies.ts';
import { policyTexts } from '../policy-texts.ts';
import styles from '../policy.module.css';
import { type Span, SpanChoice, monthsOfSpan } from '../span-choice.tsx';
import { isSame, parameterName } from '../values.ts';
import { WhatIfResult } from '../what-if-result.tsx';
import type { DraftChanges, Proposal } from './draft.ts';
import { type DraftErrors, errorsOfAnswer, readDraft } from './draft-errors.ts';
import type { Editing } from './field.tsx';

interface ProposalPanelProps {
  readonly editing: Editing;
  readonly changes: DraftChanges;
  readonly proposal: Proposal;
  readonly discard: () => void;
  readonly found: (errors: DraftErrors) => void;
}

interface Tried {
  readonly proposal: Proposal;
  readonly result: PolicyPreview;
}

function useProposing({ proposal, discard, found }: ProposalPanelProps) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const { today } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [tried, setTried] = useState<Tried | null>(null);
  const trying = useSubmission((body: RequestBody<'preview-policy'>) => api('preview-policy', { body }));
  const proposing = useSubmission((body: RequestBody<'propose-policy'>) => api('propose-policy', { body }));
  const bodyOf = () => {
    const draft = readDraft(proposal, language, t.notTyped);
    found(draft.ok ? new Map() : draft.errors);
    return draft.ok ? draft.body : null;
  };
  const tryIt = async (span: Span) => {
    const body = bodyOf();
    if (body === null) return;
    const answer = await trying.submit({ proposal: body, ...monthsOfSpan(span, today) });
    found(errorsOfAnswer(answer));
    if (answer.outcome === 'ok') setTried({ proposal, result: answer.value });
  };
  const propose = async () => {
    const body = bodyOf();
    if (body === null) return;
    const answer = await proposing.submit(body);
    found(errorsOfAnswer(answer));
    if (answer.outcome !== 'ok') return;
    discard();
    await policiesChanged(queries);
    await navigate({ to: '/policy', search: { version: answer.value.policyId } });
  };
  const isTried = tried !== null && isSame(tried.proposal, proposal);
  return { trying, proposing, tryIt, propose, result: isTried ? tried.result : null };
}

function ChangedNames({ changes }: Pick<ProposalPanelProps, 'changes'>) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const names = [
    ...changes.parameters.map((name) => parameterName(name, language)),
    ...changes.procedure.map((name) => PROCEDURE_TEXTS[name][language]),
  ];
  if (names.length === 0) return <p className={list.quiet}>{t.nothingChanged}</p>;
  return (
    <div>
      <p>{t.changes(names.length)}</p>
      <ul className={styles.values}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={list.quiet}>{t.draftKept}</p>
    </div>
  );
}

function EffectiveFrom({ editing }: Pick<ProposalPanelProps, 'editing'>) {
  const t = useTexts(policyTexts);
  const { draft, change, errors } = editing;
  const wrong = errors.get('effectiveFrom');
  return (
    <Form.Item
      label={t.effectiveFrom}
      htmlFor="effectiveFrom"
      extra={t.effectiveFromHint}
      {...(wrong !== undefined && { validateStatus: 'error' as const, help: wrong.join(' ') })}
    >
      <Input
        id="effectiveFrom"
        type="date"
        value={draft.effectiveFrom}
        aria-invalid={wrong !== undefined}
        onChange={(event) => {
          change({ ...draft, effectiveFrom: event.target.value });
        }}
      />
    </Form.Item>
  );
}

/** When the new version holds from, what it changes, what that would have made of past months, and its proposal. */
export function ProposalPanel(props: ProposalPanelProps) {
  const t = useTexts(policyTexts);
  const { editing, changes, discard } = props;
  const [span, setSpan] = useState<Span>('last');
  const { trying, proposing, tryIt, propose, result } = useProposing(props);
  const isChanged = changes.parameters.length + changes.procedure.length > 0;
  const failure = trying.failure ?? proposing.failure;
  return (
    <Panel title={t.proposal}>
      <div className={styles.stack}>
        <EffectiveFrom editing={editing} />
        <ChangedNames changes={changes} />
        {isChanged && (
          <>
            <p className={list.quiet}>{t.whatIfDetail}</p>
            <SpanChoice span={span} choose={setSpan} />
            {editing.errors.size > 0 && <Alert showIcon type="error" title={t.mendFirst} />}
            {failure !== null && editing.errors.size === 0 && <FailureAlert failure={failure} />}
            <Button loading={trying.sending} onClick={() => void tryIt(span)}>
              {t.run}
            </Button>
            {result !== null && <WhatIfResult result={result} />}
            {changes.procedure.length > 0 && <p className={list.quiet}>{t.pastDays}</p>}
            <Button
              type="primary"
              disabled={result === null}
              loading={proposing.sending}
              onClick={() => void propose()}
            >
              {t.propose}
            </Button>
            <p className={list.quiet}>{result === null ? t.proposeFirst : t.proposeNext}</p>
            <ConfirmButton label={t.discard} question={t.discardQuestion} confirmed={discard} />
          </>
        )}
      </div>
    </Panel>
  );
}
