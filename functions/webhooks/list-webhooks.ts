import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { WebhookPage } from '../../shared/contracts/http/webhooks.ts';
import { compareText } from '../../shared/domain/text-order.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { WebhookStore } from '../../shared/ports/webhook-store.ts';
import { pageOfList } from '../../shared/use-cases/page-of-list.ts';
import { webhookOf } from './webhook-found.ts';

/** A page of the department's webhooks, by name. */
export const listWebhooks = async (
  { webhooks }: { readonly webhooks: Pick<WebhookStore, 'list'> },
  { actor: { departmentId }, query }: Call<'list-webhooks'>,
): Promise<Outcome<WebhookPage, 'invalid-request'>> => {
  const all = await webhooks.list(departmentId);
  const asked = all
    .filter(({ state }) => query.state === undefined || state === query.state)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
  const page = pageOfList(asked, ({ id }) => id, query);
  if (page.outcome === 'refused') return page;
  const { items, nextCursor } = page.value;
  return done({ items: items.map((record) => webhookOf(departmentId, record)), nextCursor });
};
