import { beforeEach, describe, expect, it } from 'vitest';
import type { AgendaStore, DueItem, Watermark } from '../../../shared/ports/agenda-store.ts';
import type { FactStore } from '../../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../../shared/ports/ledger-store.ts';
import { at, AWKWARD_IDS, ledgerEntry, logRecord } from './samples.ts';

/** The stores whose items share one `due` index. */
export interface StoresOfOneTable {
  readonly agenda: AgendaStore;
  readonly facts: FactStore;
  readonly ledger: LedgerStore;
}

const watermark = (departmentId: string, doneUntil: string, nextJobAt: string): Watermark => ({
  departmentId,
  doneUntil: at(doneUntil),
  nextJobAt: at(nextJobAt),
});

const printed = (mark: Watermark | undefined): unknown =>
  mark && { ...mark, doneUntil: mark.doneUntil.toString(), nextJobAt: mark.nextJobAt.toString() };

export const agendaStoreSuite = (name: string, newStores: () => StoresOfOneTable | Promise<StoresOfOneTable>): void => {
  describe(`agenda ${name}`, () => {
    let agenda: AgendaStore;
    let facts: FactStore;
    let ledger: LedgerStore;
    const dueUntil = (instant: string): Promise<DueItem[]> => Array.fromAsync(agenda.dueUntil(at(instant)));

    beforeEach(async () => {
      ({ agenda, facts, ledger } = await newStores());
    });

    it('a department has no watermark until one is created', async () => {
      expect(await agenda.read('d1')).toBeUndefined();
    });

    it('a created watermark reads back; a second one leaves it alone', async () => {
      const first = watermark('d1', '2026-11-01T00:00:00Z', '2026-11-01T09:00:00.500Z');
      expect(await agenda.create(first)).toBe('created');
      expect(await agenda.create(watermark('d1', '2026-12-01T00:00:00Z', '2026-12-01T09:00:00Z'))).toBe('exists');
      expect(printed(await agenda.read('d1'))).toEqual(printed(first));
    });

    it('of two runs that advance from the same instant one wins and the other has moved nothing', async () => {
      const from = watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z');
      const to = watermark('d1', '2026-11-23T12:05:00Z', '2026-11-24T09:00:00Z');
      const other = watermark('d1', '2026-11-23T12:10:00Z', '2026-11-24T09:00:00Z');
      await agenda.create(from);
      expect(await agenda.advance(from, to)).toBe('advanced');
      expect(await agenda.advance(from, other)).toBe('moved-already');
      expect(printed(await agenda.read('d1'))).toEqual(printed(to));
    });

    it('a run that saw another next job than the one now planned has moved nothing', async () => {
      const from = watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z');
      const replanned = watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T10:05:00Z');
      await agenda.create(from);
      await agenda.advance(from, replanned);
      expect(await agenda.advance(from, watermark('d1', '2026-11-23T12:05:00Z', '2026-11-24T09:00:00Z'))).toBe(
        'moved-already',
      );
      expect(printed(await agenda.read('d1'))).toEqual(printed(replanned));
    });

    it('a watermark that was never created cannot be advanced', async () => {
      const mark = watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z');
      expect(await agenda.advance(mark, mark)).toBe('moved-already');
      expect(await agenda.read('d1')).toBeUndefined();
    });

    it('a job is due at its very millisecond, not one before', async () => {
      await agenda.create(watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z'));
      expect(await dueUntil('2026-11-23T12:04:59.999Z')).toEqual([]);
      expect(await dueUntil('2026-11-23T12:05:00Z')).toMatchObject([{ kind: 'agenda', departmentId: 'd1' }]);
    });

    it('an advanced watermark is due at its next job only', async () => {
      const from = watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z');
      await agenda.create(from);
      await agenda.advance(from, watermark('d1', '2026-11-23T12:05:00Z', '2026-11-24T09:00:00Z'));
      expect(await dueUntil('2026-11-24T08:59:59.999Z')).toEqual([]);
      expect(await dueUntil('2026-11-24T09:00:00Z')).toHaveLength(1);
    });

    it('a fact is due from judgeAfter until it is judged; a fact without is never due', async () => {
      const late = logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' });
      await facts.append(late);
      await facts.append(logRecord({ staffId: 's02' }));
      expect(await dueUntil('2026-11-23T12:00:00Z')).toEqual([]);
      expect(await dueUntil('2026-11-23T12:00:00.001Z')).toMatchObject([
        { kind: 'fact', departmentId: 'd1', month: '2026-11' },
      ]);
      await facts.markJudged([late]);
      expect(await dueUntil('2026-11-30T00:00:00Z')).toEqual([]);
    });

    it('a ledger entry is due from its instant until it is settled', async () => {
      await ledger.append(ledgerEntry({ sequence: 17 }), at('2026-11-23T12:15:00Z'));
      expect(await dueUntil('2026-11-23T12:14:59.999Z')).toEqual([]);
      expect(await dueUntil('2026-11-23T12:15:00Z')).toMatchObject([
        { kind: 'ledger-entry', departmentId: 'd1', month: '2026-11', sequence: 17 },
      ]);
      const later = at('2026-11-24T00:00:00Z');
      await ledger.postpone('d1', '2026-11', 17, later);
      expect(await Array.fromAsync(agenda.dueUntil(later.subtract({ milliseconds: 1 })))).toEqual([]);
      expect(await Array.fromAsync(agenda.dueUntil(later))).toHaveLength(1);
      await ledger.settle('d1', '2026-11', 17);
      await ledger.postpone('d1', '2026-11', 17, later);
      expect(await dueUntil('2026-11-30T00:00:00Z')).toEqual([]);
    });

    it("a department's due items come earliest first", async () => {
      await ledger.append(ledgerEntry(), at('2026-11-23T12:15:00Z'));
      await facts.append(logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' }));
      await agenda.create(watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z'));
      const kinds = (await dueUntil('2026-11-24T00:00:00Z')).map(({ kind }) => kind);
      expect(kinds).toEqual(['fact', 'agenda', 'ledger-entry']);
    });

    it('every due item says since when it is due', async () => {
      await ledger.append(ledgerEntry(), at('2026-11-23T12:15:00Z'));
      await facts.append(logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' }));
      await agenda.create(watermark('d1', '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z'));
      const found = await Array.fromAsync(agenda.dueUntil(at('2026-11-24T00:00:00Z')));
      expect(found.map(({ kind, dueAt }) => [kind, dueAt.toString()])).toEqual([
        ['fact', '2026-11-23T12:00:00.001Z'],
        ['agenda', '2026-11-23T12:05:00Z'],
        ['ledger-entry', '2026-11-23T12:15:00Z'],
      ]);
    });

    it('100 departments are found, over all shards', async () => {
      const ids = Array.from({ length: 100 }, (_, index) => `dept-${index}`);
      for (const id of ids) await agenda.create(watermark(id, '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z'));
      const due = await dueUntil('2026-11-23T12:05:00Z');
      expect(due.map(({ departmentId }) => departmentId).sort()).toEqual(ids.sort());
    });

    it.each(AWKWARD_IDS)('a department called %j is due under its own name', async (departmentId) => {
      await agenda.create(watermark(departmentId, '2026-11-23T09:00:00Z', '2026-11-23T12:05:00Z'));
      await facts.append(logRecord({ departmentId, judgeAfter: '2026-11-23T12:06:00Z' }));
      expect(await dueUntil('2026-11-24T00:00:00Z')).toMatchObject([
        { kind: 'agenda', departmentId },
        { kind: 'fact', departmentId, month: '2026-11' },
      ]);
    });
  });
};
