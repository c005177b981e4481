/** The whole API on in-memory stores: requests go through the real middy handler as API Gateway events. */

import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { competitionUseCases } from '../../../functions/competitions/use-cases.ts';
import { appealUseCases } from '../../../functions/appeals/use-cases.ts';
import { caseUseCases } from '../../../functions/cases/use-cases.ts';
import { calendarUseCases } from '../../../functions/calendar/use-cases.ts';
import { leaveUseCases } from '../../../functions/leaves/use-cases.ts';
import { ledgerUseCases } from '../../../functions/ledger/use-cases.ts';
import { logUseCases } from '../../../functions/logs/use-cases.ts';
import { policyUseCases } from '../../../functions/policies/use-cases.ts';
import { privacyUseCases } from '../../../functions/privacy/use-cases.ts';
import { monthUseCases } from '../../../functions/months/use-cases.ts';
import { reportUseCases } from '../../../functions/reports/use-cases.ts';
import { rosterUseCases } from '../../../functions/roster/use-cases.ts';
import { resultUseCases } from '../../../functions/results/use-cases.ts';
import { scoreUseCases } from '../../../functions/scores/use-cases.ts';
import { conductUseCases } from '../../../functions/conduct/use-cases.ts';
import { meetingUseCases } from '../../../functions/meetings/use-cases.ts';
import { noticeUseCases } from '../../../functions/notices/use-cases.ts';
import { operationsUseCases } from '../../../functions/operations/use-cases.ts';
import { planUseCases } from '../../../functions/plans/use-cases.ts';
import { prospectUseCases } from '../../../functions/prospects/use-cases.ts';
import { sessionUseCases } from '../../../functions/session/use-cases.ts';
import { standingsUseCases } from '../../../functions/standings/use-cases.ts';
import { type FormDeps, formFiling } from '../../../functions/form-use-cases.ts';
import { suggestionUseCases } from '../../../functions/suggestions/use-cases.ts';
import { trainingUseCases } from '../../../functions/training/use-cases.ts';
import { uploadUseCases } from '../../../functions/uploads/use-cases.ts';
import { webhookUseCases } from '../../../functions/webhooks/use-cases.ts';
import type { ImportMessage } from '../../../shared/contracts/events.ts';
import { ReceiptSchema } from '../../../shared/contracts/http/receipt.ts';
import { ProblemSchema } from '../../../shared/contracts/problem.ts';
import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { InMemoryCourseFileStore } from '../../../shared/ports/in-memory/in-memory-course-file-store.ts';
import { DepartmentItems } from '../../../shared/ports/in-memory/department-items.ts';
import { InMemoryPreferenceStore } from '../../../shared/ports/in-memory/in-memory-preference-store.ts';
import { InMemoryOutageStore } from '../../../shared/ports/in-memory/in-memory-outage-store.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryDeadLetterStore } from '../../../shared/ports/in-memory/in-memory-dead-letter-store.ts';
import { InMemoryCalendarStore } from '../../../shared/ports/in-memory/in-memory-calendar-store.ts';
import { InMemoryChangeStore } from '../../../shared/ports/in-memory/in-memory-change-store.ts';
import { InMemoryDepartmentStore } from '../../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryFactStore } from '../../../shared/ports/in-memory/in-memory-fact-store.ts';
import { InMemorySealedPackStore } from '../../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { InMemoryMessageQueue } from '../../../shared/ports/in-memory/in-memory-message-queue.ts';
import { InMemoryImportStore } from '../../../shared/ports/in-memory/in-memory-import-store.ts';
import { InMemoryLedgerStore } from '../../../shared/ports/in-memory/in-memory-ledger-store.ts';
import { InMemoryPolicyStore } from '../../../shared/ports/in-memory/in-memory-policy-store.ts';
import { InMemoryRosterStore } from '../../../shared/ports/in-memory/in-memory-roster-store.ts';
import { InMemorySecretStore } from '../../../shared/ports/in-memory/in-memory-secret-store.ts';
import { whenNeeded } from '../../../shared/ports/when-needed.ts';
import { InMemoryWebhookStore } from '../../../shared/ports/in-memory/in-memory-webhook-store.ts';
import { InMemorySheetStore } from '../../../shared/ports/in-memory/in-memory-sheet-store.ts';
import { InMemoryStandingStore } from '../../../shared/ports/in-memory/in-memory-standing-store.ts';
import type { AppendOutcome, FactRecord } from '../../../shared/ports/fact-store.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import type { HttpEvent, UseCases, UseCasesOf } from '../../../shared/runtime/http/endpoint.ts';
import { httpHandler } from '../../../shared/runtime/http/http-handler.ts';
import { WatchedLogger } from '../../support/watched-logger.ts';
import { hangzhou, ningbo } from './people.ts';

