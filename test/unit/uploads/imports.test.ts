import { describe, expect, it } from 'vitest';
import { workOffImport } from '../../../functions/work-off-imports/work-off-import.ts';
import { ImportPageSchema, ImportSchema, type ImportView } from '../../../shared/contracts/http/imports.ts';
import { Crash, crashAtCall, failing } from '../../../shared/ports/in-memory/failing.ts';
import type { ImportStore } from '../../../shared/ports/import-store.ts';
import { sheetOf } from '../../../shared/ports/sheet-store.ts';
import { type ApiRequest, type InMemoryApi, inMemoryApi, problemOf } from '../http/in-memory-api.ts';
import { CSV, leavesOf } from '../http/rows-of-uploads.ts';

const DEPARTMENT = 'hz-01';

const suggestions = (count: number): ApiRequest => ({
  params: { form: 'suggestion' },
  headers: CSV,
  body: ['内容', ...Array.from({ length: count }, (_, index) => `建议${index}`)].join('\n'),
});
const leaves = (body: Buffer | string, more: ApiRequest = {}): ApiRequest => ({
  params: { form: 'leave' },
  body,
  ...more,
  headers: { ...CSV, ...more.headers },
});

const started = async (api: InMemoryApi, request: ApiRequest): Promise<ImportView> => {
  const { status, body } = await api.send('start-import', request);
  if (status !== 201) throw new Error(`not started: ${JSON.stringify(body)}`);
  return ImportSchema.parse(body);
};
/** Works off every message once, as the queue would hand them out. */
const workOff = async (api: InMemoryApi): Promise<void> => {
  for (const message of api.importDeps.importQueue.sent.splice(0)) await workOffImport(api.importDeps, message);
};
const shown = async (api: InMemoryApi, { id }: ImportView, request: ApiRequest = {}): Promise<ImportView> =>
  ImportSchema.parse((await api.send('show-import', { ...request, params: { importId: id } })).body);
const confirmed = (api: InMemoryApi, { id }: ImportView, at?: string) =>
  api.send('confirm-import', { params: { importId: id }, body: {}, ...(at !== undefined && { at }) });

const stored = async (api: InMemoryApi, { id }: ImportView) => {
  const record = await api.importDeps.imports.read(DEPARTMENT, id);
  if (record === undefined) throw new Error('no such import');
  return { record, sheet: await api.importDeps.sheets.get(sheetOf(DEPARTMENT, record)) };
};

