import { describe, expect, it } from 'vitest';
import { reviewWindowOf, stageAt } from '../../../shared/domain/months/month-stage.ts';
import { datesOfMonth } from '../../../shared/domain/time/month.ts';
import { department } from '../agenda/agenda-department.ts';

const written = (window: ReturnType<typeof reviewWindowOf>) =>
  [window.draftedAt, window.closesAt].map((at) => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString());

describe('the review of a month', () => {
  it('ends with the month after it where that has too few workdays', () => {
    const calendar = datesOfMonth('2026-12').map((date) => ({ date, workday: false }));
    expect(written(reviewWindowOf(department({ calendar }), '2026-11'))).toEqual(['2026-12-01', '2026-12-31']);
  });

  it('is open until the draft and closed as soon as it was closed', () => {
    const window = reviewWindowOf(department(), '2026-11');
    const before = window.draftedAt.subtract({ milliseconds: 1 });
    expect([
      stageAt(window, before, false),
      stageAt(window, window.draftedAt, false),
      stageAt(window, before, true),
    ]).toEqual(['open', 'review', 'closed']);
  });

  it.each(['202611', '2026-11-01'])('is that of a month, not of %s', (month) => {
    expect(() => reviewWindowOf(department(), month)).toThrow(new RangeError(`no review of ${month}`));
  });
});