/** A Monday morning, a workday in Hangzhou. */
export const MONDAY = '2026-11-23T10:00:00+08:00';

/** Monday's reminder. */
const NEXT_JOB = '2026-11-23T09:00:00Z';

/** Keeps what was appended for the first time, so that a test can say "nothing stored". */
class WatchedFactStore extends InMemoryFactStore {
  readonly appended: FactRecord[] = [];

  override async append(record: FactRecord): Promise<AppendOutcome> {
    const outcome = await super.append(record);
    if (outcome.outcome === 'appended') this.appended.push(record);
    return outcome;
  }
}

export interface ApiRequest {
  /** Staff id; the e-mail address follows from it. */
  readonly as?: string;
  readonly claims?: unknown;
  readonly at?: string;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  /** An object is sent as JSON, text as it is, bytes base64-encoded. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly routeKey?: string;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The value of a JSON body, the bytes of any other. */
  readonly body: unknown;
}

const claimsOf = (staffId: string) => ({ email: `${staffId}@example.com`, email_verified: 'true' });

const bodyOf = ({ body }: ApiRequest): Pick<HttpEvent, 'body' | 'isBase64Encoded'> => {
  if (body === undefined) return { isBase64Encoded: false };
  if (Buffer.isBuffer(body)) return { body: body.toString('base64'), isBase64Encoded: true };
  return { body: typeof body === 'string' ? body : JSON.stringify(body), isBase64Encoded: false };
};