describe('an import', () => {
  it('is checked, waits for its confirmation, and is then filed as of the confirmation', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(600));
    expect(begun).toMatchObject({ state: 'checking', submissions: 600, through: 0, preview: null });
    await workOff(api);
    expect(await shown(api, begun)).toMatchObject({
      state: 'ready',
      through: 600,
      preview: { add: 600, change: 0, unchanged: 0 },
    });
    expect(api.facts.appended).toEqual([]);
    const answer = await confirmed(api, begun, '2026-11-23T10:05:00+08:00');
    expect(ImportSchema.parse(answer.body)).toMatchObject({ state: 'filing', through: 0 });
    await workOff(api);
    expect(await shown(api, begun)).toMatchObject({
      state: 'filed',
      through: 600,
      confirmedAt: '2026-11-23T02:05:00Z',
      problem: null,
    });
    expect(api.facts.appended).toHaveLength(600);
    expect(new Set(api.facts.appended.map(({ fact }) => 'receivedAt' in fact && fact.receivedAt))).toEqual(
      new Set(['2026-11-23T02:05:00Z']),
    );
    expect((await stored(api, begun)).sheet).toBeUndefined();
  });

  it('of 20,000 rows shows its progress on the way', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(20_000));
    const seen: number[] = [];
    const { imports } = api.importDeps;
    const watched = {
      ...api.importDeps,
      imports: {
        read: imports.read.bind(imports),
        advance: imports.advance.bind(imports),
        report: (...call: Parameters<ImportStore['report']>) => {
          seen.push(call[3]);
          return imports.report(...call);
        },
      },
    };
    await workOffImport(watched, { departmentId: DEPARTMENT, importId: begun.id });
    expect(seen).toHaveLength(80);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await confirmed(api, begun);
    await workOff(api);
    expect(api.facts.appended).toHaveLength(20_000);
  });

  it('with anything wrong in it is refused at the cell, in the language of whoever looks, and keeps nothing', async () => {
    const api = await inMemoryApi();
    const sheet = '开始日,结束日,事由\n2026-11-24,2026-11-25,体检\n2026-11-27,2026-11-26,体检';
    const begun = await started(api, leaves(sheet));
    await workOff(api);
    const refused = await shown(api, begun, { headers: { 'accept-language': 'en' } });
    expect(refused).toMatchObject({
      state: 'refused',
      problem: {
        code: 'invalid-request',
        errors: [{ pointer: '/1/to', cell: 'B3', detail: expect.stringMatching(/^Cell B3: /) as unknown }],
      },
    });
    expect(api.facts.appended).toEqual([]);
    expect((await stored(api, begun)).sheet).toBeUndefined();
    expect(problemOf(await confirmed(api, begun))).toMatchObject({ status: 409, code: 'import-not-ready' });
  });

  it.each([
    [
      'a file that is none',
      leaves(Buffer.from([0, 1, 2]), { headers: { 'content-type': 'text/plain' } }),
      'sheet-expected',
    ],
    ['a cell that is wrong by the contract', leaves('开始日,结束日,事由\nmorgen,2026-11-25,体检'), 'invalid-request'],
    ['somebody out of reach', leaves(leavesOf('s01', 's03'), { as: 'm01' }), 'not-permitted'],
    [
      'a form that the role may not enter',
      { ...leaves('年度,工号\n2026,s01'), params: { form: 'result' } },
      'not-permitted',
    ],
  ])('of %s is refused at once: nothing is kept or sent for', async (_, request, code) => {
    const api = await inMemoryApi();
    expect(problemOf(await api.send('start-import', request)).code).toBe(code);
    expect(api.importDeps.importQueue.sent).toEqual([]);
  });

  it('that was right when it was checked and is wrong when it is filed keeps nothing', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, leaves(leavesOf('s02'), { as: 'm01' }));
    await workOff(api);
    const departure = { as: 'd02', params: { staffId: 's02' }, body: { version: 1, leftOn: '2026-11-22' } };
    expect((await api.send('record-departure', departure)).status).toBe(201);
    await api.send('confirm-import', { as: 'm01', params: { importId: begun.id }, body: {} });
    await workOff(api);
    const { record } = await stored(api, begun);
    expect(record).toMatchObject({ state: 'refused', refusal: { code: 'invalid-request' } });
    expect(api.facts.appended).toEqual([]);
  });

  it.each(['before', 'after'] as const)('dying %s any call it makes is taken up by the next attempt', async (point) => {
    let crashes = 0;
    for (let call = 1; call <= crashes + 1; call += 1) {
      const api = await inMemoryApi();
      const begun = await started(api, suggestions(5));
      await workOff(api);
      await confirmed(api, begun);
      const plan = crashAtCall(call, point);
      const { departments, facts, imports, sheets } = api.importDeps;
      const dying = {
        ...api.importDeps,
        departments: failing(departments, plan),
        facts: failing(facts, plan),
        imports: failing(imports, plan),
        sheets: failing(sheets, plan),
      };
      const message = { departmentId: DEPARTMENT, importId: begun.id };
      await workOffImport(dying, message).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        crashes = call;
      });
      await workOffImport(api.importDeps, message);
      expect(api.facts.appended).toHaveLength(5);
      expect((await shown(api, begun)).state).toBe('filed');
    }
    expect(crashes).toBeGreaterThan(10);
  });

  it('handed out twice by the queue, at any point, is filed once', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(30));
    const message = { departmentId: DEPARTMENT, importId: begun.id };
    await Promise.all([workOffImport(api.importDeps, message), workOffImport(api.importDeps, message)]);
    await confirmed(api, begun);
    await Promise.all([workOffImport(api.importDeps, message), workOffImport(api.importDeps, message)]);
    await workOffImport(api.importDeps, message);
    expect(api.facts.appended).toHaveLength(30);
    expect((await shown(api, begun)).state).toBe('filed');
  });

  it('confirmed twice was received when it was confirmed first', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(1));
    await workOff(api);
    await confirmed(api, begun, '2026-11-23T10:05:00+08:00');
    const again = ImportSchema.parse((await confirmed(api, begun, '2026-11-23T10:06:00+08:00')).body);
    expect(again).toMatchObject({ state: 'filing', confirmedAt: '2026-11-23T02:05:00Z' });
    await workOff(api);
    expect(ImportSchema.parse((await confirmed(api, begun)).body).state).toBe('filed');
    expect(api.importDeps.importQueue.sent).toEqual([]);
  });

  it('sent again with its key is the same import; another sheet under that key is refused and harms nothing', async () => {
    const api = await inMemoryApi();
    const headers = { 'idempotency-key': 'k-1' };
    const first = await started(api, leaves(leavesOf('s01'), { headers }));
    const second = await started(api, leaves(leavesOf('s01'), { headers, at: '2026-11-23T10:01:00+08:00' }));
    expect(second).toEqual(first);
    const other = leaves('开始日,结束日,事由\n2026-12-01,2026-12-01,体检', { headers });
    expect(problemOf(await api.send('start-import', other)).code).toBe('idempotency-key-reused');
    await workOff(api);
    expect((await shown(api, first)).preview).toEqual({ add: 1, change: 0, unchanged: 0 });
  });

  it('whose sheet has expired says so', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(1));
    await workOff(api);
    const { record } = await stored(api, begun);
    await api.importDeps.sheets.delete(sheetOf(DEPARTMENT, record));
    await confirmed(api, begun);
    await workOff(api);
    expect(await shown(api, begun)).toMatchObject({ state: 'refused', problem: { code: 'sheet-expired' } });
  });

  it('is nobody else’s to see or confirm, not even a manager’s', async () => {
    const api = await inMemoryApi();
    const begun = await started(api, suggestions(1));
    await workOff(api);
    for (const operation of ['show-import', 'confirm-import'] as const) {
      const request = {
        as: 'd01',
        params: { importId: begun.id },
        ...(operation === 'confirm-import' && { body: {} }),
      };
      expect(problemOf(await api.send(operation, request)).code).toBe('not-found');
    }
  });
});

describe('the list of imports', () => {
  it('holds one’s own, latest first, by page and by state', async () => {
    const api = await inMemoryApi();
    const times = [0, 1, 2].map((minute) => `2026-11-23T10:0${minute}:00+08:00`);
    for (const at of times) await started(api, { ...suggestions(1), at });
    await started(api, { ...suggestions(1), as: 's02' });
    const [message] = api.importDeps.importQueue.sent;
    if (message !== undefined) await workOffImport(api.importDeps, message);
    const page = async (query: Record<string, string>) => {
      const { items, nextCursor } = ImportPageSchema.parse((await api.send('list-imports', { query })).body);
      return { minutes: items.map(({ startedAt }) => startedAt.slice(14, 16)), nextCursor };
    };
    const first = await page({ limit: '2' });
    expect(first.minutes).toEqual(['02', '01']);
    expect(await page({ limit: '2', cursor: first.nextCursor ?? '' })).toEqual({ minutes: ['00'], nextCursor: null });
    expect((await page({ state: 'ready' })).minutes).toEqual(['00']);
  });
});
