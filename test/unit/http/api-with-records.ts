import { Temporal } from 'temporal-polyfill';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { ReceiptSchema } from '../../../shared/contracts/http/receipt.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { inMemoryApi, type InMemoryApi } from './in-memory-api.ts';
import { entry, ruling, standing } from './judged.ts';
import type { PermissionRow } from './permission-row.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';

export const OPERATIONS = Object.keys(ROUTES) as OperationId[];
const WRITING = OPERATIONS.filter((operation) => ROUTES[operation].method !== 'GET');

export const rowOf = (operation: OperationId): PermissionRow => PERMISSION_ROWS[operation];

export interface ApiWithRecords {
  readonly api: InMemoryApi;
  readonly recordIds: readonly string[];
  /** For an operation on a record of s01, the id of the record. */
  readonly madeFor: ReadonlyMap<OperationId, string>;
}

/** An API that holds a record of every kind that can be made or that the document has an example of. */
export const apiWithRecords = async (): Promise<ApiWithRecords> => {
  const api = await inMemoryApi();
  const madeFor = new Map<OperationId, string>();
  for (const operation of WRITING) {
    const { make } = rowOf(operation);
    if (make !== undefined) madeFor.set(operation, await make(api, 's01'));
  }
  const recordIds = [...madeFor.values()];
  for (const operation of WRITING) {
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
  return { api, recordIds, madeFor };
};
