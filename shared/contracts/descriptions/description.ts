/** What the reference says of an operation besides its contract. */

import type { RequestBody, RequestParams, RequestQuery } from '../http/operations.ts';
import type { ProblemCode, Texts } from '../problems.ts';
import type { Capability, OperationId, ROUTES } from '../routes.ts';

/** An object without fields is a `Record<string, never>` to zod. */
type MayBeEmpty<Shape> = Shape extends Record<string, never> ? true : Partial<Shape> extends Shape ? true : false;

/** Optional where nothing needs to be sent. */
type Part<Name extends string, Shape> =
  MayBeEmpty<Shape> extends true ? { readonly [K in Name]?: Shape } : { readonly [K in Name]: Shape };

/** A request that its contract accepts. */
export type RequestExample<Op extends OperationId> = Part<'params', RequestParams<Op>> &
  Part<'query', RequestQuery<Op>> &
  Part<'body', RequestBody<Op>>;

export interface OperationDescription<Op extends OperationId> {
  readonly summary: Texts;
  /** Every code its use case can refuse with, besides `invalid-request`. The compiler holds the use case to it. */
  readonly refusals: readonly ProblemCode[];
  readonly example: RequestExample<Op>;
}

type OperationOf<Of extends Capability> = {
  [Op in OperationId]: (typeof ROUTES)[Op]['capability'] extends Of ? Op : never;
}[OperationId];

/** A capability and every one of its operations. */
export interface CapabilityDescription<Of extends Capability> {
  readonly title: Texts;
  readonly operations: { readonly [Op in OperationOf<Of>]: OperationDescription<Op> };
}
