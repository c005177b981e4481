/**
 * Everything known of a department as one dossier on standard output: `TABLE_NAME=… npm run export-dossier -- hz-01`; with
 * `--month 2026-01..2026-11` all that decides on those months.
 */
import { exportDossier } from '../functions/departments/export-dossier.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { REFUSED, runCommand } from './command-line.ts';
import { argumentInstantAndMonths } from './departments/command-line.ts';
import { tableOfEnvironment } from './departments/table.ts';

const USAGE = 'usage: export-dossier <department-id> [--month YYYY-MM[..YYYY-MM]] [--at INSTANT]';

await runCommand(async (args) => {
  const { argument: departmentId, at, months } = argumentInstantAndMonths(args, USAGE);
  const table = tableOfEnvironment();
  const stores = { departments: new DynamoDepartmentStore(table), facts: new DynamoFactStore(table) };
  const dossier = await exportDossier(stores, departmentId, at, months);
  if (dossier === null) {
    console.error(`there is no department ${departmentId}`);
    return REFUSED;
  }
  process.stdout.write(`${JSON.stringify(dossier, null, 2)}\n`);
  return 0;
});
