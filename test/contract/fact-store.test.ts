import { expect, it } from 'vitest';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { factStoreSuite } from './suites/fact-store-suite.ts';
import { logRecord } from './suites/samples.ts';

factStoreSuite('in memory', () => new InMemoryFactStore());

const newTable = useDynalite();
factStoreSuite('in DynamoDB', async () => new DynamoFactStore((await newTable()).table));

it('the store tells of what it takes in, once: not of repetitions, nor of what it refuses', async () => {
  const appended: string[] = [];
  const { table } = await newTable();
  const store = new DynamoFactStore(table, ({ fact }) => appended.push(fact.id));
  const record = logRecord();
  await store.append(record);
  await store.append(record);
  await store.append({ ...record, contentDigest: 'other' });
  expect(appended).toEqual([record.fact.id]);
});
