import { expect, it } from 'vitest';
import type { StaffRecord } from '../../shared/ports/department-store.ts';
import { type ApiRequest, type ApiResponse, inMemoryApi } from '../unit/http/in-memory-api.ts';
import { hangzhou } from '../unit/http/people.ts';
import { CSV } from '../unit/http/rows-of-uploads.ts';

const PEOPLE = 20_000;
/** The gateway gives up after thirty. */
const SLOWEST_MS = 25_000;
/** Of a function's answer. */
const LARGEST_ANSWER_BYTES = 6 * 1024 * 1024;

const person = (id: string, role: 'sales' | 'department-manager', unitId: string | null): StaffRecord => ({
  id,
  name: `员工${id}`,
  email: `${id}@example.com`,
  joinedOn: '2020-03-01',
  leftOn: null,
  assignments: [{ from: '2020-03-01', unitId, role }],
  language: 'zh-CN',
});

const staff = Array.from({ length: PEOPLE }, (_, at) => person(`p${at}`, 'sales', 'u1'));
const rows = staff.map(({ id }, at) => `2026,${id},${at},1`);

const sheet: ApiRequest = {
  as: 'boss',
  params: { form: 'result' },
  headers: CSV,
  body: ['年度,工号,保费（元）,客户数', ...rows].join('\n'),
};

it('a sheet of 20,000 rows is previewed, filed, and filed again without harm, each within a request', async () => {
  const api = await inMemoryApi();
  const boss = person('boss', 'department-manager', null);
  const department = { ...hangzhou.department, id: 'large' };
  await api.departments.create({ ...hangzhou, department, staff: [...staff, boss] });
  const timed = async (operation: 'preview-upload' | 'upload-forms'): Promise<ApiResponse> => {
    const startedMs = performance.now();
    const answer = await api.send(operation, sheet);
    expect(performance.now() - startedMs).toBeLessThan(SLOWEST_MS);
    return answer;
  };
  expect((await timed('preview-upload')).body).toEqual({ add: PEOPLE, change: 0, unchanged: 0 });
  expect(api.facts.appended).toEqual([]);
  const first = await timed('upload-forms');
  expect(Buffer.byteLength(first.text)).toBeLessThan(LARGEST_ANSWER_BYTES);
  expect(api.facts.appended).toHaveLength(PEOPLE);
  expect((await timed('upload-forms')).text).toBe(first.text);
  expect(api.facts.appended).toHaveLength(PEOPLE);
  expect((await timed('preview-upload')).body).toEqual({ add: 0, change: 0, unchanged: PEOPLE });
});
