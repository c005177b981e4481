/** A department's ledgers on standard output, for `verify-ledger`: `TABLE_NAME=… npm run export-ledger -- hz-01`. */
import { exportLedger } from '../functions/departments/export-ledger.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { REFUSED, runCommand } from './command-line.ts';
import { argumentAndInstant } from './departments/command-line.ts';
import { tableOfEnvironment } from './departments/table.ts';

const USAGE = 'usage: export-ledger <department-id> [--at INSTANT]';

await runCommand(async (args) => {
  const { argument: departmentId, at } = argumentAndInstant(args, USAGE);
  const table = tableOfEnvironment();
  const stores = { departments: new DynamoDepartmentStore(table), ledger: new DynamoLedgerStore(table) };
  const ledgers = await exportLedger(stores, departmentId, at);
  if (ledgers === null) {
    console.error(`there is no department ${departmentId}`);
    return REFUSED;
  }
  process.stdout.write(`${JSON.stringify({ ledgers }, null, 2)}\n`);
  return 0;
});
