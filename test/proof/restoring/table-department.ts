import { Temporal } from 'temporal-polyfill';
import { deliverNotices } from '../../../functions/deliver-notices/deliver-notices.ts';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import { tick } from '../../../functions/tick/tick.ts';
import { DynamoAgendaStore } from '../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoChangeStore } from '../../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoOutageStore } from '../../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoPreferenceStore } from '../../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoStandingStore } from '../../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import type { ClosingMessage, RetentionMessage } from '../../../shared/contracts/events.ts';
import type { Dossier, Fact } from '../../../shared/domain/dossier.ts';
import { callsForJudging } from '../../../shared/domain/facts/calls-for-judging.ts';
import { digestOf } from '../../../shared/domain/facts/digest.ts';
import { keyOfForeignId, placeOfFact } from '../../../shared/domain/facts/fact-place.ts';
import { settingOfDossier } from '../../../shared/domain/facts/fact-period.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { InMemoryAnnouncer } from '../../../shared/ports/in-memory/in-memory-announcer.ts';
import type { InMemoryMailer } from '../../../shared/ports/in-memory/in-memory-mailer.ts';
import { InMemoryMessageQueue } from '../../../shared/ports/in-memory/in-memory-message-queue.ts';
import { InMemoryMessenger } from '../../../shared/ports/in-memory/in-memory-messenger.ts';
import { InMemoryRunQueue } from '../../../shared/ports/in-memory/in-memory-run-queue.ts';
import { InMemorySecretStore } from '../../../shared/ports/in-memory/in-memory-secret-store.ts';
import type { FactRecord } from '../../../shared/ports/fact-store.ts';
import type { TestTable } from '../../support/dynalite-server.ts';
import { at } from '../../support/runs-world.ts';

/** The system aimed at a table: its stores are the real ones, its queues deliver at once, its mails are kept. */
export class TableDepartment {
  readonly held: TestTable;
  readonly #dossier: Dossier;
  readonly #mailer: InMemoryMailer;

  /** `dossier` has every fact that will be filed: sessions say when marks of attendance were. */
  constructor(held: TestTable, dossier: Dossier, mailer: InMemoryMailer) {
    this.held = held;
    this.#dossier = dossier;
    this.#mailer = mailer;
  }

  get stores() {
    const { table } = this.held;
    return {
      departments: new DynamoDepartmentStore(table),
      facts: new DynamoFactStore(table),
      ledger: new DynamoLedgerStore(table),
      agenda: new DynamoAgendaStore(table),
      changes: new DynamoChangeStore(table),
      policies: new DynamoPolicyStore(table),
      preferences: new DynamoPreferenceStore(table),
      notices: new DynamoNoticeStore(table),
      outages: new DynamoOutageStore(table),
      standings: new DynamoStandingStore(table),
    };
  }

  /** Stores a fact as the API does. */
  async file(fact: Fact): Promise<void> {
    await this.stores.facts.append(recordOf(this.#dossier, fact));
  }

  /** A tick, the runs it sets off, and the delivery of what they announce. */
  async tick(now: Temporal.Instant): Promise<void> {
    const { stores } = this;
    const announcer = new InMemoryAnnouncer();
    const runs = new InMemoryRunQueue();
    const closings = new InMemoryMessageQueue<ClosingMessage>();
    const retention = new InMemoryMessageQueue<RetentionMessage>();
    await tick({ agenda: stores.agenda, runs, announcer }, now);
    for (const message of runs.sent) await judgeDepartment({ ...stores, announcer, closings, retention }, message);
    const delivery = {
      ...stores,
      mailer: this.#mailer,
      messenger: new InMemoryMessenger(),
      receiptKey: new InMemorySecretStore('receipt-key'),
      publicUrl: 'https://baifang.example.com',
    };
    for (const appended of announcer.announced) await deliverNotices(delivery, appended, now);
  }
}

const recordOf = (dossier: Dossier, fact: Fact): FactRecord => {
  const place = placeOfFact(dossier.department.id, fact, keyOfForeignId(fact.id), settingOfDossier(dossier));
  const time = policyInForce(dossier.policies)('dailyLog.deadline', place.period);
  const deadline = fact.type === 'daily-log' ? at(fact.date, time) : null;
  const judgeAfter = callsForJudging(fact, deadline) ? Temporal.Instant.from(fact.receivedAt) : null;
  return { ...place, fact, contentDigest: digestOf(fact), filedBy: null, deadline, judgeAfter };
};
