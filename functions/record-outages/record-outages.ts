import { Temporal } from 'temporal-polyfill';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { AgendaStore } from '../../shared/ports/agenda-store.ts';
import { everyDepartment } from '../../shared/use-cases/every-department.ts';
import type { AlarmEvent } from './alarm-event.ts';
import { keepOutage, type KeepOutageDeps, type KeptOutage } from './keep-outage.ts';

export interface RecordOutagesDeps extends KeepOutageDeps {
  readonly agenda: Pick<AgendaStore, 'dueUntil'>;
}

/** The alarm rings once it has seen so much failing: the failing began before it. */
const NOTICED_AFTER = Temporal.Duration.from({ minutes: 3 });
const REASON = '系统入口故障（由监测记录）';

/**
 * When the front door works again after it was failing: keeps that as an outage of every department of which it moves a
 * deadline. Repeated, it keeps nothing new.
 */
export const recordOutages = async (
  deps: RecordOutagesDeps,
  { state, previousState }: AlarmEvent,
): Promise<KeptOutage> => {
  if (previousState.value !== 'ALARM' || state.value === 'ALARM') return { departments: 0, moved: 0 };
  const endedAt = Temporal.Instant.from(state.timestamp);
  const outage = {
    startedAt: printInstant(Temporal.Instant.from(previousState.timestamp).subtract(NOTICED_AFTER)),
    endedAt: printInstant(endedAt),
    reason: REASON,
    declaredBy: null,
    declaredAt: printInstant(endedAt),
  };
  return keepOutage(deps, await everyDepartment(deps.agenda, endedAt), outage);
};
