import { importDossier } from '../../functions/departments/import-dossier.ts';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { readDossier } from '../../shared/ports/read-dossier.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { leastMs, threadCpuMs } from './measure.ts';
import { AS_OF, departmentDossier, MONTH } from './nation.ts';
import { storedBytes } from './scale/stored-bytes.ts';

/** A department's whole month read from the table, parsed and judged, as every run over it does. */
export interface ReadingFigures {
  readonly people: number;
  /** Of facts, as DynamoDB counts them. */
  readonly megabytes: number;
  /** Of the thread that reads and judges; the table's server is another process. */
  readonly cpuMs: number;
}

const MEGABYTE = 1_000_000;
const ROUNDS = 3;

export async function measureReading(people: number): Promise<ReadingFigures> {
  await using cloud = await LocalCloudProcess.start({ empty: true, at: AS_OF.toString(), speed: 0 });
  const environment = await cloud.sdkEnvironment();
  Object.assign(process.env, environment);
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  const client = createDocumentClient();
  const table = new DynamoTable(client, tableName);
  const departments = new DynamoDepartmentStore(table);
  const facts = new DynamoFactStore(table);
  const dossier = departmentDossier(0, people);
  const stores = { departments, facts, agenda: new DynamoAgendaStore(table) };
  const { outcome } = await importDossier(stores, dossier, AS_OF, () => undefined);
  if (outcome !== 'imported') throw new Error(`the department: ${outcome}`);
  const cpuMs = await leastMs(ROUNDS, threadCpuMs, async () => {
    const file = await departments.read(dossier.department.id);
    if (file === undefined) throw new Error('there is no department');
    judgeMonth(await readDossier(facts, file, MONTH.toString(), AS_OF), MONTH, AS_OF);
  });
  client.destroy();
  const stored = await storedBytes(environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', tableName);
  return { people, megabytes: stored.facts / MEGABYTE, cpuMs };
}
