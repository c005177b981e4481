/** `npm run deploy -- --stage dev`: all stacks of the stage, then the pages, into the account of the AWS credentials at hand. */

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type StageConfiguration, stageNamed } from '../infra/stages.ts';
import { findTable } from '../shared/adapters/dynamodb/find-table.ts';
import { parseOptions, runCommand } from './command-line.ts';
import { tableNamed } from './departments/table.ts';
import { answersAt, lookAtDepartments, lookAtMail } from './deploy/look-at-stage.ts';
import { nextSteps, printSteps } from './deploy/next-steps.ts';
import { refuseUnready } from './deploy/refuse-unready.ts';
import { uploadPages } from './deploy/upload-pages.ts';
import { runSteps } from './run-steps.ts';
import { buildPages } from './start/build.ts';

const root = resolve(import.meta.dirname, '..');
const USAGE = 'usage: deploy [--stage NAME]';
const OutputsSchema = z.record(z.string(), z.record(z.string(), z.string()));
/** @throws when the stack has no such output. */
type Output = (stack: string, key: string) => string;

const deployStacks = async (name: string): Promise<z.infer<typeof OutputsSchema>> => {
  const file = resolve(root, `.local/outputs-${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const all = ['deploy', '--all', '--context', `stage=${name}`, '--require-approval', 'broadening'];
  const command = ['cdk', ...all, '--outputs-file', file] as const;
  await runSteps([{ title: `Deploy stage ${name}`, command: [...command], live: true }]);
  return OutputsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};

const whatIsLeft = async (
  stage: StageConfiguration,
  region: string,
  output: Output,
  ownRuleSet: string | null,
): Promise<readonly string[]> => {
  const table = stage.restoredTable ?? (await findTable(`baifang-${stage.name}-data-`)) ?? '';
  const publicUrl = output('web', 'PublicUrl');
  const mailClients = { ses: new SESClient({}), sesv2: new SESv2Client({}), secrets: new SecretsManagerClient({}) };
  const facts = {
    stage,
    region,
    publicUrl,
    distribution: output('web', 'DistributionDomain'),
    answers: await answersAt(publicUrl),
    table,
    ...(await lookAtDepartments(tableNamed(table), Temporal.Now.instant())),
    mail: await lookAtMail(mailClients, stage, ownRuleSet),
  };
  return printSteps(nextSteps(facts));
};

await runCommand(async (args) => {
  const { stage: name } = parseOptions(args, USAGE, { stage: { type: 'string', default: 'dev' } });
  const stage = stageNamed(name);
  const region = await refuseUnready(new SSMClient(stage.region === undefined ? {} : { region: stage.region }), stage);
  process.env['AWS_REGION'] = region;
  buildPages(root);
  const outputs = await deployStacks(stage.name);
  const output: Output = (stack, key) => z.string().parse(outputs[`baifang-${stage.name}-${stack}`]?.[key]);
  const files = await uploadPages({
    s3: new S3Client({}),
    bucket: output('web', 'PagesBucket'),
    folder: resolve(root, 'web/dist'),
    configuration: { issuer: output('api', 'SignInIssuer'), clientId: output('api', 'SignInClientId') },
  });
  console.log(`${files} files of the pages are at ${output('web', 'PublicUrl')}`);
  const ownRuleSet = outputs[`baifang-${stage.name}-incoming-mail`]?.['ReceiptRuleSetName'] ?? null;
  const left = await whatIsLeft(stage, region, output, ownRuleSet).catch((error: unknown) => [
    `What is left to do could not be looked at (${String(error)}): docs/deploy.md lists it.`,
  ]);
  for (const line of left) console.log(line);
  return 0;
});
