import { Temporal } from 'temporal-polyfill';
import { importDossier } from '../../../functions/departments/import-dossier.ts';
import { epochMsOf } from '../../../shared/domain/time/instant.ts';
import type { Course } from './course.ts';
import type { TableDepartment } from './table-department.ts';

/** Begins a department's table with what it had filed by then. */
export async function begin(system: TableDepartment, { dossier, from }: Course): Promise<void> {
  const facts = dossier.facts.filter(({ receivedAt }) => epochMsOf(receivedAt) <= from.epochMilliseconds);
  const { outcome } = await importDossier(system.stores, { ...dossier, facts }, from, () => undefined);
  if (outcome !== 'imported') throw new Error(`the course cannot begin: ${outcome}`);
}

const BETWEEN_TICKS = Temporal.Duration.from({ hours: 3 });

/** Lives on: what comes in is filed, what is due is run, who has to be told is told, up to the last moment. */
export async function live(
  system: TableDepartment,
  { dossier }: Course,
  { after, until }: { readonly after: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<void> {
  for (let since = after; Temporal.Instant.compare(since, until) < 0;) {
    const next = since.add(BETWEEN_TICKS);
    const now = Temporal.Instant.compare(next, until) < 0 ? next : until;
    const [from, to] = [since.epochMilliseconds, now.epochMilliseconds];
    for (const fact of dossier.facts) {
      const receivedMs = epochMsOf(fact.receivedAt);
      if (receivedMs > from && receivedMs <= to) await system.file(fact);
    }
    await system.tick(now);
    since = now;
  }
}
