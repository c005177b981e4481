import { Temporal } from 'temporal-polyfill';
import type { Me } from '../../shared/contracts/http/me.ts';
import { type Done, done } from '../../shared/contracts/http/outcome.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { dutiesOn } from '../../shared/domain/duties/duties-on.ts';
import { foldRecords } from '../../shared/domain/facts/fold-records.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import { dutyItemOf } from './duty-item.ts';
import { type FactsOfDayDeps, factsOfDay } from './facts-of-day.ts';

/** The person signed in, and what they owe today with what became of it. */
export const whoAmI = async (
  deps: FactsOfDayDeps,
  { actor, charter, receivedAt }: Call<'who-am-i'>,
): Promise<Done<Me>> => {
  const { staff, unitId, today } = actor;
  const { department, policies, calendar, units } = charter;
  const records = await factsOfDay(deps, actor.departmentId, staff.id, today);
  const dossier: Dossier = { department, policies, calendar, units, staff: [staff], facts: foldRecords(records) };
  const unit = units.find(({ id }) => id === unitId);
  return done({
    staffId: staff.id,
    name: staff.name,
    language: actor.language,
    role: actor.role,
    unit: unit === undefined ? null : { id: unit.id, name: unit.name },
    department: { id: department.id, name: department.name },
    timezone: timeZoneOf(department),
    now: printInstant(receivedAt),
    today,
    duties: dutiesOn(dossier, staff.id, Temporal.PlainDate.from(today), receivedAt).map(dutyItemOf),
  });
};
