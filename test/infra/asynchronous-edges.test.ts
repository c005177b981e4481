import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CLAIM_LEASE } from '../../functions/deliver-notices/deliver-notice.ts';
import { stageNamed } from '../../infra/stages.ts';
import { asText, ofType, type Resource, synthesised } from './synthesised.ts';

const Text = z.unknown().transform(asText);
const DeadLetterSchema = z.object({ Arn: Text });
const QueueSchema = z.object({
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: Text, maxReceiveCount: z.number() }).optional(),
});
const MappingSchema = z.object({
  EventSourceArn: Text,
  FunctionName: Text,
  FunctionResponseTypes: z.array(z.string()),
});
const FunctionSchema = z.object({
  Timeout: z.number(),
  DeadLetterConfig: z.object({ TargetArn: Text }).optional(),
  ReservedConcurrentExecutions: z.number().optional(),
});
const RuleSchema = z.object({ Targets: z.array(z.object({ Arn: Text, DeadLetterConfig: DeadLetterSchema })) });
const ScheduleSchema = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({
    Arn: Text,
    Input: z.string(),
    DeadLetterConfig: DeadLetterSchema,
    RetryPolicy: z.object({ MaximumRetryAttempts: z.number(), MaximumEventAgeInSeconds: z.number() }),
  }),
});

const prod = synthesised(stageNamed('prod'));
const parsed = <Shape extends z.ZodType>(type: string, shape: Shape) =>
  ofType(prod, type).map((each): [string, z.infer<Shape>, Resource] => [
    each.label,
    shape.parse(each.properties),
    each,
  ]);

const queues = parsed('AWS::SQS::Queue', QueueSchema);
const functions = parsed('AWS::Lambda::Function', FunctionSchema);
const mappings = parsed('AWS::Lambda::EventSourceMapping', MappingSchema);
const rules = parsed('AWS::Events::Rule', RuleSchema);
const schedules = parsed('AWS::Scheduler::Schedule', ScheduleSchema);

const queueAt = (arn: string) => queues.find(([, , { logicalId }]) => arn === `${logicalId}.Arn`)?.[1];
const functionAt = (arnOrName: string) =>
  functions.find(([, , { logicalId }]) => arnOrName === logicalId || arnOrName === `${logicalId}.Arn`)?.[1];
const deadLetterArns = new Set([
  ...queues.flatMap(([, queue]) => queue.RedrivePolicy?.deadLetterTargetArn ?? []),
  ...rules.flatMap(([, rule]) => rule.Targets.map((target) => target.DeadLetterConfig.Arn)),
  ...schedules.map(([, schedule]) => schedule.Target.DeadLetterConfig.Arn),
]);

it('eight queues, six rules and three schedules are looked at below', () => {
  expect([mappings, rules, schedules, queues].map(({ length }) => length)).toEqual([8, 6, 3, 8 + 11]);
});

it.each(queues)('the queue %s has a dead-letter queue or is one', (_, queue, { logicalId }) => {
  const isDeadLetterQueue = deadLetterArns.has(`${logicalId}.Arn`);
  expect(queue.RedrivePolicy !== undefined).toBe(!isDeadLetterQueue);
});

it.each(queues)('the queue %s is encrypted, and takes nothing that is sent in the clear', (_, __, queue) => {
  expect(queue.properties).toMatchObject({ SqsManagedSseEnabled: true });
  const policies = ofType(prod, 'AWS::SQS::QueuePolicy').map(({ properties }) => properties);
  const own = policies.filter(({ Queues }) => isDeepStrictEqual(Queues, [{ Ref: queue.logicalId }]));
  expect(JSON.stringify(own)).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
});

