import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { factStoreSuite } from './suites/fact-store-suite.ts';

factStoreSuite('in memory', () => new InMemoryFactStore());

const newTable = useDynalite();
factStoreSuite('in DynamoDB', async () => new DynamoFactStore((await newTable()).table));
