import type { Receipt } from '../../../shared/contracts/http/receipt.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import type { Answer } from '../api/answer.ts';
import type { Shelf } from '../device/shelf.ts';
import type { Draft } from './draft.ts';

/** Where a submission stands on its way to the server. */
export type Delivery =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** Will be sent again by itself. */
  | { readonly state: 'waiting'; readonly correlationId: string | null; readonly reached: boolean }
  /** The server refused it: it is a draft again. */
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'signed-out' }
  | { readonly state: 'outdated' };

/** By the keys of a shelf of drafts. */
export interface Outbox {
  /** Promises to deliver the draft: now, or when the network returns, or after the next sign-in. */
  readonly submit: (name: string) => void;
  /** Takes a draft that has not been delivered back for editing. */
  readonly recall: (name: string) => void;
  /** Tries everything that waits. */
  readonly wake: () => void;
  readonly deliveries: () => ReadonlyMap<string, Delivery>;
  readonly subscribe: (changed: () => void) => () => void;
  readonly close: () => void;
}

interface OutboxDeps<Content> {
  readonly drafts: Shelf<Draft<Content>>;
  readonly send: (name: string, content: Content, idempotencyKey: string) => Promise<Answer<Receipt>>;
  readonly received: (name: string, content: Content, receipt: Receipt) => void;
  /** The person pressed submit and has to sign in first. */
  readonly signIn: () => void;
}

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

export function openOutbox<Content>({ drafts, send, received, signIn }: OutboxDeps<Content>): Outbox {
  let deliveries: ReadonlyMap<string, Delivery> = new Map();
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const mark = (name: string, delivery: Delivery) => {
    deliveries = new Map(deliveries).set(name, delivery);
    for (const changed of listeners) changed();
  };
  const retryLater = () => {
    clearTimeout(timer);
    timer = setTimeout(wake, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };
  const settle = (name: string, { content }: Draft<Content>, answer: Answer<Receipt>) => {
    switch (answer.outcome) {
      case 'ok':
        retryMs = FIRST_RETRY_MS;
        received(name, content, answer.value);
        drafts.remove(name);
        mark(name, { state: 'idle' });
        return;
      case 'refused':
        putBack(drafts, name);
        mark(name, { state: 'refused', problem: answer.problem });
        return;
      case 'unreachable':
      case 'failed': {
        const correlationId = answer.outcome === 'failed' ? answer.correlationId : null;
        mark(name, { state: 'waiting', correlationId, reached: answer.outcome === 'failed' });
        retryLater();
        return;
      }
      case 'signed-out':
      case 'outdated':
        mark(name, { state: answer.outcome });
    }
  };
  const deliver = async (name: string) => {
    const draft = drafts.all().get(name);
    if (draft === undefined || draft.key === null || !draft.queued || deliveries.get(name)?.state === 'sending') return;
    mark(name, { state: 'sending' });
    settle(name, draft, await send(name, draft.content, draft.key));
  };
  const wake = () => {
    for (const name of drafts.all().keys()) void deliver(name);
  };

  return {
    submit: (name) => {
      const draft = drafts.all().get(name);
      if (draft === undefined) return;
      drafts.put(name, { ...draft, key: draft.key ?? crypto.randomUUID(), queued: true });
      void deliver(name).then(() => {
        if (deliveries.get(name)?.state === 'signed-out') signIn();
      });
    },
    recall: (name) => {
      putBack(drafts, name);
      mark(name, { state: 'idle' });
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

function putBack<Content>(drafts: Shelf<Draft<Content>>, name: string): void {
  const draft = drafts.all().get(name);
  if (draft !== undefined) drafts.put(name, { ...draft, queued: false });
}
