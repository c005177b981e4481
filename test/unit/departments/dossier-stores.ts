import { Temporal } from 'temporal-polyfill';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { importDossier, type ImportOutcome } from '../../../functions/departments/import-dossier.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { failing, type FailurePlan } from '../../../shared/ports/in-memory/failing.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryDepartmentStore } from '../../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryFactStore } from '../../../shared/ports/in-memory/in-memory-fact-store.ts';

export const AT = Temporal.Instant.from('2026-11-23T19:55:00+08:00');

const noPlan: FailurePlan = () => undefined;

/** An empty table to import into and export from. */
export const newStores = () => {
  const due = new DueIndex();
  const departments = new InMemoryDepartmentStore();
  const facts = new InMemoryFactStore(due);
  const agenda = new InMemoryAgendaStore(due);
  return {
    departments,
    facts,
    agenda,
    dueUntil: (instant: Temporal.Instant) => due.until(instant),
    import: (dossier: Dossier, plan = noPlan, onProgress: Parameters<typeof importDossier>[3] = () => undefined) =>
      importDossier(
        { departments: failing(departments, plan), facts: failing(facts, plan), agenda: failing(agenda, plan) },
        dossier,
        AT,
        onProgress,
      ),
    export: async (departmentId = 'hz-01', months?: readonly string[]): Promise<Dossier> => {
      const dossier = await exportDossier({ departments, facts }, departmentId, AT, months);
      if (dossier === null) throw new Error(`no department ${departmentId}`);
      return dossier;
    },
  };
};

export const imported = async (dossier: Dossier): Promise<ReturnType<typeof newStores>> => {
  const stores = newStores();
  const { outcome }: ImportOutcome = await stores.import(dossier);
  if (outcome !== 'imported') throw new Error(outcome);
  return stores;
};

/** What a dossier says, whatever order it says it in. */
export const contentOf = (dossier: Dossier): unknown => ({
  ...dossier,
  policies: new Map(dossier.policies.map((policy) => [policy.effectiveFrom, policy])),
  staff: new Map(dossier.staff.map((person) => [person.id, person])),
  facts: new Map(dossier.facts.map((fact) => [fact.id, fact])),
});
