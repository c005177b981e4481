import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { findTable } from '../../shared/adapters/dynamodb/find-table.ts';
import { BadInputError } from '../command-line.ts';
import { tableNamed } from '../departments/table.ts';
import type { OpsArguments } from './arguments.ts';

/** A running stage as its commands see it. */
export interface Stage {
  readonly name: string;
  readonly now: Temporal.Instant;
  readonly table: ReturnType<typeof tableNamed>;
}

const StatusSchema = z.object({ now: z.string(), endpoints: z.record(z.string(), z.string()) });

/** Aims the SDK at the local cloud; answers with the time by its clock. */
const enterLocalCloud = async (url: string): Promise<Temporal.Instant> => {
  const response = await fetch(`${url}/_local/status`).catch((error: unknown) => {
    throw new BadInputError([`the local cloud is not running: npm start first (${String(error)})`]);
  });
  const { now, endpoints } = StatusSchema.parse(await response.json());
  const variables = Object.entries(endpoints).map(([service, endpoint]) => [`AWS_ENDPOINT_URL_${service}`, endpoint]);
  const credentials = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  Object.assign(process.env, credentials, Object.fromEntries(variables));
  return Temporal.Instant.from(now);
};

/**
 * Finds the stage's table and leaves in the environment what the SDK, and the commands run from here, need to know of it.
 * Region, credentials and TABLE_NAME of the environment win.
 */
export const enterStage = async ({ stage, local }: Pick<OpsArguments, 'stage' | 'local'>): Promise<Stage> => {
  const { name, region, restoredTable } = stageNamed(stage);
  if (region !== undefined) process.env['AWS_REGION'] ??= region;
  const now = local === undefined ? Temporal.Now.instant() : await enterLocalCloud(local);
  const tableName = process.env['TABLE_NAME'] ?? restoredTable ?? (await findTable(`baifang-${name}-data-`));
  if (tableName === null) throw new BadInputError([`no one table of the stage ${name}: set TABLE_NAME`]);
  process.env['TABLE_NAME'] = tableName;
  return { name, now, table: tableNamed(tableName) };
};
