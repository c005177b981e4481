import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { Webhook, WebhookSecret } from '../../../shared/contracts/http/webhooks.ts';
import type { Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { FailureAlert } from '../ui/failure-alert.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { CopyField } from './copy-field.tsx';
import { renewWebhooks } from './webhooks.ts';
import styles from './webhooks.module.css';
import { webhooksTexts } from './webhooks-texts.ts';

interface AddressPanelProps {
  readonly webhook: Webhook;
  /** Right after it was made; null at any other time. */
  readonly secret: string | null;
  readonly rotated: (made: WebhookSecret) => void;
}

function Secrets({ webhook, rotated }: Omit<AddressPanelProps, 'secret'>) {
  const t = useTexts(webhooksTexts);
  const { api } = useConnection();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const params = { webhookId: webhook.id };
  const rotate = async () => {
    const answer = await api('rotate-webhook-secret', { params });
    setFailure(answer.outcome === 'ok' ? undefined : answer);
    if (answer.outcome === 'ok') rotated(answer.value);
    await renewWebhooks(queries);
  };
  const revoke = async () => {
    const answer = await api('revoke-webhook', { params });
    setFailure(answer.outcome === 'ok' ? undefined : answer);
    await renewWebhooks(queries);
  };
  return (
    <>
      {failure !== undefined && <FailureAlert failure={failure} />}
      <div className={styles.actions}>
        <ConfirmButton look="default" label={t.rotate} question={t.rotateQuestion} confirmed={() => void rotate()} />
        <ConfirmButton label={t.revoke} question={t.revokeQuestion} confirmed={() => void revoke()} />
      </div>
    </>
  );
}

/** What has to be entered at the form service. */
export function AddressPanel({ webhook, secret, rotated }: AddressPanelProps) {
  const t = useTexts(webhooksTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { path, state, formerSecretUntil } = webhook;
  const isActive = state === 'active';
  return (
    <Panel title={t.address} aside={<Mark tone={isActive ? 'good' : 'quiet'}>{t.state[state]}</Mark>}>
      <div className={styles.stack}>
        <p className={list.quiet}>{isActive ? t.addressDetail : t.revoked}</p>
        <CopyField label={t.url} value={`${window.location.origin}${path}`} />
        {secret !== null && (
          <>
            <Alert type="warning" showIcon title={t.secretOnce} />
            <CopyField label={t.secret} value={secret} />
          </>
        )}
        {formerSecretUntil !== null && (
          <p className={list.quiet}>{t.formerUntil(dayAndTimeText(formerSecretUntil, timezone, language))}</p>
        )}
        {isActive && <Secrets webhook={webhook} rotated={rotated} />}
      </div>
    </Panel>
  );
}
