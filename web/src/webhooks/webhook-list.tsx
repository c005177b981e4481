import { Link } from '@tanstack/react-router';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import type { Webhook } from '../../../shared/contracts/http/webhooks.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWebhooks } from './webhooks.ts';
import { webhooksTexts } from './webhooks-texts.ts';

function WebhookEntry({ webhook }: { readonly webhook: Webhook }) {
  const t = useTexts(webhooksTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { id, name, form, state, changedAt } = webhook;
  const { title, sheet } = formOf(form);
  return (
    <li className={list.item}>
      <p className={list.line}>
        <Link to="/webhooks" search={{ webhook: id }}>
          {name}
        </Link>
        <Mark tone={state === 'active' ? 'good' : 'quiet'}>{t.state[state]}</Mark>
      </p>
      <p className={list.quiet}>
        {(title ?? sheet)[language]} · {t.changedAt(dayAndTimeText(changedAt, timezone, language))}
      </p>
    </li>
  );
}

/** Those in use first. */
const inOrder = (webhooks: readonly Webhook[]): readonly Webhook[] =>
  webhooks.toSorted((a, b) => a.state.localeCompare(b.state) || a.name.localeCompare(b.name, 'zh-CN'));

export function WebhookList() {
  const t = useTexts(webhooksTexts);
  const webhooks = useWebhooks();
  if (webhooks.isPending) return <Bone height={160} />;
  if (webhooks.isLoadingError) return <FailureNotice error={webhooks.error} retry={() => void webhooks.refetch()} />;
  return (
    <Panel title={t.list}>
      {webhooks.data.length === 0 ? (
        <p className={list.quiet}>{t.none}</p>
      ) : (
        <ul>
          {inOrder(webhooks.data).map((webhook) => (
            <WebhookEntry key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
