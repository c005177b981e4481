import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Problem } from '../../../shared/contracts/problems.ts';
import type { Answer } from '../api/answer.ts';
import type { Shelf } from '../device/shelf.ts';
import type { Draft, DraftContent } from './draft.ts';

/** Where a day's log stands on its way to the server. */
export type Delivery =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** Will be sent again by itself. */
  | { readonly state: 'waiting'; readonly correlationId: string | null; readonly reached: boolean }
  /** The server refused it: it is a draft again. */
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'signed-out' }
  | { readonly state: 'outdated' };

export interface Outbox {
  /** Promises to deliver the draft of that day: now, or when the network returns, or after the next sign-in. */
  readonly submit: (date: string) => void;
  /** Takes a log that has not been delivered back for editing. */
  readonly recall: (date: string) => void;
  /** Tries everything that waits. */
  readonly wake: () => void;
  readonly deliveries: () => ReadonlyMap<string, Delivery>;
  readonly subscribe: (changed: () => void) => () => void;
  readonly close: () => void;
}

export interface OutboxDeps {
  readonly drafts: Shelf<Draft>;
  readonly send: (date: string, content: DraftContent, idempotencyKey: string) => Promise<Answer<Receipt>>;
  readonly received: (date: string, content: DraftContent, receipt: Receipt) => void;
  /** The person pressed submit and has to sign in first. */
  readonly signIn: () => void;
}

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

export function openOutbox({ drafts, send, received, signIn }: OutboxDeps): Outbox {
  let deliveries: ReadonlyMap<string, Delivery> = new Map();
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const mark = (date: string, delivery: Delivery) => {
    deliveries = new Map(deliveries).set(date, delivery);
    for (const changed of listeners) changed();
  };
  const retryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(wake, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };
  const settle = (date: string, { content }: Draft, answer: Answer<Receipt>) => {
    switch (answer.outcome) {
      case 'ok':
        retryMs = FIRST_RETRY_MS;
        received(date, content, answer.value);
        drafts.remove(date);
        mark(date, { state: 'idle' });
        return;
      case 'refused':
        putBack(drafts, date);
        mark(date, { state: 'refused', problem: answer.problem });
        return;
      case 'unreachable':
      case 'failed': {
        const correlationId = answer.outcome === 'failed' ? answer.correlationId : null;
        mark(date, { state: 'waiting', correlationId, reached: answer.outcome === 'failed' });
        retryLater();
        return;
      }
      case 'signed-out':
      case 'outdated':
        mark(date, { state: answer.outcome });
    }
  };
  const deliver = async (date: string) => {
    const draft = drafts.all().get(date);
    if (draft === undefined || draft.key === null || !draft.queued || deliveries.get(date)?.state === 'sending') return;
    mark(date, { state: 'sending' });
    settle(date, draft, await send(date, draft.content, draft.key));
  };
  const wake = () => {
    for (const date of drafts.all().keys()) void deliver(date);
  };

  return {
    submit: (date) => {
      const draft = drafts.all().get(date);
      if (draft === undefined) return;
      drafts.put(date, { ...draft, key: draft.key ?? crypto.randomUUID(), queued: true });
      void deliver(date).then(() => {
        if (deliveries.get(date)?.state === 'signed-out') signIn();
      });
    },
    recall: (date) => {
      putBack(drafts, date);
      mark(date, { state: 'idle' });
    },
    wake,
    deliveries: () => deliveries,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close: () => {
      clearTimeout(timer);
    },
  };
}

function putBack(drafts: Shelf<Draft>, date: string): void {
  const draft = drafts.all().get(date);
  if (draft !== undefined) drafts.put(date, { ...draft, queued: false });
}
