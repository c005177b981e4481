import { openShelf } from '../device/shelf.ts';
import { WebhookDraftSchema } from './mapping-draft.ts';

/** A webhook half written survives a reload; one a person. */
export const openWebhookDrafts = () => openShelf('baifang.draft.webhook.', WebhookDraftSchema);
