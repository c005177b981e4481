/** `npm run deploy -- --stage dev`: all stacks of the stage, into the account of the AWS credentials at hand. */

import { parseArgs } from 'node:util';
import { stageNamed } from '../infra/stages.ts';
import { runSteps } from './run-steps.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } });
const { name } = stageNamed(values.stage);

await runSteps([
  {
    title: `Deploy stage ${name}`,
    command: ['cdk', 'deploy', '--all', '--context', `stage=${name}`, '--require-approval', 'broadening'],
    live: true,
  },
]);
