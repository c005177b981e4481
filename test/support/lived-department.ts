import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { dateIn, startOfDay, timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { RunsWorld } from './runs-world.ts';

const fileOf = (dossier: Dossier, firstMonth: string): DepartmentFile => ({
  ...dossier,
  firstMonth,
  procedures: [],
  outages: [],
  staff: dossier.staff.map((person) => ({ ...person, language: 'zh-CN' })),
});

/** Ticks an hour apart find every job at its logical time, as those five minutes apart do. */
const BETWEEN_TICKS = Temporal.Duration.from({ hours: 1 });

/** Lives a department's days: every fact comes in when it was received, every run is set off by a tick. */
export async function liveDepartment(
  dossier: Dossier,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<RunsWorld> {
  const timeZone = timeZoneOf(dossier.department);
  const [start, end] = [startOfDay(from, timeZone), startOfDay(until, timeZone)];
  const world = await RunsWorld.create(start, fileOf(dossier, monthOf(dateIn(dossier.department, start))));
  const facts = dossier.facts.toSorted((a, b) => epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt));
  let received = 0;
  for (let now = start; Temporal.Instant.compare(now, end) <= 0; now = now.add(BETWEEN_TICKS)) {
    for (let fact = facts[received]; fact && epochMsOf(fact.receivedAt) <= now.epochMilliseconds;) {
      await world.receive(fact);
      received += 1;
      fact = facts[received];
    }
    await world.tickAndJudge(now);
  }
  return world;
}
