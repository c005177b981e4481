/** `npm run deploy -- --stage dev`: all stacks of the stage, then the pages, into the account of the AWS credentials at hand. */

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageNamed } from '../infra/stages.ts';
import { uploadPages } from './deploy/upload-pages.ts';
import { runSteps } from './run-steps.ts';
import { buildPages } from './start/build.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } });
const { name, region } = stageNamed(values.stage);
const outputsFile = resolve(root, `.local/outputs-${name}.json`);

buildPages(root);
mkdirSync(dirname(outputsFile), { recursive: true });
await runSteps([
  {
    title: `Deploy stage ${name}`,
    command: [
      'cdk',
      'deploy',
      '--all',
      '--context',
      `stage=${name}`,
      '--require-approval',
      'broadening',
      '--outputs-file',
      outputsFile,
    ],
    live: true,
  },
]);

const outputs = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(outputsFile, 'utf8')));
/** @throws when the stack has no such output. */
const output = (stack: string, key: string) => z.string().parse(outputs[`baifang-${name}-${stack}`]?.[key]);

const files = await uploadPages({
  s3: new S3Client(region === undefined ? {} : { region }),
  bucket: output('web', 'PagesBucket'),
  folder: resolve(root, 'web/dist'),
  configuration: { issuer: output('api', 'SignInIssuer'), clientId: output('api', 'SignInClientId') },
});
console.log(`${files} files of the pages are at ${output('web', 'PublicUrl')}`);
