import { DynamoStandingStore } from '../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { InMemoryStandingStore } from '../../shared/ports/in-memory/in-memory-standing-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { standingStoreSuite } from './suites/standing-store-suite.ts';

standingStoreSuite('in memory', () => new InMemoryStandingStore());

const newTable = useDynalite();
standingStoreSuite('in DynamoDB', async () => new DynamoStandingStore((await newTable()).table));
