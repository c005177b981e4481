import type { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../contracts/http/outcome.ts';
import type { Language, ProblemCode } from '../contracts/problems.ts';

/** What the use case of a webhook is called with: nothing of it is proved yet. */
export interface WebhookPost {
  readonly departmentId: string;
  readonly webhookId: string;
  /** Of the header `Baifang-Signature`; empty where there is none. */
  readonly signature: string;
  /** As it came, byte for byte: its signature is over the bytes. */
  readonly body: Uint8Array;
  /** Reads the body as what its Content-Type says. */
  readonly parse: () => Promise<Outcome<unknown, ProblemCode>>;
  /** The gateway's request time. */
  readonly receivedAt: Temporal.Instant;
  readonly language: Language;
}
