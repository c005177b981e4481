import { describe, expect, it } from 'vitest';
import { DynamoImportStore } from '../../shared/adapters/dynamodb/dynamo-import-store.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SheetStore } from '../../shared/adapters/s3/s3-sheet-store.ts';
import { SqsMessageQueue } from '../../shared/adapters/sqs/sqs-message-queue.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { type ImportMessage, ImportMessageSchema } from '../../shared/contracts/events.ts';
import { InMemoryMessageQueue } from '../../shared/ports/in-memory/in-memory-message-queue.ts';
import { InMemoryImportStore } from '../../shared/ports/in-memory/in-memory-import-store.ts';
import { InMemorySheetStore } from '../../shared/ports/in-memory/in-memory-sheet-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { useFauxqs, useFauxqsBuckets } from '../support/fauxqs.ts';
import { importStoreSuite } from './suites/import-store-suite.ts';
import { sha256 } from './suites/samples.ts';
import { sheetStoreSuite } from './suites/sheet-store-suite.ts';

importStoreSuite('in memory', () => new InMemoryImportStore());
const newTable = useDynalite();
importStoreSuite('in DynamoDB', async () => new DynamoImportStore((await newTable()).table));

sheetStoreSuite('in memory', () => new InMemorySheetStore());
const newBucket = useFauxqsBuckets();
sheetStoreSuite('in S3', () => new S3SheetStore(bucketNamed(newBucket())));

const message = { departmentId: 'd1', importId: sha256('import') };
const newQueue = useFauxqs();

describe('the queue of imports', () => {
  it('in memory takes a message as it is', async () => {
    const queue = new InMemoryMessageQueue<ImportMessage>();
    await queue.send(message);
    expect(queue.sent).toEqual([message]);
  });

  it('in SQS takes a message as it is, and nothing else', async () => {
    const { url, bodies } = newQueue();
    const queue = new SqsMessageQueue(createSqsClient(), url, ImportMessageSchema);
    await queue.send(message);
    await expect(queue.send({ ...message, departmentId: '' })).rejects.toThrow('departmentId');
    expect(bodies().map((body): unknown => JSON.parse(body))).toEqual([message]);
  });
});
