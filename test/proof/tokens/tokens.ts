/** Whoever proves nothing gets nowhere: forged tokens at every protected route, forged posts at a webhook. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';
import { noneFound } from '../none-found.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { emailOf, knock, materialOf, rotateKeys, startIn } from './cloud-under-attack.ts';
import { tryPosts } from './posts-refused.ts';
import { PROTECTED_ROUTES } from './protected-routes.ts';
import { routesOpenTo, tryForgeries, tryNobodies } from './tokens-refused.ts';

const PERSON = 's03';

const tried = (name: string, value: number, atLeast: number): Figure => ({ name, value, unit: '', goal: { atLeast } });

async function forged(cloud: LocalCloudProcess, folder: string, size: ProofSize, seed: number): Promise<Figure[]> {
  const material = await materialOf(cloud, folder, emailOf(PERSON));
  const tokens = await tryForgeries(cloud, material, { size, seed });
  const nobodies = await tryNobodies(cloud, material, size);
  const shut = await routesOpenTo(cloud, material.valid, size);
  const posts = await tryPosts(cloud, size, seed);
  return [
    tried('Forged tokens', tokens.attempts, PROTECTED_ROUTES.length),
    noneFound('Forged tokens not answered by 401 with their reason', tokens.wrong),
    { name: 'Functions run by them', value: tokens.invocations, unit: '', goal: { atMost: 0 } },
    tried('Valid tokens of nobody who may come in', nobodies.attempts, 100),
    noneFound('Of them not refused by the function', nobodies.wrong),
    noneFound('Routes shut to a valid token', shut),
    tried('Forged posts to a webhook', posts.attempts, 100),
    noneFound('Of them not refused', posts.wrong),
    { name: 'Records made by them', value: posts.added, unit: '', goal: { atMost: 0 } },
  ];
}

const ME = { method: 'GET', path: '/v1/me', search: '', body: {} } as const;

/** A token outlives a restart, and not the key that signed it. */
async function provedOver(folder: string, size: ProofSize, seed: number): Promise<readonly Figure[]> {
  const statusOf = async (cloud: LocalCloudProcess, token: string) =>
    (await knock(cloud, ME, { headers: { authorization: `Bearer ${token}` } })).status;
  await using first = await startIn(folder);
  const figures = await forged(first, folder, size, seed);
  const old = await first.token(emailOf(PERSON));
  const before = await statusOf(first, old);
  await first.stop();

  rotateKeys(folder);
  await using second = await startIn(folder, Number(new URL(first.url).port));
  if (second.url !== first.url) throw new Error('the address was taken meanwhile: try again');
  const after = await statusOf(second, old);
  const anew = await statusOf(second, await second.token(emailOf(PERSON)));
  const isRight = before === 200 && after === 401 && anew === 200;
  const wrong = isRight ? [] : [`before the rotation ${before}, after it ${after}, of the new key ${anew}`];
  return [...figures, noneFound('Tokens of a rotated key taken, or of the new one refused', wrong)];
}

export const tokens: ProofPart = {
  id: 'tokens',
  title: 'Forged tokens and signatures',
  async run(size, seed) {
    const folder = mkdtempSync(join(tmpdir(), 'baifang-tokens-'));
    try {
      return await provedOver(folder, size, seed);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
