import { DynamoWebhookStore } from '../../shared/adapters/dynamodb/dynamo-webhook-store.ts';
import { InMemoryWebhookStore } from '../../shared/ports/in-memory/in-memory-webhook-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { webhookStoreSuite } from './suites/webhook-store-suite.ts';

webhookStoreSuite('in memory', () => new InMemoryWebhookStore());
const newTable = useDynalite();
webhookStoreSuite('in DynamoDB', async () => new DynamoWebhookStore((await newTable()).table));