it.each([...deadLetterArns])('the dead-letter queue %s rings at its first message', (arn) => {
  const alarms = ofType(prod, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
  const queueName = arn.replace(/\.Arn$/, '.QueueName').split('.');
  expect(alarms).toContainEqual(
    expect.objectContaining({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': queueName } }],
      Threshold: 1,
    }),
  );
});

describe.each(mappings)('the event source mapping %s', (_, mapping) => {
  it('fails single messages, not whole batches', () => {
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('hides a message for six timeouts of its function', () => {
    const timeout = functionAt(mapping.FunctionName)?.Timeout;
    expect(queueAt(mapping.EventSourceArn)?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(timeout));
  });
});

it('a claim on a notice outlasts everything that can still happen to the message that made it', () => {
  const [, mapping] = mappings.find(([, { FunctionName }]) => /delivernotices/i.test(FunctionName)) ?? [];
  const queue = queueAt(mapping?.EventSourceArn ?? '');
  const timeout = functionAt(mapping?.FunctionName ?? '')?.Timeout;
  const receives = Number(queue?.RedrivePolicy?.maxReceiveCount);
  const longestSeconds = receives * Number(queue?.VisibilityTimeout) + Number(timeout);
  expect(CLAIM_LEASE.total('seconds')).toBeGreaterThan(longestSeconds);
});

it.each(rules)('the rule %s may send what it cannot deliver to its dead-letter queue', (_, rule, { logicalId }) => {
  for (const target of rule.Targets) {
    expect(statementsOn(target.DeadLetterConfig.Arn)).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: expect.toSatisfy((actions: unknown) => [actions].flat().includes('sqs:SendMessage')) as unknown,
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [logicalId, 'Arn'] } } },
      }),
    );
  }
});

/** In seconds. */
const PERIODS: Readonly<Record<string, number>> = {
  'cron(0/5 * * * ? *)': 300,
  'cron(0/15 * * * ? *)': 900,
  'cron(30 3 * * ? *)': 86_400,
};

describe.each(schedules)('the schedule %s', (_, { ScheduleExpression, Target }) => {
  it('fires at every five or fifteen minutes of the clock, or every night, and hands over the time it was meant for', () => {
    expect(Object.keys(PERIODS)).toContain(ScheduleExpression);
    expect(JSON.parse(Target.Input)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' });
  });

  it('stops trying when the next one is due', () => {
    expect(Target.RetryPolicy.MaximumRetryAttempts).toBe(3);
    expect(Target.RetryPolicy.MaximumEventAgeInSeconds).toBeLessThanOrEqual(PERIODS[ScheduleExpression] ?? 0);
  });

  it('invokes a function that has a dead-letter queue for what it fails to do', () => {
    expect(functionAt(Target.Arn)?.DeadLetterConfig?.TargetArn).toBe(Target.DeadLetterConfig.Arn);
  });
});

it('whatever invokes a function is known: the API, a queue or the schedule', () => {
  const invoked = [
    ...ofType(prod, 'AWS::Lambda::Permission').map(({ properties }) => asText(properties['FunctionName'])),
    ...mappings.map(([, mapping]) => mapping.FunctionName),
    ...schedules.map(([, schedule]) => schedule.Target.Arn),
  ].map((name) => name.replace(/\.Arn$/, ''));
  expect(new Set(invoked)).toEqual(new Set(functions.map(([, , { logicalId }]) => logicalId)));
  const principals = ofType(prod, 'AWS::Lambda::Permission').map(({ properties }) => properties['Principal']);
  expect(new Set(principals)).toEqual(new Set(['apigateway.amazonaws.com']));
});

it('in production the senders of mail are set aside, as many as the mail quota bears', () => {
  const reserved = functions.filter(
    ([, { ReservedConcurrentExecutions }]) => ReservedConcurrentExecutions !== undefined,
  );
  expect(reserved.map(([label]) => label)).toEqual([expect.stringMatching(/^notices\/delivernotices/)]);
});

/** The statements of the policies of the queue with this ARN. */
function statementsOn(queueArn: string): unknown[] {
  const PolicySchema = z.object({
    Queues: z.array(Text),
    PolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
  });
  return parsed('AWS::SQS::QueuePolicy', PolicySchema)
    .filter(([, policy]) => policy.Queues.includes(queueArn.replace(/\.Arn$/, '')))
    .flatMap(([, policy]) => policy.PolicyDocument.Statement);
}
