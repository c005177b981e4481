import { describe, expect, it } from 'vitest';
import type { Receipts } from '../../../shared/contracts/http/receipt.ts';
import type { Answer } from '../../../web/src/api/answer.ts';
import { cellKey } from '../../../web/src/grid/changes.ts';
import { sendSheets, sheetOf } from '../../../web/src/grid/send-sheets.ts';

const cell = (row: number, column = 'points') => ({ row: `s${row}`, column });
const entry = (row: number) => ({ value: row, cells: { points: cell(row) } });
const entries = (count: number) => Array.from({ length: count }, (_, row) => entry(row));

const received = (count: number): Answer<Receipts> => ({
  outcome: 'ok',
  value: {
    receipts: Array.from({ length: count }, (_, index) => ({
      ...{ id: `r${index}`, receivedAt: '2026-11-23T10:00:00Z', deadline: null, onTime: true, signature: '' },
    })),
  },
});
const refused = (pointer: string): Answer<never> => ({
  outcome: 'refused',
  problem: {
    ...{ type: 'urn:problem-type:baifang:invalid-request', title: '内容有误', status: 422, code: 'invalid-request' },
    ...{ detail: '', correlationId: 'c', errors: [{ pointer, code: 'too-large', detail: '不能大于 100。' }] },
  },
});

describe('sending a sheet', () => {
  it('sends at most 200 entries at once, in their order', async () => {
    const sent: number[][] = [];
    const report = await sendSheets([
      sheetOf(entries(201), (values) => {
        sent.push(values);
        return Promise.resolve(received(values.length));
      }),
    ]);
    expect(sent.map((values) => values.length)).toEqual([200, 1]);
    expect(sent[1]).toEqual([200]);
    expect(report.saved).toHaveLength(201);
    expect(report.receivedAt).toBe('2026-11-23T10:00:00Z');
  });

  it('sends nothing where nothing changed', async () => {
    const report = await sendSheets([sheetOf([], () => Promise.reject(new Error('asked')))]);
    expect(report).toEqual({ saved: [], receivedAt: null, refused: new Map(), failure: null });
  });

  it.each([
    ['the cell of the field', '/entries/1/points', [cell(1)]],
    ['every cell of an entry without that field', '/entries/0/staffId', [cell(0)]],
    ['no cell where none is named', '/month', []],
  ])('marks %s that was refused, and saves none of its sheet', async (_what, pointer, cells) => {
    const report = await sendSheets([sheetOf(entries(2), () => Promise.resolve(refused(pointer)))]);
    expect([...report.refused.keys()]).toEqual(cells.map(cellKey));
    expect(report.saved).toEqual([]);
    expect(report.failure?.outcome).toBe('refused');
  });

  it('goes on with the next sheet when one was refused', async () => {
    const report = await sendSheets([
      sheetOf([entry(0)], () => Promise.resolve(refused('/entries/0/points'))),
      sheetOf([entry(1)], () => Promise.resolve(received(1))),
    ]);
    expect(report.saved).toEqual([cell(1)]);
    expect([...report.refused.keys()]).toEqual([cellKey(cell(0))]);
  });
});
