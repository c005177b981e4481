import { Temporal } from 'temporal-polyfill';
import { judgeDepartment, type JudgeDepartmentDeps } from '../../functions/judge/judge-department.ts';
import { tick, type TickDeps } from '../../functions/tick/tick.ts';
import type { ClosingMessage, RetentionMessage } from '../../shared/contracts/events.ts';
import { nextJobAfter } from '../../shared/domain/agenda/agenda.ts';
import type { Dossier, Fact, Role } from '../../shared/domain/dossier.ts';
import { callsForJudging } from '../../shared/domain/facts/calls-for-judging.ts';
import { digestOf } from '../../shared/domain/facts/digest.ts';
import { keyOfForeignId, placeOfFact, placeOfRejection } from '../../shared/domain/facts/fact-place.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import type { FactPlace, RecordedFact, Rejection } from '../../shared/domain/facts/recorded-fact.ts';
import type { RuleId } from '../../shared/domain/judgement.ts';
import type { LedgerEntry, NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { instantOfLocal } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile, StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';
import { DepartmentItems } from '../../shared/ports/in-memory/department-items.ts';
import { DueIndex } from '../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryAnnouncer } from '../../shared/ports/in-memory/in-memory-announcer.ts';
import { InMemoryCalendarStore } from '../../shared/ports/in-memory/in-memory-calendar-store.ts';
import { InMemoryChangeStore } from '../../shared/ports/in-memory/in-memory-change-store.ts';
import { InMemoryDepartmentStore } from '../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryFactStore } from '../../shared/ports/in-memory/in-memory-fact-store.ts';
import { InMemoryLedgerStore } from '../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemoryMessageQueue } from '../../shared/ports/in-memory/in-memory-message-queue.ts';
import { InMemoryOutageStore } from '../../shared/ports/in-memory/in-memory-outage-store.ts';
import { InMemoryPreferenceStore } from '../../shared/ports/in-memory/in-memory-preference-store.ts';
import { InMemoryPolicyStore } from '../../shared/ports/in-memory/in-memory-policy-store.ts';
import { InMemoryRosterStore } from '../../shared/ports/in-memory/in-memory-roster-store.ts';
import { InMemoryRunQueue } from '../../shared/ports/in-memory/in-memory-run-queue.ts';
import { InMemoryStandingStore } from '../../shared/ports/in-memory/in-memory-standing-store.ts';

const TIME_ZONE = 'Asia/Shanghai';

/** An instant by the department's clock: `at('2026-11-23', '20:05')`. */
export const at = (date: string, time: string): Temporal.Instant =>
  instantOfLocal(Temporal.PlainDate.from(date), time, TIME_ZONE);

export const personOf = (
  id: string,
  role: Role,
  unitId: string | null,
  more: Partial<StaffRecord> = {},
): StaffRecord => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@example.com`,
  language: 'zh-CN',
  joinedOn: '2026-11-23',
  assignments: [{ from: '2026-11-23', unitId, role }],
  ...more,
});

/** Two units, a manager each, three people with logs to file besides, and the department's manager: all new that Monday. */
export const SMALL_DEPARTMENT: DepartmentFile = {
  department: { id: 'hz-01', name: '杭州团险一部', timezone: TIME_ZONE },
  firstMonth: '2026-11',
  policies: [],
  procedures: [],
  outages: [],
  calendar: [],
  units: [
    { id: 'u1', name: '营业一部' },
    { id: 'u2', name: '营业二部' },
  ],
  staff: [
    personOf('boss', 'department-manager', null),
    personOf('m1', 'unit-manager', 'u1'),
    personOf('m2', 'unit-manager', 'u2'),
    personOf('s1', 'sales', 'u1'),
    personOf('s2', 'sales', 'u2'),
    personOf('c1', 'customer-service', 'u1'),
  ],
};

/** A department on the in-memory ports, with everything between a tick and the ledger. */
export class RunsWorld {
  readonly file: DepartmentFile;
  readonly due = new DueIndex();
  readonly #items = new DepartmentItems(this.due);
  readonly departments = new InMemoryDepartmentStore(this.#items);
  readonly roster = new InMemoryRosterStore(this.#items);
  readonly policies = new InMemoryPolicyStore(this.#items);
  readonly outages = new InMemoryOutageStore(this.#items);
  readonly calendar = new InMemoryCalendarStore(this.#items);
  readonly changes = new InMemoryChangeStore(this.#items);
  readonly agenda = new InMemoryAgendaStore(this.due);
  readonly facts = new InMemoryFactStore(this.due);
  readonly ledger = new InMemoryLedgerStore(this.due);
  readonly standings = new InMemoryStandingStore();
  readonly runs = new InMemoryRunQueue();
  readonly announcer = new InMemoryAnnouncer();
  readonly closings = new InMemoryMessageQueue<ClosingMessage>();
  readonly retention = new InMemoryMessageQueue<RetentionMessage>();
  readonly preferences = new InMemoryPreferenceStore();
  /** Every fact received, in order. */
  readonly records: FactRecord[] = [];

  private constructor(file: DepartmentFile) {
    this.file = file;
  }

  /** The department's agenda begins at `from`. */
  static async create(from: Temporal.Instant, file = SMALL_DEPARTMENT): Promise<RunsWorld> {
    const world = new RunsWorld(file);
    await world.departments.create(file);
    const departmentId = file.department.id;
    await world.agenda.create({ departmentId, doneUntil: from, nextJobAt: nextJobAfter(file, from) });
    return world;
  }

  get tickDeps(): TickDeps {
    return { agenda: this.agenda, runs: this.runs, announcer: this.announcer };
  }

  get judgeDeps(): JudgeDepartmentDeps {
    const { departments, agenda, changes, facts, policies, preferences, ledger, standings } = this;
    const { announcer, closings, retention } = this;
    const stores = { departments, agenda, changes, facts, policies, preferences, ledger, standings };
    return { ...stores, announcer, closings, retention };
  }

  /** Stores a fact as the API does: due where it may change what was judged. Attendance names a stored session. */
  async receive(fact: Fact): Promise<void> {
    const setting = { timeZone: TIME_ZONE, startOfSession: (id: string) => this.#startOf(id) };
    const place = placeOfFact(this.file.department.id, fact, keyOfForeignId(fact.id), setting);
    const time = policyInForce(this.file.policies)('dailyLog.deadline', place.period);
    const deadline = fact.type === 'daily-log' ? at(fact.date, time) : null;
    await this.#store(place, fact, deadline);
  }

  /** Stores a manager's rejection beside the leave or excuse of that id. */
  async reject(rejection: Rejection): Promise<void> {
    const rejected = this.records.find(({ fact }) => fact.id === rejection.rejects);
    if (rejected === undefined) throw new Error(`nothing to reject: ${rejection.rejects}`);
    await this.#store(placeOfRejection(rejected, keyOfForeignId(rejection.id)), rejection, null);
  }

  /** Everything the department knows, as one dossier. */
  get dossier(): Dossier {
    return { ...this.file, facts: foldRecords(this.records.map(({ fact }) => fact)) };
  }

  /** A tick at that time and the runs it sets off. */
  async tickAndJudge(scheduledTime: Temporal.Instant): Promise<void> {
    await tick(this.tickDeps, scheduledTime);
    for (const message of this.runs.sent.splice(0)) await judgeDepartment(this.judgeDeps, message);
  }

  /** A run of the department, set off at the logical time. */
  async judgeAt(logicalTime: Temporal.Instant, months: readonly string[] = []): Promise<void> {
    const message = { departmentId: this.file.department.id, logicalTime: logicalTime.toString(), months: [...months] };
    await judgeDepartment(this.judgeDeps, message);
  }

  entriesIn(month: string): Promise<LedgerEntry[]> {
    return Array.fromAsync(this.ledger.read(this.file.department.id, month));
  }

  async noticesIn(month: string): Promise<NoticeRequest[]> {
    return (await this.entriesIn(month)).flatMap(({ notices }) => notices);
  }

  /** Whom the ledger tells what about a day, in its order. */
  async told(kind: NoticeRequest['kind'], date: string): Promise<string[]> {
    const notices = await this.noticesIn(date.slice(0, 7));
    return notices.filter((notice) => notice.kind === kind && notice.date === date).map(({ staffId }) => staffId);
  }

  /** The rulings of one rule that stand in a month's ledger, as `staffId date`. */
  async standing(rule: RuleId, month: string): Promise<string[]> {
    const ledger = await MonthLedger.of(this.file.department.id, month, await this.entriesIn(month));
    return ledger.rulings.filter((ruling) => ruling.rule === rule).map(({ staffId, on }) => `${staffId ?? '-'} ${on}`);
  }

  #startOf(sessionId: string): Temporal.Instant {
    const session = this.records.map(({ fact }) => fact).find(({ id }) => id === sessionId);
    if (session?.type !== 'session') throw new Error(`no session ${sessionId}`);
    return Temporal.Instant.from(session.startsAt);
  }

  async #store(place: FactPlace, fact: RecordedFact, deadline: Temporal.Instant | null): Promise<void> {
    const judgeAfter = callsForJudging(fact, deadline) ? Temporal.Instant.from(fact.receivedAt) : null;
    const contentDigest = digestOf(fact);
    const record = { ...place, fact, contentDigest, filedBy: null, deadline, judgeAfter };
    this.records.push(record);
    await this.facts.append(record);
  }
}
