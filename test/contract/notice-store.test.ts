import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { InMemoryNoticeStore } from '../../shared/ports/in-memory/in-memory-notice-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { noticeStoreSuite } from './suites/notice-store-suite.ts';

noticeStoreSuite('in memory', () => new InMemoryNoticeStore());

const newTable = useDynalite();
noticeStoreSuite('in DynamoDB', async () => new DynamoNoticeStore((await newTable()).table));
