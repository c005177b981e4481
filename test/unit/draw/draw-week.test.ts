import { describe, expect, it } from 'vitest';
import type { DailyLog } from '../../../shared/domain/dossier.ts';
import { drawWeek } from '../../../shared/domain/draw/draw-week.ts';
import { localClock } from '../../../shared/domain/time/local-clock.ts';
import { departmentOfWang } from '../../support/dossier-builder.ts';

const logs = (staffId: string, ...dates: readonly string[]): DailyLog[] =>
  dates.map((date) => ({
    ...{ id: `${staffId}-${date}`, type: 'daily-log', receivedAt: `${date}T18:00:00+08:00` },
    ...{ staffId, date, visits: [], nextDayPlan: '' },
  }));

/** Drawn in the week of 16 November 2026, after draws of other people in the weeks given. */
const drawn = (filed: readonly DailyLog[], ...earlier: readonly string[]) =>
  drawWeek({
    departmentId: 'hz-01',
    week: '2026-W47',
    everyWeeks: 4,
    staff: departmentOfWang().employs('li').build().staff,
    logs: filed,
    earlier: earlier.map((week) => ({ week, checks: [] })),
    ledgerHash: 'a'.repeat(64),
    clock: localClock('Asia/Shanghai'),
  }).checks.map(({ staffId, because, logDate }) => `${staffId} ${because} ${logDate}`);

describe('whoever was never drawn', () => {
  const wang = logs('wang', '2026-10-19', '2026-11-16');

  it('is due once draws have passed them over for as many weeks as the draw takes', () => {
    expect(drawn(wang, '2026-W44')).toEqual(['wang due 2026-11-16']);
  });

  it('is not due before, however long they have filed logs', () => {
    expect(drawn(wang, '2026-W45')).toEqual(['wang chance 2026-11-16']);
  });

  it('does not wait since before their own first log', () => {
    const li = logs('li', '2026-11-09', '2026-11-16');
    expect(drawn([...wang, ...li], '2026-W43', '2026-W44')).toEqual(['wang due 2026-11-16']);
  });
});