export const eventOf = (operation: OperationId, request: ApiRequest): HttpEvent => {
  const { method, path } = ROUTES[operation];
  const { as = 's01', claims = claimsOf(as), at = MONDAY, headers = {}, query, params } = request;
  return {
    routeKey: request.routeKey ?? `${method} ${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    ...(query !== undefined && { queryStringParameters: query }),
    ...(params !== undefined && { pathParameters: params }),
    ...bodyOf(request),
    requestContext: {
      requestId: 'request-1',
      timeEpoch: Temporal.Instant.from(at).epochMilliseconds,
      authorizer: { jwt: { claims } },
    },
  };
};

export const responseOf = async (handler: ReturnType<typeof httpHandler>, event: HttpEvent): Promise<ApiResponse> => {
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = await handler(event, {} as Context);
  const text = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString();
  const isJson = String(headers['content-type']).endsWith('json');
  return { status: statusCode, headers, text, body: isJson ? JSON.parse(text) : Buffer.from(body, 'base64') };
};

export const inMemoryApi = async (replaced: UseCases = {}) => {
  const items = new DepartmentItems();
  const departments = new InMemoryDepartmentStore(items);
  await departments.create(hangzhou);
  await departments.create(ningbo);
  const facts = new WatchedFactStore();
  const ledger = new InMemoryLedgerStore();
  const standings = new InMemoryStandingStore();
  const logger = new WatchedLogger();
  const receiptKey = new InMemorySecretStore('a receipt key of these tests');
  const courseFiles = new InMemoryCourseFileStore();
  const roster = new InMemoryRosterStore(items);
  const policies = new InMemoryPolicyStore(items);
  const packs = new InMemorySealedPackStore();
  const calendar = new InMemoryCalendarStore(items);
  const outages = new InMemoryOutageStore(items);
  const changes = new InMemoryChangeStore(items);
  const preferences = new InMemoryPreferenceStore();
  const deadLetters = new InMemoryDeadLetterStore();
  const agenda = new InMemoryAgendaStore();
  for (const { department } of [hangzhou, ningbo]) {
    const doneUntil = Temporal.Instant.from('2026-11-20T12:05:00Z');
    await agenda.create({ departmentId: department.id, doneUntil, nextJobAt: Temporal.Instant.from(NEXT_JOB) });
  }
  const deps = { departments, facts, ledger, standings, receiptKey, courseFiles, roster, policies, outages, calendar };
  const importStores = {
    imports: new InMemoryImportStore(),
    sheets: new InMemorySheetStore(),
    importQueue: new InMemoryMessageQueue<ImportMessage>(),
  };
  const importDeps = {
    ...{ departments, facts, roster, ...importStores },
    filing: (stores: Omit<FormDeps, 'receiptKey'>) => formFiling({ receiptKey, ...stores }),
  };
  const webhooks = new InMemoryWebhookStore();
  const webhookKey = new InMemorySecretStore('a webhook key of these tests');
  const useCases = {
    ...(logUseCases(deps) satisfies UseCasesOf<'logs'>),
    ...(leaveUseCases(deps) satisfies UseCasesOf<'leaves'>),
    ...(sessionUseCases(deps) satisfies UseCasesOf<'session'>),
    ...(ledgerUseCases(deps) satisfies UseCasesOf<'ledger'>),
    ...(standingsUseCases(deps) satisfies UseCasesOf<'standings'>),
    ...(rosterUseCases(deps) satisfies UseCasesOf<'roster'>),
    ...(policyUseCases(deps) satisfies UseCasesOf<'policies'>),
    ...(calendarUseCases(deps) satisfies UseCasesOf<'calendar'>),
    ...(suggestionUseCases(deps) satisfies UseCasesOf<'suggestions'>),
    ...(competitionUseCases(deps) satisfies UseCasesOf<'competitions'>),
    ...(scoreUseCases(deps) satisfies UseCasesOf<'scores'>),
    ...(resultUseCases(deps) satisfies UseCasesOf<'results'>),
    ...(caseUseCases(deps) satisfies UseCasesOf<'cases'>),
    ...(trainingUseCases(deps) satisfies UseCasesOf<'training'>),
    ...(appealUseCases(deps) satisfies UseCasesOf<'appeals'>),
    ...(meetingUseCases(deps) satisfies UseCasesOf<'meetings'>),
    ...(conductUseCases(deps) satisfies UseCasesOf<'conduct'>),
    ...(uploadUseCases({
      ...importDeps,
      importStores: whenNeeded(() => Promise.resolve(importStores)),
    }) satisfies UseCasesOf<'uploads'>),
    ...(privacyUseCases(deps) satisfies UseCasesOf<'privacy'>),
    ...(monthUseCases({ ...deps, packs }) satisfies UseCasesOf<'months'>),
    ...(reportUseCases(deps) satisfies UseCasesOf<'reports'>),
    ...(webhookUseCases({ ...importDeps, webhooks, webhookKey }) satisfies UseCasesOf<'webhooks'>),
    ...(noticeUseCases({
      preferences,
      receiptKey,
      publicUrl: 'https://baifang.example.com',
    }) satisfies UseCasesOf<'notices'>),
    ...(planUseCases(deps) satisfies UseCasesOf<'plans'>),
    ...(prospectUseCases(deps) satisfies UseCasesOf<'prospects'>),
    ...(operationsUseCases({ ...deps, agenda, changes, deadLetters }) satisfies UseCasesOf<'operations'>),
    ...replaced,
  };
  const handler = httpHandler({ useCases, contracts: CONTRACTS, departments, logger });
  const send = (operation: OperationId, request: ApiRequest = {}): Promise<ApiResponse> =>
    responseOf(handler, eventOf(operation, request));
  return {
    ...{ departments, facts, ledger, standings, courseFiles, packs, roster, policies, outages, calendar, changes },
    ...{ logger, handler, send, importDeps, webhooks, webhookKey, preferences, receiptKey, deadLetters },
  };
};

export type InMemoryApi = Awaited<ReturnType<typeof inMemoryApi>>;

/** Code, status and the errors' places of a refusal; fails where the answer is none. */
export const problemOf = ({ status, headers, body }: ApiResponse) => {
  const problem = ProblemSchema.parse(body);
  if (headers['content-type'] !== 'application/problem+json') throw new Error('not a problem by its content type');
  if (problem.status !== status) throw new Error('the body tells another status than the answer');
  return {
    status,
    code: problem.code,
    correlationId: problem.correlationId,
    errors: problem.errors.map(({ pointer, code }) => `${pointer} ${code}`),
  };
};

export const receiptOf = ({ status, body }: ApiResponse) => {
  if (status !== 201) throw new Error(`not accepted: ${JSON.stringify(body)}`);
  return ReceiptSchema.parse(body);
};

export const visit = {
  customer: '西湖软件园',
  at: '10:30',
  contact: '陈洁',
  phone: '13800000000',
  summary: '介绍补充医疗方案',
};

/** A daily log of the Monday. */
export const dailyLog = { date: '2026-11-23', visits: [visit], nextDayPlan: '回访' };
