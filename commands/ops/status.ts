import { Temporal } from 'temporal-polyfill';
import { showStatus, type StageStatus } from '../../functions/departments/show-status.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoSelfCheckStore } from '../../shared/adapters/dynamodb/dynamo-self-check-store.ts';
import { type DeadLetterQueue, listDeadLetterQueues } from '../../shared/adapters/sqs/dead-letter-queues.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { REFUSED } from '../command-line.ts';
import type { Stage } from './stage.ts';

/** As long as the alarm is patient. */
const CHECKED_WITHIN = Temporal.Duration.from({ hours: 48 });

/** Prints how the stage fares; the exit code says whether somebody should look. */
export const printStatus = async ({ name, now, table }: Stage): Promise<number> => {
  const stores = { agenda: new DynamoAgendaStore(table), checks: new DynamoSelfCheckStore(table) };
  const status = await showStatus(stores, now);
  const dead = (await listDeadLetterQueues(createSqsClient(), `baifang-${name}-`)).filter(({ waiting }) => waiting > 0);
  console.log(`stage        ${name}, ${now.toString()}`);
  for (const line of linesOf(status, dead)) console.log(line);
  return isWell(status, now) && dead.length === 0 ? 0 : REFUSED;
};

const linesOf = (
  { behind, facts, changes, entries, lastCheck }: StageStatus,
  dead: readonly DeadLetterQueue[],
): readonly string[] => [
  `runs         ${behind.length} behind`,
  ...behind.map(({ departmentId, dueAt }) => `             ${departmentId}, due at ${dueAt.toString()}`),
  `to be judged ${facts} records, ${changes} changes`,
  `notices      pending in ${entries} ledger entries`,
  `dead letters ${dead.reduce((sum, { waiting }) => sum + waiting, 0)}`,
  ...dead.map((queue) => `             ${queue.name}: ${queue.waiting}`),
  lastCheck === null
    ? 'self-check   none yet'
    : `self-check   ${lastCheck.checkedAt.toString()}: ${lastCheck.ledgers} ledgers of ${lastCheck.departments} departments, ` +
      `${lastCheck.monthsJudgedAgain} months judged again, ${lastCheck.differences} differences`,
];

const isWell = ({ behind, lastCheck }: StageStatus, now: Temporal.Instant): boolean => {
  if (behind.length > 0) return false;
  if (lastCheck === null) return true;
  const isRecent = Temporal.Instant.compare(lastCheck.checkedAt.add(CHECKED_WITHIN), now) > 0;
  return lastCheck.differences === 0 && isRecent;
};
