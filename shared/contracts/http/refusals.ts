/** What can be refused on the way to a use case. What the use cases refuse themselves stands in their descriptions. */

import type { ProblemCode } from '../problems.ts';

/** By the gateway: no valid ID token. */
export const GATEWAY_REFUSALS = [
  'token-missing',
  'token-invalid',
  'token-expired',
] as const satisfies readonly ProblemCode[];

/** Of the header that makes a submission repeatable. */
export const KEY_REFUSAL = 'malformed-idempotency-key' as const satisfies ProblemCode;

/** Of a body that cannot be read as what its Content-Type says. */
export const BODY_REFUSALS = [
  'body-too-large',
  'unsupported-media-type',
  'malformed-encoding',
  'malformed-json',
  'malformed-form',
  'file-not-accepted',
  'duplicate-key',
] as const satisfies readonly ProblemCode[];
export type BodyRefusal = (typeof BODY_REFUSALS)[number];

/** Of a body that should be a spreadsheet. */
export type SheetBodyRefusal = BodyRefusal | 'sheet-expected';

/** Of an account that is nobody's, or of nobody who works here today. */
export const IDENTITY_REFUSALS = [
  'token-missing',
  'email-not-verified',
  'not-on-the-roster',
  'not-employed',
] as const satisfies readonly ProblemCode[];
export type IdentityRefusal = (typeof IDENTITY_REFUSALS)[number];
