import { expect, it } from 'vitest';
import * as z from 'zod';
import { stageNamed } from '../../infra/stages.ts';
import { METRIC_DIMENSION, METRICS } from '../../shared/contracts/metrics.ts';
import { FUNCTION_FOLDERS } from './function-folders.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

const prod = synthesised(stageNamed('prod'));
const [dashboard] = ofType(prod, 'AWS::CloudWatch::Dashboard');

const BodySchema = z.object({
  widgets: z.array(
    z.object({
      type: z.string(),
      properties: z.object({ title: z.string().optional(), metrics: z.array(z.array(z.unknown())).default([]) }),
    }),
  ),
});
const { widgets } = BodySchema.parse(JSON.parse(asText(dashboard?.properties['DashboardBody'])));

interface Shown {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** `[namespace, name, dimension, value, …, options]`; an expression has options only. */
const shown: readonly Shown[] = widgets
  .flatMap(({ properties }) => properties.metrics)
  .map((metric) => metric.filter((part) => typeof part === 'string'))
  .filter(([namespace]) => namespace !== undefined)
  .map(([namespace = '', name = '', ...pairs]) => ({
    namespace,
    name,
    dimensions: Object.fromEntries(
      pairs.flatMap((part, index) => (index % 2 === 0 ? [[part, pairs[index + 1] ?? '']] : [])),
    ),
  }));

const valuesOf = (namespace: string, dimension: string, name?: string): Set<string | undefined> =>
  new Set(
    shown
      .filter((metric) => metric.namespace === namespace && (name === undefined || metric.name === name))
      .map(({ dimensions }) => dimensions[dimension]),
  );

it('there is one dashboard, named after the stage', () => {
  expect(ofType(prod, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  expect(dashboard?.properties['DashboardName']).toBe('baifang-prod');
});

it('shows every metric that the functions write, of this stage, and no other', () => {
  const ours = shown.filter(({ namespace }) => namespace === 'Baifang');
  expect(new Set(ours.map(({ name }) => name))).toEqual(new Set(Object.keys(METRICS)));
  for (const { dimensions } of ours) expect(dimensions).toEqual({ [METRIC_DIMENSION]: 'prod' });
});

it.each(['Errors', 'Duration'])('shows %s of every function, by its name', (name) => {
  const names = FUNCTION_FOLDERS.map((folder) => `baifang-prod-${folder}`);
  expect(valuesOf('AWS/Lambda', 'FunctionName', name)).toEqual(new Set(names));
});

it('shows the age of every work queue, and what lies in every dead-letter queue', () => {
  const isDeadLetters = (name: string) => name.includes('DeadLetters');
  const queues = ofType(prod, 'AWS::SQS::Queue').map(({ logicalId }) => logicalId);
  const named = (metric: string) =>
    [...valuesOf('AWS/SQS', 'QueueName', metric)].map((name) => queues.find((id) => name?.includes(id)));
  const sorted = (names: readonly (string | undefined)[]) => names.toSorted();
  expect(sorted(named('ApproximateAgeOfOldestMessage'))).toEqual(sorted(queues.filter((id) => !isDeadLetters(id))));
  expect(sorted(named('ApproximateNumberOfMessagesVisible'))).toEqual(sorted(queues.filter(isDeadLetters)));
});

it('shows the table and the API of the stage', () => {
  const [table] = ofType(prod, 'AWS::DynamoDB::Table');
  expect([...valuesOf('AWS/DynamoDB', 'TableName')]).toEqual([expect.stringContaining(table?.logicalId ?? '')]);
  const [api] = ofType(prod, 'AWS::ApiGatewayV2::Api');
  expect([...valuesOf('AWS/ApiGateway', 'ApiId')]).toEqual([expect.stringContaining(api?.logicalId ?? '')]);
});
