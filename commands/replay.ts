/**
 * Puts what lies in the dead-letter queues of a stage back to work, once its cause is mended: `npm run replay -- --stage dev`;
 * with `--dry-run` says what lies there. Region, credentials and endpoint are those of the AWS SDK's environment.
 */

import { stageNamed } from '../infra/stages.ts';
import { listDeadLetterQueues, replay } from '../shared/adapters/sqs/dead-letter-queues.ts';
import { createSqsClient } from '../shared/adapters/sqs/sqs-run-queue.ts';
import { parseOptions, runCommand } from './command-line.ts';

await runCommand(async (args) => {
  const values = parseOptions(args, 'usage: replay [--stage NAME] [--dry-run]', {
    stage: { type: 'string', default: 'dev' },
    'dry-run': { type: 'boolean', default: false },
  });
  const client = createSqsClient();
  const queues = await listDeadLetterQueues(client, `baifang-${stageNamed(values.stage).name}-`);
  if (queues.every(({ waiting }) => waiting === 0)) console.log('死信队列为空。 The dead-letter queues are empty.');
  for (const queue of queues.filter(({ waiting }) => waiting > 0)) {
    const told = values['dry-run'] ? `${queue.waiting} 条 waiting` : `已放回 put back: ${await replay(client, queue)}`;
    console.log(`${queue.name}  ${told}`);
  }
  return 0;
});
