import type { Temporal } from 'temporal-polyfill';
import type { ParsedRequest } from '../contracts/http/operations.ts';
import type { Actor } from '../contracts/permissions.ts';
import type { Language } from '../domain/language.ts';
import type { OperationId } from '../contracts/routes.ts';
import type { DepartmentCharter } from './department-store.ts';

/** What a use case is called with: a request that passed its contract, and who sent it when. */
export interface Call<Op extends OperationId> extends ParsedRequest<Op> {
  readonly actor: Actor;
  /** The actor's department; up to a minute old. */
  readonly charter: DepartmentCharter;
  /** The gateway's request time. */
  readonly receivedAt: Temporal.Instant;
  /** Of what the answer says to people. */
  readonly language: Language;
  /** The client's; null when none was sent. */
  readonly idempotencyKey: string | null;
}
