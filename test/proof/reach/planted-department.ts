/** Ningbo as Hangzhou's people must never see it: whatever is kept of it can be told from anybody else's. */

import { ROUTES, type OperationId } from '../../../shared/contracts/routes.ts';
import { ID_PLACES, type IdField } from '../../unit/http/id-places.ts';
import { fieldOf, FOREIGN } from '../../unit/http/foreign-ids.ts';
import { inMemoryApi, type InMemoryApi } from '../../unit/http/in-memory-api.ts';
import { PERMISSION_ROWS } from '../../unit/http/permission-rows.ts';

export const NINGBO = 'nb-01';
export const NINGBO_MANAGER = 'x01';
export const NINGBO_SALES = 'x02';

const SECRET = '甬密';
const SECRET_PHONE = '19957400001';

/** What is planted, what stands in Ningbo's roster, and a phone of it shown without its middle. */
export const LEAK = new RegExp(`${SECRET}|${SECRET_PHONE}|199\\*+0001|宁波|营业九部|员工x|x0\\d@example`);

/** A copy in which every Chinese text is planted and every phone is Ningbo's. */
function planted<T>(value: T): T {
  if (typeof value === 'string') {
    if (/^1\d{10}$/.test(value)) return SECRET_PHONE as T;
    return (/\p{Script=Han}/u.test(value) ? `${value}${SECRET}` : value) as T;
  }
  if (Array.isArray(value)) return value.map(planted) as T;
  // A date or an instant has no fields of its own to plant anything in.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, planted(each as unknown)])) as T;
}

/** Whatever is filed in Ningbo from now on. */
function plantInFacts({ facts }: InMemoryApi): void {
  const append = facts.append.bind(facts);
  facts.append = (record) =>
    append(record.departmentId === NINGBO ? { ...record, fact: planted(record.fact) } : record);
}

async function plantInWebhooks({ webhooks }: InMemoryApi): Promise<void> {
  for (const webhook of await webhooks.list(NINGBO))
    await webhooks.save(NINGBO, { ...webhook, name: planted(webhook.name), version: webhook.version + 1 });
}

export interface PlantedApi {
  readonly api: InMemoryApi;
  /** Of Ningbo, by the fields that name them. */
  readonly ids: ReadonlyMap<IdField, string>;
}

/** The whole API, with a record of every kind in Ningbo. */
export async function plantedApi(): Promise<PlantedApi> {
  const api = await inMemoryApi();
  plantInFacts(api);
  for (const operation of Object.keys(ROUTES) as OperationId[])
    await PERMISSION_ROWS[operation].make?.(api, NINGBO_SALES);
  const ids = new Map<IdField, string>();
  for (const field of new Set(ID_PLACES.map(fieldOf))) ids.set(field, await FOREIGN[field].real(api));
  await plantInWebhooks(api);
  return { api, ids };
}
