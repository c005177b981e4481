import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoAgendaStore } from '../../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoCalendarStore } from '../../../../shared/adapters/dynamodb/dynamo-calendar-store.ts';
import { DynamoChangeStore } from '../../../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoOutageStore } from '../../../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoPreferenceStore } from '../../../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoRosterStore } from '../../../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoStandingStore } from '../../../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { DynamoTable } from '../../../../shared/adapters/dynamodb/dynamo-table.ts';
import { agendaStoreSuite } from '../../../contract/suites/agenda-store-suite.ts';
import { calendarStoreSuite } from '../../../contract/suites/calendar-store-suite.ts';
import { changeStoreSuite } from '../../../contract/suites/change-store-suite.ts';
import { departmentStoreSuite } from '../../../contract/suites/department-store-suite.ts';
import { factStoreSuite } from '../../../contract/suites/fact-store-suite.ts';
import { ledgerStoreSuite } from '../../../contract/suites/ledger-store-suite.ts';
import { noticeStoreSuite } from '../../../contract/suites/notice-store-suite.ts';
import { outageStoreSuite } from '../../../contract/suites/outage-store-suite.ts';
import { policyStoreSuite } from '../../../contract/suites/policy-store-suite.ts';
import { preferenceStoreSuite } from '../../../contract/suites/preference-store-suite.ts';
import { rosterStoreSuite } from '../../../contract/suites/roster-store-suite.ts';
import { standingStoreSuite } from '../../../contract/suites/standing-store-suite.ts';
import { sdkClient } from './sdk-client.ts';
import { SimulatedDynamoDb } from './simulated-dynamodb.ts';

/** What the stores promise on a server they promise on the simulation of one: a page holds little, indexes learn at once. */
const NAME = 'in the simulated DynamoDB';

const newTable = (itemsOnPage: number): DynamoTable => {
  const table = new SimulatedDynamoDb({
    indexLater: (learn) => {
      learn();
    },
    itemsOnPage: () => itemsOnPage,
    onWrite: () => undefined,
  });
  // A refused write is a rejected answer, not an exception on the way.
  const answer = async (command: unknown) => Promise.resolve(command).then((sent) => table.answer(sent));
  return new DynamoTable(sdkClient<DynamoDBDocumentClient>(answer), 'table');
};

const storesOn = (table: DynamoTable) => ({
  departments: new DynamoDepartmentStore(table),
  roster: new DynamoRosterStore(table),
  policies: new DynamoPolicyStore(table),
  outages: new DynamoOutageStore(table),
  calendar: new DynamoCalendarStore(table),
  changes: new DynamoChangeStore(table),
  agenda: new DynamoAgendaStore(table),
  facts: new DynamoFactStore(table),
  ledger: new DynamoLedgerStore(table),
});

const SMALL_PAGE = 3;
/** A page of a list is asked for at once. */
const WHOLE_LIST = 1_000;

factStoreSuite(NAME, () => new DynamoFactStore(newTable(WHOLE_LIST)));
ledgerStoreSuite(NAME, () => new DynamoLedgerStore(newTable(SMALL_PAGE)));
noticeStoreSuite(NAME, () => new DynamoNoticeStore(newTable(SMALL_PAGE)));
preferenceStoreSuite(NAME, () => new DynamoPreferenceStore(newTable(SMALL_PAGE)));
standingStoreSuite(NAME, () => new DynamoStandingStore(newTable(SMALL_PAGE)));
departmentStoreSuite(NAME, () => new DynamoDepartmentStore(newTable(SMALL_PAGE)));
agendaStoreSuite(NAME, () => storesOn(newTable(SMALL_PAGE)));
for (const suite of [rosterStoreSuite, policyStoreSuite, calendarStoreSuite, outageStoreSuite, changeStoreSuite]) {
  suite(NAME, () => storesOn(newTable(SMALL_PAGE)));
}
