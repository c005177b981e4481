import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../shared/contracts/descriptions/descriptions.ts';
import { ReceiptSchema } from '../../shared/contracts/http/receipt.ts';
import { openApiDocument } from '../../shared/contracts/openapi/open-api-document.ts';
import { type OperationId, ROUTES } from '../../shared/contracts/routes.ts';
import { type ApiResponse, inMemoryApi, type InMemoryApi } from '../unit/http/in-memory-api.ts';
import { entry, ruling, standing } from '../unit/http/judged.ts';
import { PERMISSION_ROWS } from '../unit/http/permission-rows.ts';
import { DocumentedAnswers } from './fuzz/documented-answer.ts';
import { requestsTo } from './fuzz/requests.ts';

const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const REQUESTS = Number(process.env['BAIFANG_FUZZ_REQUESTS'] ?? 20_000);
const PER_OPERATION = Math.ceil(REQUESTS / OPERATIONS.length);
/** A loaded machine included. */
const TIMEOUT_MS = Math.max(60_000, PER_OPERATION * 20);
const SLOWEST_MS = 1000;
/** Records pile up in the stores; a fresh department keeps the lists as short as a month's. */
const REQUESTS_PER_API = 500;

const document = openApiDocument();
const answers = new DocumentedAnswers(document);

/** An API that holds a record of every kind that can be made or that the document has an example of, and the ids of these records. */
const apiWithRecords = async (): Promise<{ api: InMemoryApi; recordIds: string[] }> => {
  const api = await inMemoryApi();
  const recordIds: string[] = [];
  for (const { make } of OPERATIONS.filter((one) => ROUTES[one].method !== 'GET').map((one) => PERMISSION_ROWS[one])) {
    if (make !== undefined) recordIds.push(await make(api, 's01'));
  }
  for (const operation of OPERATIONS.filter((one) => ROUTES[one].method !== 'GET')) {
    const { params = {}, body } = exampleOf(operation);
    for (const as of ['s01', 'm01', 'd02', 'e01', 'a01', 'x02']) {
      const answer = await api.send(operation, { as, params, body });
      const receipt = ReceiptSchema.safeParse(answer.body);
      if (receipt.success) recordIds.push(receipt.data.id);
    }
  }
  const at = '2026-11-23T12:05:00Z';
  await api.ledger.append(entry({ added: [ruling(), ruling({ staffId: 's02' })] }), Temporal.Instant.from(at));
  const standings = [standing(), standing({ staffId: 's03', unitId: 'u2' })];
  await api.standings.replace({ departmentId: 'hz-01', month: '2026-11', asOf: at, standings });
  return { api, recordIds };
};

const { recordIds } = await apiWithRecords();
/** How many requests were answered with each status, over all operations. */
const answered = new Map<number, number>();

const documentedOperation = (operation: OperationId) => {
  const { path, method } = ROUTES[operation];
  const documented = document.paths[path]?.[method.toLowerCase()];
  if (documented === undefined) throw new Error(`${operation} is not in the document`);
  const complaint = (answer: ApiResponse) => answers.complaint(path, method.toLowerCase(), documented, answer);
  return { requests: requestsTo(document, documented, recordIds), complaint };
};

describe('any request to the API', { timeout: TIMEOUT_MS }, () => {
  it.each(OPERATIONS)('%s is answered as the document says, within a second, never with 5xx', async (operation) => {
    const { requests, complaint } = documentedOperation(operation);
    let { api } = await apiWithRecords();
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        sent += 1;
        if (sent % REQUESTS_PER_API === 0) ({ api } = await apiWithRecords());
        const startedMs = performance.now();
        const answer = await api.send(operation, request);
        expect(performance.now() - startedMs).toBeLessThan(SLOWEST_MS);
        expect(answer.status).toBeLessThan(500);
        expect(complaint(answer)).toBeNull();
        answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
      }),
      { numRuns: PER_OPERATION },
    );
  });

  it('and the requests reach what they are for: at least one in ten is done', () => {
    const total = [...answered.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(REQUESTS);
    expect((answered.get(200) ?? 0) + (answered.get(201) ?? 0)).toBeGreaterThan(total / 10);
  });
});
