import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DueIndex } from '../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { InMemoryLedgerStore } from '../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { agendaStoreSuite } from './suites/agenda-store-suite.ts';

agendaStoreSuite('in memory', () => {
  const due = new DueIndex();
  return {
    agenda: new InMemoryAgendaStore(due),
    facts: new InMemoryFactStore(due),
    ledger: new InMemoryLedgerStore(due),
  };
});

const newTable = useDynalite();
agendaStoreSuite('in DynamoDB', async () => {
  const { table } = await newTable();
  return {
    agenda: new DynamoAgendaStore(table),
    facts: new DynamoFactStore(table),
    ledger: new DynamoLedgerStore(table),
  };
});
