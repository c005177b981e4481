import { Temporal } from 'temporal-polyfill';
import { keepOutage } from '../../functions/record-outages/keep-outage.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoOutageStore } from '../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { LONGEST_OUTAGE } from '../../shared/domain/outages/outage.ts';
import { parseInstant, printInstant } from '../../shared/domain/time/instant.ts';
import { everyDepartment } from '../../shared/use-cases/every-department.ts';
import { BadInputError } from '../command-line.ts';
import { type OpsArguments, USAGE } from './arguments.ts';
import type { Stage } from './stage.ts';

/** Keeps an outage of the system: of the department named, or of all whose deadlines it moves. */
export const declareOutage = async (given: OpsArguments, { now, table }: Stage): Promise<number> => {
  const { from, to } = timesOf(given);
  if (given.reason.trim() === '')
    throw new BadInputError(['--reason expects what happened: everybody reads it', USAGE]);
  const stores = {
    departments: new DynamoDepartmentStore(table),
    policies: new DynamoPolicyStore(table),
    outages: new DynamoOutageStore(table),
  };
  const ids = given.department === '' ? await everyDepartment(new DynamoAgendaStore(table), now) : [given.department];
  const { departments, moved } = await keepOutage(stores, ids, {
    startedAt: printInstant(from),
    endedAt: printInstant(to),
    reason: given.reason,
    declaredBy: null,
    declaredAt: printInstant(now),
  });
  console.log(
    `${departments} departments, deadlines moved in ${moved}: the next tick judges again and tells everybody`,
  );
  return 0;
};

const timesOf = ({ from, to }: OpsArguments) => {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  if (start === null || end === null)
    throw new BadInputError(['--from and --to expect ISO 8601 instants with an offset', USAGE]);
  if (Temporal.Instant.compare(start, end) >= 0) throw new BadInputError(['an outage ends after it began']);
  if (Temporal.Instant.compare(start.add(LONGEST_OUTAGE), end) < 0)
    throw new BadInputError([
      `an outage lasts ${LONGEST_OUTAGE.hours / 24} days at most: declare longer ones in parts`,
    ]);
  return { from: start, to: end };
};
