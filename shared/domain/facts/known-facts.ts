import type { Client, DailyLog, Fact, Prospect, Session, Suggestion } from '../dossier.ts';
import { epochMsOf } from '../time/instant.ts';
import { compareText } from '../text-order.ts';
import type { PersonFacts } from './person-facts.ts';
import { newPersonFacts, scoreKey } from './person-facts.ts';
import type { Received } from './received.ts';
import { addTo, compareReceipt, keepLatest } from './received.ts';

/** A session with its start and the local day it belongs to. */
export interface KnownSession {
  readonly id: string;
  readonly kind: Session['kind'];
  readonly startsMs: number;
  readonly date: string;
}

/** The facts of a department that exist at as-of, indexed in one pass. */
export interface KnownFacts {
  readonly of: (staffId: string) => PersonFacts;
  readonly sessions: ReadonlyMap<string, KnownSession>;
  readonly sessionsOn: (date: string) => readonly KnownSession[];
  readonly prospects: readonly Received<Prospect>[];
  readonly clients: readonly Received<Client>[];
  readonly suggestions: readonly Suggestion[];
}

export interface IndexOptions {
  /** Facts received after this instant do not exist yet. */
  readonly asOfMs: number;
  /** Only the logs of these days matter to the question asked, both ends inclusive. */
  readonly logDates: { readonly from: string; readonly to: string };
  readonly logDeadlineMs: (date: string) => number;
  readonly localDateOf: (epochMs: number) => string;
}

const addLog = (facts: PersonFacts, log: Received<DailyLog>, deadlineMs: number): void => {
  const { date, id } = log.fact;
  let versions = facts.logs.get(date);
  if (versions === undefined) {
    versions = { counted: null, late: [] };
    facts.logs.set(date, versions);
  }
  if (log.receivedMs > deadlineMs) versions.late.push(id);
  else if (versions.counted === null || compareReceipt(versions.counted, log) < 0) versions.counted = log;
};

interface Draft {
  readonly people: Map<string, PersonFacts>;
  readonly sessions: Map<string, KnownSession>;
  readonly prospects: Received<Prospect>[];
  readonly clients: Received<Client>[];
  readonly suggestions: Suggestion[];
}

const personOf = (people: Map<string, PersonFacts>, staffId: string): PersonFacts => {
  const known = people.get(staffId);
  if (known !== undefined) return known;
  const facts = newPersonFacts();
  people.set(staffId, facts);
  return facts;
};

const stands = (decision: { readonly rejectedAt?: string | null | undefined }, asOfMs: number): boolean =>
  decision.rejectedAt === null || decision.rejectedAt === undefined || epochMsOf(decision.rejectedAt) > asOfMs;

const addFact = (draft: Draft, fact: Fact, receivedMs: number, options: IndexOptions): void => {
  const person = (staffId: string): PersonFacts => personOf(draft.people, staffId);
  switch (fact.type) {
    case 'daily-log':
      addLog(person(fact.staffId), { fact, receivedMs }, options.logDeadlineMs(fact.date));
      break;
    case 'field-registration':
      addTo(person(fact.staffId).registrations, fact.date, { fact, receivedMs });
      break;
    case 'weekly-plan':
      addTo(person(fact.staffId).weeklyPlans, fact.week, { fact, receivedMs });
      break;
    case 'monthly-plan':
      addTo(person(fact.staffId).monthlyPlans, fact.month, { fact, receivedMs });
      break;
    case 'inventory':
      addTo(person(fact.staffId).inventories, fact.month, { fact, receivedMs });
      break;
    case 'client-list':
      addTo(person(fact.staffId).clientLists, fact.month, { fact, receivedMs });
      break;
    case 'excuse':
      if (stands(fact, options.asOfMs)) addTo(person(fact.staffId).excuses, fact.period, { fact, receivedMs });
      break;
    case 'leave':
      if (stands(fact, options.asOfMs)) person(fact.staffId).leaves.push({ fact, receivedMs });
      break;
    case 'session': {
      const startsMs = epochMsOf(fact.startsAt);
      draft.sessions.set(fact.id, { id: fact.id, kind: fact.kind, startsMs, date: options.localDateOf(startsMs) });
      break;
    }
    case 'attendance':
      keepLatest(person(fact.staffId).marks, fact.sessionId, { fact, receivedMs });
      break;
    case 'spot-check':
      keepLatest(person(fact.staffId).spotChecks, fact.logDate, { fact, receivedMs });
      break;
    case 'prospect':
      draft.prospects.push({ fact, receivedMs });
      break;
    case 'client':
      draft.clients.push({ fact, receivedMs });
      break;
    case 'suggestion':
      draft.suggestions.push(fact);
      break;
    case 'incentive':
      person(fact.staffId).incentives.push(fact);
      break;
    case 'score':
      keepLatest(person(fact.staffId).scores, scoreKey(fact.month, fact.component), { fact, receivedMs });
      break;
    case 'target':
      keepLatest(person(fact.staffId).targets, fact.year, { fact, receivedMs });
      break;
    case 'result':
      keepLatest(person(fact.staffId).results, fact.year, { fact, receivedMs });
      break;
  }
};

const NO_SESSIONS: readonly KnownSession[] = [];

export const knownFacts = (facts: readonly Fact[], options: IndexOptions): KnownFacts => {
  const draft: Draft = { people: new Map(), sessions: new Map(), prospects: [], clients: [], suggestions: [] };
  const { from, to } = options.logDates;
  for (const fact of facts) {
    if (fact.type === 'daily-log' && (fact.date < from || fact.date > to)) continue;
    const receivedMs = epochMsOf(fact.receivedAt);
    if (receivedMs <= options.asOfMs) addFact(draft, fact, receivedMs, options);
  }

  const sessionsByDate = new Map<string, KnownSession[]>();
  for (const session of draft.sessions.values()) addTo(sessionsByDate, session.date, session);
  for (const sessions of sessionsByDate.values()) sessions.sort((a, b) => compareText(a.id, b.id));

  return {
    of: (staffId) => personOf(draft.people, staffId),
    sessions: draft.sessions,
    sessionsOn: (date) => sessionsByDate.get(date) ?? NO_SESSIONS,
    prospects: draft.prospects,
    clients: draft.clients,
    suggestions: draft.suggestions,
  };
};
