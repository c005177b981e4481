/** The local sign-in's keys, kept on disk so that tokens stay valid over a restart. */

import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { readJsonFile, writeFileSafely } from '../servers/state-file.ts';

export const SIGNING_ALGORITHM = 'RS256';

const KeysSchema = z.object({
  /** A private JSON Web Key. */
  signing: z.looseObject({ kid: z.string(), kty: z.string() }),
  cookies: z.string(),
});
export type SigningKeys = z.infer<typeof KeysSchema>;

export async function loadSigningKeys(file: string): Promise<SigningKeys> {
  const kept = readJsonFile(file, KeysSchema);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const keys = KeysSchema.parse({
    signing: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: SIGNING_ALGORITHM,
      use: 'sig',
    },
    cookies: randomBytes(32).toString('hex'),
  });
  writeFileSafely(file, JSON.stringify(keys));
  return keys;
}
