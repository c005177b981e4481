import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { StoredFactSchema } from '../../../shared/contracts/records/stored-fact.ts';
import { monthsThrough } from '../../../shared/domain/facts/months.ts';
import { apiWithRecords } from '../http/api-with-records.ts';
import type { InMemoryApi } from '../http/in-memory-api.ts';
import { PERMISSION_ROWS } from '../http/permission-rows.ts';

/** Every kind of record that says whose it is. */
const PERSONAL = StoredFactSchema.shape.fact.options
  .filter(({ shape }) => 'staffId' in shape)
  .map(({ shape }) => z.string().parse(shape.type.value));

const recordsOf = async (api: InMemoryApi) => {
  const months = monthsThrough('2026-01', '2027-12');
  const records = await Promise.all(months.map((month) => Array.fromAsync(api.facts.readMonth('hz-01', month))));
  return records.flatMap((ofMonth) => ofMonth.map(({ fact }) => fact));
};

const myData = async (api: InMemoryApi, as: string): Promise<string> => {
  const { body } = await api.send('export-my-data', { as, query: { format: 'csv' } });
  return Object.values(unzipSync(body as Uint8Array))
    .map((file) => Buffer.from(file).toString())
    .join();
};

/** A form is read back by a list of `LISTS_BY_MONTH` or `LISTS_BY_YEAR`, with a `staffId` to ask for, or people cannot see what is kept of them. */
it("every kind of record that says whose it is stands in that person's own data", async () => {
  const { api } = await apiWithRecords();
  await PERMISSION_ROWS['list-cases'].make?.(api, 'c01');
  const records = await recordsOf(api);
  const shown = new Set<string>();
  for (const staffId of ['s01', 'm01', 'c01', 't01']) {
    const data = await myData(api, staffId);
    const own = records.filter((fact) => 'staffId' in fact && fact.staffId === staffId && data.includes(fact.id));
    for (const { type } of own) shown.add(type);
  }
  expect(PERSONAL).toContain('daily-log');
  expect(PERSONAL.filter((type) => !shown.has(type))).toEqual([]);
});
