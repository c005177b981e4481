/** The local cloud of the synthesised template, whose clock stands still, and what an attacker may send it. */

import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import { loadSigningKeys } from '../../../infra/local/identity/signing-keys.ts';
import { SAMPLE_PEOPLE } from '../../support/sample/roster.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import type { Material } from './hand-made-token.ts';
import type { ProtectedRoute } from './protected-routes.ts';

export const NOW = '2026-01-05T09:00:00+08:00';

const keysFileIn = (folder: string) => join(folder, 'data/keys.json');

export const startIn = (folder: string, port = 0): Promise<LocalCloudProcess> =>
  LocalCloudProcess.start({ folder, at: NOW, speed: 0, port });

/** From the next start on, the sign-in has another key. */
export function rotateKeys(folder: string): void {
  rmSync(keysFileIn(folder));
}

export async function materialOf(cloud: LocalCloudProcess, folder: string, email: string): Promise<Material> {
  const { signing } = await loadSigningKeys(keysFileIn(folder));
  const key = createPrivateKey({ key: signing, format: 'jwk' });
  const valid = await cloud.token(email);
  return {
    valid,
    claims: decodeJwt(valid),
    kid: signing.kid,
    key,
    otherKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    publicJwk: createPublicKey(key).export({ format: 'jwk' }),
  };
}

/** The address of the sample's person with this id. */
export function emailOf(staffId: string): string {
  const email = SAMPLE_PEOPLE.find(({ staff }) => staff.id === staffId)?.staff.email;
  if (typeof email !== 'string') throw new Error(`nobody in the sample is ${staffId}`);
  return email;
}

export interface Answer {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string;
}

const RefusalSchema = z.object({ code: z.string() }).catch({ code: '' });

export async function knock(
  { url }: LocalCloudProcess,
  { method, path, search, body }: Omit<ProtectedRoute, 'name' | 'capability'>,
  { headers, query = '' }: { readonly headers: Readonly<Record<string, string>>; readonly query?: string },
): Promise<Answer> {
  const response = await fetch(`${url}${path}?${[search, query].filter(Boolean).join('&')}`, {
    method,
    // On a busy machine a connection that is kept may be closed by the other side in the moment of its next use.
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  const isRefusal = response.headers.get('content-type') === 'application/problem+json';
  const told: unknown = isRefusal ? await response.json() : await response.text();
  return { status: response.status, code: RefusalSchema.parse(told).code };
}

/** How often any function has run. */
export async function invocationsOf(cloud: LocalCloudProcess): Promise<number> {
  const { metered } = await cloud.status();
  return Object.values(metered).reduce((sum, { invocations }) => sum + invocations, 0);
}
