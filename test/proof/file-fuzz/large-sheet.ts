import { isDeepStrictEqual } from 'node:util';
import type { StaffRecord } from '../../../shared/ports/department-store.ts';
import { threadCpuMs } from '../../bench/measure.ts';
import { type ApiRequest, type ApiResponse, inMemoryApi } from '../../unit/http/in-memory-api.ts';
import { hangzhou } from '../../unit/http/people.ts';
import { CSV } from '../../unit/http/rows-of-uploads.ts';

const person = (id: string, role: 'sales' | 'department-manager', unitId: string | null): StaffRecord => ({
  id,
  name: `员工${id}`,
  email: `${id}@example.com`,
  joinedOn: '2020-03-01',
  leftOn: null,
  assignments: [{ from: '2020-03-01', unitId, role }],
  language: 'zh-CN',
});

const sheetOf = (staff: readonly StaffRecord[]): ApiRequest => ({
  as: 'boss',
  params: { form: 'result' },
  headers: CSV,
  body: ['年度,工号,保费（元）,客户数', ...staff.map(({ id }, at) => `2026,${id},${at},1`)].join('\n'),
});

const must = (found: unknown, expected: unknown, what: string): void => {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${what}: ${JSON.stringify(found)}`);
};

export interface LargeSheet {
  readonly slowestMs: number;
  readonly largestAnswerBytes: number;
}

/** A sheet of so many rows is previewed, filed, and filed again without harm, each within a request. */
export const takeLargeSheet = async (rows: number): Promise<LargeSheet> => {
  const staff = Array.from({ length: rows }, (_, at) => person(`p${at}`, 'sales', 'u1'));
  const api = await inMemoryApi();
  const department = { ...hangzhou.department, id: 'large' };
  await api.departments.create({
    ...hangzhou,
    department,
    staff: [...staff, person('boss', 'department-manager', null)],
  });
  const sheet = sheetOf(staff);
  let [slowestMs, largestAnswerBytes] = [0, 0];
  const send = async (operation: 'preview-upload' | 'upload-forms'): Promise<ApiResponse> => {
    const before = threadCpuMs();
    const answer = await api.send(operation, sheet);
    slowestMs = Math.max(slowestMs, threadCpuMs() - before);
    largestAnswerBytes = Math.max(largestAnswerBytes, Buffer.byteLength(answer.text));
    return answer;
  };
  must((await send('preview-upload')).body, { add: rows, change: 0, unchanged: 0 }, 'foreseen');
  must(api.facts.appended.length, 0, 'kept by a preview');
  const first = await send('upload-forms');
  must(api.facts.appended.length, rows, 'kept');
  must((await send('upload-forms')).text === first.text, true, 'answered alike');
  must(api.facts.appended.length, rows, 'kept after the second time');
  must((await send('preview-upload')).body, { add: 0, change: 0, unchanged: rows }, 'foreseen of what is filed');
  return { slowestMs, largestAnswerBytes };
};
