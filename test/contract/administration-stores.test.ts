import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoCalendarStore } from '../../shared/adapters/dynamodb/dynamo-calendar-store.ts';
import { DynamoChangeStore } from '../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoOutageStore } from '../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DepartmentItems } from '../../shared/ports/in-memory/department-items.ts';
import { DueIndex } from '../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryCalendarStore } from '../../shared/ports/in-memory/in-memory-calendar-store.ts';
import { InMemoryChangeStore } from '../../shared/ports/in-memory/in-memory-change-store.ts';
import { InMemoryDepartmentStore } from '../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryOutageStore } from '../../shared/ports/in-memory/in-memory-outage-store.ts';
import { InMemoryPolicyStore } from '../../shared/ports/in-memory/in-memory-policy-store.ts';
import { InMemoryRosterStore } from '../../shared/ports/in-memory/in-memory-roster-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { calendarStoreSuite } from './suites/calendar-store-suite.ts';
import { changeStoreSuite } from './suites/change-store-suite.ts';
import type { StoresOfDepartment } from './suites/department-stores.ts';
import { outageStoreSuite } from './suites/outage-store-suite.ts';
import { policyStoreSuite } from './suites/policy-store-suite.ts';
import { rosterStoreSuite } from './suites/roster-store-suite.ts';

const inMemory = (): StoresOfDepartment => {
  const due = new DueIndex();
  const items = new DepartmentItems(due);
  return {
    departments: new InMemoryDepartmentStore(items),
    roster: new InMemoryRosterStore(items),
    policies: new InMemoryPolicyStore(items),
    outages: new InMemoryOutageStore(items),
    calendar: new InMemoryCalendarStore(items),
    changes: new InMemoryChangeStore(items),
    agenda: new InMemoryAgendaStore(due),
  };
};

const newTable = useDynalite();
const inDynamoDb = async (): Promise<StoresOfDepartment> => {
  const { table } = await newTable();
  return {
    departments: new DynamoDepartmentStore(table),
    roster: new DynamoRosterStore(table),
    policies: new DynamoPolicyStore(table),
    outages: new DynamoOutageStore(table),
    calendar: new DynamoCalendarStore(table),
    changes: new DynamoChangeStore(table),
    agenda: new DynamoAgendaStore(table),
  };
};

for (const suite of [rosterStoreSuite, policyStoreSuite, calendarStoreSuite, outageStoreSuite, changeStoreSuite]) {
  suite('in memory', inMemory);
  suite('in DynamoDB', inDynamoDb);
}
