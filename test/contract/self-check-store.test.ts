import { DynamoSelfCheckStore } from '../../shared/adapters/dynamodb/dynamo-self-check-store.ts';
import { InMemorySelfCheckStore } from '../../shared/ports/in-memory/in-memory-self-check-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { selfCheckStoreSuite } from './suites/self-check-store-suite.ts';

selfCheckStoreSuite('in memory', () => new InMemorySelfCheckStore());

const newTable = useDynalite();
selfCheckStoreSuite('in DynamoDB', async () => new DynamoSelfCheckStore((await newTable()).table));
