import type { DutyItem } from '../../shared/contracts/http/me.ts';
import type { Duty } from '../../shared/domain/duties/duties-on.ts';

export const dutyItemOf = ({ kind, period, deadline, state, calendarCovered, visits }: Duty): DutyItem => ({
  duty: kind,
  period,
  deadline,
  state,
  held: !calendarCovered,
  visits,
});
