import { importDossier } from '../../functions/departments/import-dossier.ts';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { logOf } from '../support/facts.ts';
import { LocalCloudProcess } from '../support/local-cloud.ts';
import { at } from '../support/runs-world.ts';
import { wallMs } from './measure.ts';

/** The deadline of one day judged for a number of departments, each a message through SQS. */
export interface DepartmentRuns {
  readonly departments: number;
  /** From the tick until nothing was left to do. */
  readonly wallMs: number;
  /** What the judge itself was busy for, a department. */
  readonly busyMsPerDepartment: number;
}

const PEOPLE = 12;
const DAY = '2026-11-24';

/** Sellers who all filed a log with enough visits: nobody has to be told anything. */
const departmentOf = (index: number): Dossier => {
  const id = `b-${String(index).padStart(5, '0')}`;
  const ids = Array.from({ length: PEOPLE }, (_, person) => `s${person}`);
  return {
    department: { id, name: id, timezone: 'Asia/Shanghai' },
    policies: [],
    calendar: [],
    units: [{ id: 'u1', name: '营业一部' }],
    staff: ids.map((staffId) => ({
      ...{ id: staffId, name: staffId, email: `${staffId}.${id}@example.com`, joinedOn: DAY, leftOn: null },
      assignments: [{ from: DAY, unitId: 'u1', role: 'sales' as const }],
    })),
    facts: ids.map((staffId) => logOf(`log-${staffId}`, staffId, DAY, at(DAY, '18:00'), 5)),
  };
};

/** Each number on a local cloud of its own; the first number sets the scale. */
export async function measureDepartmentRuns(counts: readonly number[]): Promise<readonly DepartmentRuns[]> {
  const measured: DepartmentRuns[] = [];
  for (const departments of counts) measured.push(await measure(departments));
  return measured;
}

async function measure(departments: number): Promise<DepartmentRuns> {
  await using cloud = await LocalCloudProcess.start({ empty: true, at: at(DAY, '19:00').toString(), speed: 0 });
  Object.assign(process.env, await cloud.sdkEnvironment());
  const [tableName = ''] = (await cloud.status()).served['tables'] ?? [];
  const client = createDocumentClient();
  const table = new DynamoTable(client, tableName);
  const stores = {
    departments: new DynamoDepartmentStore(table),
    facts: new DynamoFactStore(table),
    agenda: new DynamoAgendaStore(table),
  };
  for (let index = 0; index < departments; index += 1) {
    const { outcome } = await importDossier(stores, departmentOf(index), at(DAY, '19:00'), () => undefined);
    if (outcome !== 'imported') throw new Error(`department ${index}: ${outcome}`);
  }
  await cloud.settle();
  const busy = async () =>
    Object.entries((await cloud.status()).metered).find(([name]) => name.endsWith('-judge'))?.[1];
  const before = await busy();
  const start = wallMs();
  await cloud.moveClock(at(DAY, '20:05').toString());
  const tookMs = wallMs() - start;
  const after = await busy();
  client.destroy();
  if (before === undefined || after === undefined) throw new Error('there is no judge');
  const runs = after.invocations - before.invocations;
  if (runs < departments) throw new Error(`only ${runs} of ${departments} departments were judged`);
  return { departments, wallMs: tookMs, busyMsPerDepartment: (after.busyMs - before.busyMs) / runs };
}
