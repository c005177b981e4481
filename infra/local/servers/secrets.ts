/** Secrets Manager's GetSecretValue over a file of generated secrets. */

import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { SecretPlan } from '../template/plan.ts';
import { readJsonFile, writeFileSafely } from './state-file.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const SecretsFileSchema = z.record(z.string(), z.string());
const RequestSchema = z.object({ SecretId: z.string() });

/** Generates what is missing in `file` (readable by its owner only) and answers for every secret of the plan. */
export function secretsServer(plans: readonly SecretPlan[], file: string): Hono {
  const values = { ...readJsonFile(file, SecretsFileSchema) };
  for (const { arn, length } of plans) values[arn] ??= generate(length);
  writeFileSafely(file, JSON.stringify(values, undefined, 2));

  const app = new Hono();
  app.post('/', async (context) => {
    if (context.req.header('x-amz-target') !== 'secretsmanager.GetSecretValue') {
      return context.json({ __type: 'UnknownOperationException' }, 400);
    }
    const { SecretId } = RequestSchema.parse(await context.req.json());
    const arn = plans.find((secret) => secret.arn === SecretId || secret.name === SecretId)?.arn;
    const value = arn === undefined ? undefined : values[arn];
    if (value === undefined) return context.json({ __type: 'ResourceNotFoundException' }, 400);
    return context.json({ ARN: arn, Name: SecretId, SecretString: value, VersionStages: ['AWSCURRENT'] });
  });
  return app;
}

const generate = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
