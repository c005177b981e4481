import { DynamoChangeStore } from '../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import { BadInputError, REFUSED } from '../command-line.ts';
import { type OpsArguments, USAGE } from './arguments.ts';
import type { Stage } from './stage.ts';

/** Who asked, where nobody of the department did. */
const OPERATIONS = 'operations';

/** Makes the department due as `replay-run` of the API does: the next tick has the month and all since judged again. */
export const replayMonths = async ({ department, from }: OpsArguments, { now, table }: Stage): Promise<number> => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) throw new BadInputError(['--from expects a month: YYYY-MM', USAGE]);
  const charter = await new DynamoDepartmentStore(table).readCharter(department);
  if (charter === undefined) {
    console.error(`there is no department ${department}`);
    return REFUSED;
  }
  if (from < charter.firstMonth || from > monthIn(charter.department, now)) {
    console.error(`nothing of ${department} was or could be judged in ${from}`);
    return REFUSED;
  }
  await new DynamoChangeStore(table).ask(department, { askedBy: OPERATIONS, changedAt: now, fromMonth: from });
  console.log(`${department}: the next tick judges ${from} and all since again`);
  return 0;
};
