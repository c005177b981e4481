import { beforeEach, describe, expect, it } from 'vitest';
import { judgeMonths } from '../../../functions/judge/judge-months.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { MonthLedger } from '../../../shared/domain/ledger/month-ledger.ts';
import { verifyLedger } from '../../../shared/domain/ledger/verify-ledger.ts';
import { parseMonth } from '../../../shared/domain/time/month.ts';
import { logOf } from '../../support/facts.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('an imported department', () => {
  it('is judged month by month, and nobody is told', async () => {
    const joinedOn = '2026-10-12';
    const staff = SMALL_DEPARTMENT.staff.map((person) => ({
      ...person,
      joinedOn,
      assignments: person.assignments.map((assignment) => ({ ...assignment, from: joinedOn })),
    }));
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, firstMonth: '2026-10', staff });
    await world.receive(logOf('f1', 's1', '2026-10-12', at('2026-10-12', '18:00'), 4));
    await world.receive(logOf('f2', 's1', '2026-11-02', at('2026-11-02', '18:00'), 4));
    const asOf = at('2026-11-05', '12:00');
    await judgeMonths(world.judgeDeps, 'hz-01', [MONTH, '2026-10'], asOf);
    for (const month of ['2026-10', MONTH]) {
      const entries = await world.entriesIn(month);
      const yearMonth = parseMonth(month);
      if (yearMonth === null) throw new Error(month);
      expect(entries.flatMap(({ notices }) => notices)).toEqual([]);
      expect((await MonthLedger.of('hz-01', month, entries)).rulings).toEqual(
        judgeMonth(world.dossier, yearMonth, asOf).rulings,
      );
      expect(await verifyLedger({ departmentId: 'hz-01', month }, entries)).toMatchObject({ outcome: 'intact' });
    }
    await judgeMonths(world.judgeDeps, 'hz-01', [MONTH, '2026-10'], asOf);
    expect(await world.entriesIn(MONTH)).toHaveLength(1);
  });
});
