import { Temporal } from 'temporal-polyfill';
import { compareText } from '../domain/text-order.ts';
import type { AgendaStore } from '../ports/agenda-store.ts';

/** Every department has a job within it, and so stands on the index of what is due. */
const LONGEST_PAUSE = Temporal.Duration.from({ hours: 33 * 24 });

/** The ids of all departments, in order. */
export const everyDepartment = async (
  agenda: Pick<AgendaStore, 'dueUntil'>,
  at: Temporal.Instant,
): Promise<readonly string[]> => {
  const ids = new Set<string>();
  for await (const item of agenda.dueUntil(at.add(LONGEST_PAUSE))) {
    if (item.kind === 'agenda') ids.add(item.departmentId);
  }
  return [...ids].sort(compareText);
};
