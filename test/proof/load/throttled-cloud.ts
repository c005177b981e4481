import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageNamed } from '../../../infra/stages.ts';
import { synthesise } from '../../../infra/system.ts';
import { createDocumentClient } from '../../../shared/adapters/dynamodb/document-client.ts';
import { DynamoFactStore } from '../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../../shared/adapters/dynamodb/dynamo-table.ts';
import { LocalCloudProcess } from '../../support/local-cloud.ts';
import { onlyTable } from '../../support/local-table.ts';
import { SAMPLE_PEOPLE } from '../../support/sample/roster.ts';
import { aimSdkAt } from '../../support/sdk-environment.ts';

const NOW = '2026-11-24T15:00:00+08:00';
const API_TEMPLATE = 'web.template.json';
const DEPARTMENT = 'hz-01';
const MONTH = '2026-11';

type Throttle = ReturnType<typeof stageNamed>['throttle'];

/** The assembly of the stage `dev`: the one that the tests share, else one of its own. */
export function assemblyIn(folder: string): string {
  const assemblyFolder = join(folder, 'cdk.out');
  const shared = process.env['ASSEMBLY_FOLDER'];
  if (shared === undefined) synthesise(stageNamed('dev'), assemblyFolder);
  else cpSync(shared, assemblyFolder, { recursive: true });
  return assemblyFolder;
}

/** Its local cloud, in a process of its own, once its API's stage is throttled like this. */
export async function throttledCloud(assemblyFolder: string, throttle: Throttle): Promise<LocalCloudProcess> {
  const file = join(assemblyFolder, API_TEMPLATE);
  const template = readFileSync(file, 'utf8')
    .replace(/"ThrottlingRateLimit": ?\d+/, `"ThrottlingRateLimit": ${throttle.ratePerSecond}`)
    .replace(/"ThrottlingBurstLimit": ?\d+/, `"ThrottlingBurstLimit": ${throttle.burst}`);
  writeFileSync(file, template);
  return LocalCloudProcess.start({ assemblyFolder, at: NOW, speed: 0 });
}

export const salesTokens = (cloud: LocalCloudProcess): Promise<string[]> =>
  Promise.all(SAMPLE_PEOPLE.filter(({ role }) => role === 'sales').map(({ staff }) => cloud.token(staff.email ?? '')));

/** Of these receipts, those whose fact the store does not hold. */
export async function lostOf(cloud: LocalCloudProcess, receipts: readonly string[]): Promise<readonly string[]> {
  const environment = await cloud.sdkEnvironment();
  aimSdkAt('DYNAMODB', environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
  const store = new DynamoFactStore(new DynamoTable(createDocumentClient(), await onlyTable(environment)));
  const kept = new Set<string>();
  for await (const { fact } of store.readMonth(DEPARTMENT, MONTH, 'daily-log')) kept.add(fact.id);
  return receipts.filter((id) => !kept.has(id));
}
