import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Outcome, done, refused } from '../../contracts/http/outcome.ts';
import type { IdentityRefusal } from '../../contracts/http/refusals.ts';
import { type Actor, actorOn } from '../../contracts/permissions.ts';
import { dateIn } from '../../domain/time/local-time.ts';
import type { DepartmentCharter, DepartmentStore } from '../../ports/department-store.ts';
import type { CharterCache } from './charter-cache.ts';

/** Of a token that the gateway has checked; it hands every claim on as text. */
const ClaimsSchema = z.object({
  email: z.string().min(1).max(320),
  email_verified: z.union([z.literal(true), z.literal('true')]),
});

export interface Identity {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
}

export interface Directory {
  readonly departments: Pick<DepartmentStore, 'findStaffByEmail'>;
  readonly charters: CharterCache;
}

/** Which person of which department sends the request: by verified e-mail address, employed on the department's day. */
export const identify = async (
  { departments, charters }: Directory,
  claims: unknown,
  receivedAt: Temporal.Instant,
): Promise<Outcome<Identity, IdentityRefusal>> => {
  if (claims === undefined) return refused('token-missing');
  const account = ClaimsSchema.safeParse(claims);
  if (!account.success) return refused('email-not-verified');
  const found = await departments.findStaffByEmail(account.data.email);
  if (found === undefined) return refused('not-on-the-roster');
  const { departmentId, staff } = found;
  const charter = await charters.read(departmentId, receivedAt);
  const today = dateIn(charter.department, receivedAt);
  const actor = actorOn(departmentId, staff, today);
  return actor === null ? refused('not-employed') : done({ actor, charter });
};
