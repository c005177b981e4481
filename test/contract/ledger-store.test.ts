import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { InMemoryLedgerStore } from '../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { ledgerStoreSuite } from './suites/ledger-store-suite.ts';

ledgerStoreSuite('in memory', () => new InMemoryLedgerStore());

const newTable = useDynalite();
ledgerStoreSuite('in DynamoDB', async () => new DynamoLedgerStore((await newTable()).table));
