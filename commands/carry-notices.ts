/**
 * Tells a restored table which notices went out from the one that it replaces, so that nobody gets them twice:
 * `TABLE_NAME=restored npm run carry-notices -- hz-01 --from TABLE`.
 */
import { carryNotices } from '../functions/departments/carry-notices.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoNoticeStore } from '../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { REFUSED, runCommand } from './command-line.ts';
import { argumentInstantAndFrom } from './departments/command-line.ts';
import { tableNamed, tableOfEnvironment } from './departments/table.ts';

const USAGE = 'usage: carry-notices <department-id> --from TABLE [--at INSTANT]';

await runCommand(async (args) => {
  const { argument: departmentId, at, from } = argumentInstantAndFrom(args, USAGE);
  const table = tableOfEnvironment();
  const stores = {
    departments: new DynamoDepartmentStore(table),
    from: new DynamoNoticeStore(tableNamed(from)),
    to: new DynamoNoticeStore(table),
  };
  const carried = await carryNotices(stores, departmentId, at);
  if (carried === null) {
    console.error(`there is no department ${departmentId}`);
    return REFUSED;
  }
  console.log(`${departmentId}: ${carried} notices`);
  return 0;
});
