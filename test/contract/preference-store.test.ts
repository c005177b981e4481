import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { InMemoryPreferenceStore } from '../../shared/ports/in-memory/in-memory-preference-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { preferenceStoreSuite } from './suites/preference-store-suite.ts';

preferenceStoreSuite('in memory', () => new InMemoryPreferenceStore());
const newTable = useDynalite();
preferenceStoreSuite('in DynamoDB', async () => new DynamoPreferenceStore((await newTable()).table));
