/** Template → plan. */

import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { Place } from './identifiers.ts';
import type { EventSourcePlan, FunctionPlan, MailEventsPlan, Plan, QueuePlan, RulePlan, SchedulePlan } from './plan.ts';
import { readRoutes, readSignInClients, readThrottle } from './read-api.ts';
import * as schemas from './resource-schemas.ts';
import { unknownResources } from './served-types.ts';
import { TemplateReader } from './template-reader.ts';

const JustItsName = z.object({});

/** Throws an Error naming the resource when the template uses something that is not served locally. */
export function readPlan({ stacks, assetFolders }: Assembly, place: Place): Plan {
  const reader = new TemplateReader(stacks, place);
  return {
    functions: readFunctions(reader, assetFolders),
    queues: readQueues(reader),
    tables: reader
      .all(schemas.TableSchema, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
      .map(({ ref, properties }) => ({ name: ref, ...properties })),
    buckets: reader.all(schemas.BucketSchema, 'AWS::S3::Bucket').map(({ ref, properties }) => ({
      name: ref,
      isAnnounced: properties.NotificationConfiguration !== undefined,
    })),
    buses: ['default', ...reader.all(JustItsName, 'AWS::Events::EventBus').map(({ ref }) => ref)],
    rules: readRules(reader),
    schedules: readSchedules(reader),
    eventSources: readEventSources(reader),
    routes: readRoutes(reader, place),
    throttle: readThrottle(reader),
    secrets: reader.all(schemas.SecretSchema, 'AWS::SecretsManager::Secret').map(({ ref, properties }) => ({
      arn: ref,
      name: properties.Name,
      length: properties.GenerateSecretString.PasswordLength,
    })),
    mailEvents: readMailEvents(reader),
    signInClients: readSignInClients(reader, place),
    unknown: unknownResources(stacks),
  };
}

/** The last part of an ARN, or the text itself: `…:event-bus/default` → `default`, `…:function:tick` → `tick`. */
export const nameInArn = (nameOrArn: string): string => nameOrArn.split(/[:/]/).at(-1) ?? nameOrArn;

function readFunctions(reader: TemplateReader, assetFolders: Assembly['assetFolders']): FunctionPlan[] {
  const invocations = new Map(
    reader
      .all(schemas.EventInvokeConfigSchema, 'AWS::Lambda::EventInvokeConfig')
      .map(({ properties }) => [nameInArn(properties.FunctionName), properties]),
  );
  return reader.all(schemas.FunctionSchema, 'AWS::Lambda::Function').map(({ label, ref, attribute, properties }) => {
    const folder = assetFolders.get(properties.Code.S3Key);
    if (folder === undefined) throw new Error(`${label}: the assembly holds no asset ${properties.Code.S3Key}`);
    const invocation = invocations.get(ref);
    return {
      name: ref,
      arn: attribute('Arn'),
      folder,
      handler: properties.Handler,
      timeoutSeconds: properties.Timeout,
      memoryMegabytes: properties.MemorySize,
      environment: properties.Environment.Variables,
      retryAttempts: invocation?.MaximumRetryAttempts ?? 2,
      deadLetterArn: properties.DeadLetterConfig?.TargetArn,
      onFailureArn: invocation?.DestinationConfig.OnFailure?.Destination,
    };
  });
}

function readQueues(reader: TemplateReader): QueuePlan[] {
  return reader.all(schemas.QueueSchema, 'AWS::SQS::Queue').map(({ ref, attribute, properties }) => ({
    name: attribute('QueueName'),
    arn: attribute('Arn'),
    url: ref,
    attributes: {
      VisibilityTimeout: String(properties.VisibilityTimeout),
      MessageRetentionPeriod: String(properties.MessageRetentionPeriod),
      DelaySeconds: String(properties.DelaySeconds),
      ...(properties.RedrivePolicy && { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) }),
    },
  }));
}

function readRules(reader: TemplateReader): RulePlan[] {
  return reader
    .all(schemas.RuleSchema, 'AWS::Events::Rule')
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ logicalId, properties }) => ({
      name: logicalId,
      busName: nameInArn(properties.EventBusName),
      pattern: properties.EventPattern,
      targets: properties.Targets.map(({ Arn, InputTransformer }) => ({ arn: Arn, transformer: InputTransformer })),
    }));
}

function readSchedules(reader: TemplateReader): SchedulePlan[] {
  return reader
    .all(schemas.ScheduleSchema, 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ logicalId, properties }) => ({
      name: logicalId,
      expression: properties.ScheduleExpression,
      timeZone: properties.ScheduleExpressionTimezone,
      targetArn: properties.Target.Arn,
      input: properties.Target.Input,
    }));
}

function readEventSources(reader: TemplateReader): EventSourcePlan[] {
  return reader
    .all(schemas.EventSourceMappingSchema, 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.Enabled)
    .map(({ properties }) => ({
      queueArn: properties.EventSourceArn,
      functionName: nameInArn(properties.FunctionName),
      batchSize: properties.BatchSize,
      reportsItemFailures: properties.FunctionResponseTypes.length > 0,
    }));
}

function readMailEvents(reader: TemplateReader): MailEventsPlan[] {
  return reader
    .all(schemas.ConfigurationSetEventDestinationSchema, 'AWS::SES::ConfigurationSetEventDestination')
    .map(({ properties }) => properties)
    .filter(({ EventDestination }) => EventDestination.Enabled)
    .map(({ ConfigurationSetName, EventDestination }) => ({
      configurationSet: ConfigurationSetName,
      eventTypes: EventDestination.MatchingEventTypes.map((type) => type.toUpperCase()),
      busName: nameInArn(EventDestination.EventBridgeDestination.EventBusArn),
    }));
}
