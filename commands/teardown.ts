/**
 * Deletes the stacks of a stage and keeps its data: `npm run teardown -- --stage dev`; `--with-data dev` deletes that as well.
 * Safe to repeat; what an earlier one has kept is found again.
 */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type StageConfiguration, stageNamed } from '../infra/stages.ts';
import { REFUSED, runCommand } from './command-line.ts';
import { parseTeardownArguments, type TeardownArguments } from './teardown/arguments.ts';
import { deleteKept } from './teardown/delete-kept.ts';
import { deleteStacks } from './teardown/delete-stacks.ts';
import { distinct, type Kept, keptBefore, keptLine } from './teardown/kept.ts';
import { type StageStack, stageStacks } from './teardown/stage-stacks.ts';
import { toldAgain } from './teardown/told-again.ts';

const say = (line: string): void => {
  console.log(line);
};

const show = (title: string, lines: readonly string[]): void => {
  say(lines.length === 0 ? `${title} nothing` : title);
  for (const line of lines) say(`  ${line}`);
};

/** Stages of others than the developers are not given up by one line of a shell's history. */
const mayGo = async ({ stage, confirmed, withData }: TeardownArguments): Promise<boolean> => {
  if (withData) return toldAgain(stage, confirmed, `All data of ${stage} will be deleted.`);
  return stage === 'dev' || toldAgain(stage, confirmed, `${stage} will answer nobody any more; its data stays.`);
};

const keptOf = (stage: StageConfiguration, stacks: readonly StageStack[], before: readonly Kept[]): readonly Kept[] =>
  distinct([
    ...stacks.flatMap(({ kept }) => kept),
    ...before,
    ...(stage.restoredTable === undefined ? [] : [{ kind: 'AWS::DynamoDB::Table', id: stage.restoredTable } as const]),
  ]);

const deleteData = async (kept: readonly Kept[]): Promise<number> => {
  const clients = {
    dynamodb: new DynamoDBClient({}),
    s3: new S3Client({}),
    secrets: new SecretsManagerClient({}),
    cognito: new CognitoIdentityProviderClient({}),
  };
  let left = 0;
  for (const one of kept) {
    const { gone, said } = await deleteKept(clients, one);
    if (!gone) left += 1;
    say(`${one.id}: ${said}`);
  }
  return left === 0 ? 0 : REFUSED;
};

await runCommand(async (args) => {
  const given = parseTeardownArguments(args);
  const stage = stageNamed(given.stage);
  if (stage.region !== undefined) process.env['AWS_REGION'] = stage.region;
  const cloudFormation = new CloudFormationClient({});
  const stacks = await stageStacks(cloudFormation, stage.name);
  const kept = keptOf(stage, stacks, await keptBefore(new ResourceGroupsTaggingAPIClient({}), stage.name));
  show(
    'Stacks that go:',
    stacks.map(({ name }) => name),
  );
  show(given.withData ? 'Data that goes with them:' : 'Data that stays:', kept.map(keptLine));
  if (given.dryRun) return 0;
  if (!(await mayGo(given))) {
    console.error(`Nothing was deleted: the name of the stage, ${stage.name}, has to be given once more, exactly.`);
    return REFUSED;
  }
  await deleteStacks({ cloudFormation, s3: new S3Client({}), ses: new SESClient({}) }, stacks, say);
  if (given.withData) return deleteData(kept);
  show('Kept:', kept.map(keptLine));
  say(`It goes with: npm run teardown -- --stage ${stage.name} --with-data ${stage.name}`);
  return 0;
});
