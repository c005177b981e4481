import { App, type AppProps, Aspects, type Environment, Tags } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import recommendedFeatureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { refuseIncompleteInChina } from './china.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { CanaryStack } from './stacks/canary-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IncomingMailStack } from './stacks/incoming-mail-stack.ts';
import { ImportsStack } from './stacks/imports-stack.ts';
import { NoticesStack } from './stacks/notices-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { OutagesStack } from './stacks/outages-stack.ts';
import { RetentionStack } from './stacks/retention-stack.ts';
import { RunsStack } from './stacks/runs-stack.ts';
import { SealingStack } from './stacks/sealing-stack.ts';
import { SelfCheckStack } from './stacks/self-check-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import type { StageConfiguration } from './stages.ts';

/** The app as the CDK's command line, the tests and the local cloud all create it. */
export function createApp({ context, ...props }: AppProps = {}): App {
  return new App({
    ...props,
    analyticsReporting: false,
    context: {
      ...recommendedFeatureFlags,
      // A stack whose output others use cannot drop it: right for the table, and the default anywhere else.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      ...context,
    },
  });
}

/**
 * One stage without a subprocess, for the local cloud; bundles included, unless functions run from their sources. Only `cdk`
 * validates the templates as well.
 */
export function synthesise(stage: StageConfiguration, outdir: string, { bundles = true } = {}): CloudAssembly {
  const context = bundles ? {} : { 'aws:cdk:bundling-stacks': [] };
  const app = createApp({ outdir, context, builtinCloudFormationValidation: false });
  addStacks(app, stage);
  return app.synth();
}

/** The stacks of one stage, each where the ones it needs are known. */
export function addStacks(app: App, stage: StageConfiguration) {
  refuseIncompleteInChina(stage);
  const env: Environment = stage.region === undefined ? {} : { region: stage.region };
  const named = (name: string) => ({ env, stage, stackName: `baifang-${stage.name}-${name}` });
  const data = new DataStack(app, 'data', {
    ...named('data'),
    description: 'Baifang: records, course files, keys, users.',
  });
  const web = new WebStack(app, 'web', {
    ...named('web'),
    data,
    description: 'Baifang: the pages and the one address.',
  });
  const imports = new ImportsStack(app, 'imports', {
    ...named('imports'),
    data,
    description: 'Baifang: large spreadsheets, checked and filed in the background.',
  });
  const api = new ApiStack(app, 'api', { ...named('api'), data, web, imports, description: 'Baifang: the HTTP API.' });
  const notices = new NoticesStack(app, 'notices', {
    ...named('notices'),
    data,
    publicUrl: web.publicUrl,
    description: 'Baifang: mails and their delivery.',
  });
  const { mail } = notices;
  // Where SES is not, no mail comes in.
  const incomingMail =
    mail === null
      ? []
      : [
          new IncomingMailStack(app, 'incoming-mail', {
            ...named('incoming-mail'),
            data,
            mail,
            description: 'Baifang: forms by mail.',
          }),
        ];
  const sealing = new SealingStack(app, 'sealing', {
    ...named('sealing'),
    data,
    description: 'Baifang: closed months sealed as files.',
  });
  const retention = new RetentionStack(app, 'retention', {
    ...named('retention'),
    data,
    description: 'Baifang: personal data deleted when its time is over.',
  });
  const outages = new OutagesStack(app, 'outages', {
    ...named('outages'),
    data,
    frontDoor: web.httpApi.frontDoor,
    description: 'Baifang: deadlines that an outage moves.',
  });
  const runs = new RunsStack(app, 'runs', {
    ...named('runs'),
    data,
    bus: notices.bus,
    closings: sealing.queue,
    retention: retention.queue,
    description: 'Baifang: ticks and judgement.',
  });
  const selfCheck = new SelfCheckStack(app, 'self-check', {
    ...named('self-check'),
    data,
    description: 'Baifang: what is recorded, verified every night.',
  });
  const canary = stage.canary
    ? new CanaryStack(app, 'canary', {
        ...named('canary'),
        data,
        publicUrl: web.publicUrl,
        description: 'Baifang: whether forms are taken in, tried from outside.',
      })
    : null;
  const operations = new OperationsStack(app, 'operations', {
    ...named('operations'),
    data,
    web,
    api,
    runs,
    selfCheck,
    canary,
    working: [imports, notices, ...incomingMail, sealing, retention, outages, runs],
    description: 'Baifang: how the system runs, and what it failed to do.',
  });
  if (stage.alarmTopicArn !== undefined) tellOfAlarms(app, stage.alarmTopicArn);
  Tags.of(app).add('application', 'baifang');
  Tags.of(app).add('stage', stage.name);
  return [
    ...[data, web, imports, api, notices, ...incomingMail, sealing, retention, outages, runs, selfCheck],
    ...(canary === null ? [] : [canary]),
    operations,
  ];
}

/** Both that an alarm rings and that it has ended, of every alarm in whatever stack. */
function tellOfAlarms(app: App, topicArn: string): void {
  Aspects.of(app).add({
    visit(node) {
      if (!(node instanceof CfnAlarm)) return;
      node.alarmActions = [topicArn];
      node.okActions = [topicArn];
    },
  });
}
