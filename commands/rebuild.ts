/**
 * Writes a department's projections anew from its facts and ledgers: `TABLE_NAME=… npm run rebuild -- hz-01`. Stop the ticks
 * before, as docs/runbook/restore.md says.
 */
import { rebuildProjections } from '../functions/departments/rebuild-projections.ts';
import { DynamoAgendaStore } from '../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoStandingStore } from '../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { printInstant } from '../shared/domain/time/instant.ts';
import { REFUSED, runCommand } from './command-line.ts';
import { argumentAndInstant } from './departments/command-line.ts';
import { tableOfEnvironment } from './departments/table.ts';

const USAGE = 'usage: rebuild <department-id> [--at INSTANT]';

await runCommand(async (args) => {
  const { argument: departmentId, at } = argumentAndInstant(args, USAGE);
  const table = tableOfEnvironment();
  const stores = {
    departments: new DynamoDepartmentStore(table),
    facts: new DynamoFactStore(table),
    ledger: new DynamoLedgerStore(table),
    agenda: new DynamoAgendaStore(table),
    standings: new DynamoStandingStore(table),
  };
  const rebuilt = await rebuildProjections(stores, departmentId, at);
  if (rebuilt === null) {
    console.error(`there is no department ${departmentId}`);
    return REFUSED;
  }
  const { months, doneUntil } = rebuilt;
  console.log(`${departmentId}: standings of ${months.join(', ')}; jobs are done until ${printInstant(doneUntil)}`);
  return 0;
});
