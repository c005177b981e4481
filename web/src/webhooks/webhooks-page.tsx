import { LeftOutlined, PlusOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { WebhookSecret } from '../../../shared/contracts/http/webhooks.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { CreateWebhook } from './create-webhook.tsx';
import { WebhookDetail } from './webhook-detail.tsx';
import { WebhookList } from './webhook-list.tsx';
import { webhooksTexts } from './webhooks-texts.ts';

/** Form services that file for people: made, mapped, tried, and given up. */
export function WebhooksPage() {
  const t = useTexts(webhooksTexts);
  const { page } = useTexts(shellTexts);
  const navigate = useNavigate();
  const { webhook } = useSearch({ from: '/webhooks' });
  // Nowhere but here, and only until the page is left: the API never says it again.
  const [made, setMade] = useState<WebhookSecret>();
  const control =
    webhook === undefined ? (
      <LinkButton to="/webhooks" search={{ webhook: 'new' }} look="primary" icon={<PlusOutlined />}>
        {t.create}
      </LinkButton>
    ) : (
      <LinkButton to="/webhooks" search={{}} look="default" icon={<LeftOutlined />}>
        {t.back}
      </LinkButton>
    );
  return (
    <Page title={page['/webhooks']} lead={t.lead} control={control}>
      {webhook === undefined && <WebhookList />}
      {webhook === 'new' && (
        <CreateWebhook
          created={(created) => {
            setMade(created);
            void navigate({ to: '/webhooks', search: { webhook: created.webhook.id }, replace: true });
          }}
        />
      )}
      {webhook !== undefined && webhook !== 'new' && (
        <WebhookDetail
          key={webhook}
          webhookId={webhook}
          secret={made?.webhook.id === webhook ? made.secret : null}
          rotated={setMade}
        />
      )}
    </Page>
  );
}
