import type { Temporal } from 'temporal-polyfill';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { timeZoneOf, localDateOf } from '../../shared/domain/time/local-time.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';

/**
 * As of when a run that is no job judges: earlier by the grace of every run, so that no deadline is judged while what
 * came in time is still being stored.
 */
export const lookingBackFrom = (
  logicalTime: Temporal.Instant,
  { department, procedures }: DepartmentCharter,
): Temporal.Instant => {
  const today = localDateOf(logicalTime, timeZoneOf(department));
  return logicalTime.subtract({ minutes: procedureInForce(procedures)('runs.graceMinutes', today) });
};
