import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  BASELINE_FILE,
  BASELINE_STAGES,
  BaselineSchema,
  harmDone,
  notInBaseline,
  type Stateful,
  statefulNow,
} from './stateful.ts';

const baseline = BaselineSchema.parse(JSON.parse(await readFile(BASELINE_FILE, 'utf8')));
const now = statefulNow();

describe.each(BASELINE_STAGES)('a deployment over an older %s', (stage) => {
  const [before = {}, after = {}] = [baseline[stage], now[stage]];

  it('deletes and replaces nothing that holds what cannot be made again', () => {
    expect(harmDone(before, after)).toEqual([]);
  });

  it('brings nothing of that kind that the next one would not be held to', () => {
    expect(notInBaseline(before, after)).toEqual([]);
  });

  it('is held to the table, the buckets, the keys, the people and the address', () => {
    expect(Object.values(before).map(({ type }) => type)).toEqual([
      'AWS::DynamoDB::Table',
      'AWS::SecretsManager::Secret',
      'AWS::SecretsManager::Secret',
      'AWS::S3::Bucket',
      'AWS::S3::Bucket',
      'AWS::Cognito::UserPool',
      'AWS::CloudFront::Distribution',
    ]);
  });
});

describe('what a deployment would harm is said in a sentence', () => {
  const stateful = now['prod'] ?? {};
  const [table = ''] = Object.keys(stateful).filter((label) => label.includes('-data/Table'));
  const { [table]: entry, ...others } = stateful;
  const changed = (replacing: Record<string, unknown>): Stateful => ({
    ...others,
    [table]: { type: entry?.type ?? '', replacing: { ...entry?.replacing, ...replacing } },
  });

  it('a table that is gone', () => {
    expect(harmDone(stateful, others)).toEqual([
      `${table} (AWS::DynamoDB::Table) is gone, or has another logical id: what is in it would be left behind.`,
    ]);
  });

  it('a table of another logical id, which is new as well', () => {
    const renamed = { ...others, 'baifang-prod-data/Records': { type: 'AWS::DynamoDB::Table', replacing: {} } };
    expect(harmDone(stateful, renamed)).toHaveLength(1);
    expect(notInBaseline(stateful, renamed)).toEqual([
      'baifang-prod-data/Records (AWS::DynamoDB::Table) is new and not in the baseline: npm run stateful-baseline adds it.',
    ]);
  });

  it.each([
    ['a key that changes', 'KeySchema', []],
    ['a name that is chosen now', 'TableName', 'baifang-prod'],
  ])('%s', (_, name, value) => {
    expect(harmDone(stateful, changed({ [name]: value }))).toEqual([
      `${name} of ${table} (AWS::DynamoDB::Table) has changed: it would be replaced by an empty one.`,
    ]);
  });

  it('another type under the same id', () => {
    const other = { ...others, [table]: { type: 'AWS::DynamoDB::GlobalTable', replacing: entry?.replacing ?? {} } };
    expect(harmDone(stateful, other)).toEqual([
      `${table} was AWS::DynamoDB::Table and is AWS::DynamoDB::GlobalTable: it would be replaced.`,
    ]);
  });
});
