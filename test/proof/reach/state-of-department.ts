import type { InMemoryApi } from '../../unit/http/in-memory-api.ts';
import { NINGBO, NINGBO_MANAGER, NINGBO_SALES } from './planted-department.ts';

/** Every month that the records of the permission product lie in, and those around. */
const MONTHS = [
  '2025-12',
  ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
].concat(['2027-01', '2027-02', '2027-03']);
const YEARS = [2025, 2026, 2027];

/** All that is kept of a department, as text: the same before and after unless something of it was changed. */
export async function stateOf(api: InMemoryApi, department: string, people: readonly string[]): Promise<string> {
  const ofMonths = async <T>(read: (month: string) => T) => Promise.all(MONTHS.map(read));
  const policies = await api.policies.list(department);
  return JSON.stringify([
    await api.departments.read(department),
    policies,
    await Promise.all(policies.map((policy) => api.policies.acknowledgements(department, policy))),
    await Promise.all(YEARS.map((year) => api.calendar.readYear(department, year))),
    await api.roster.listUnits(department),
    await api.changes.pending(department),
    await ofMonths((month) => Array.fromAsync(api.facts.readMonth(department, month))),
    await ofMonths((month) => Array.fromAsync(api.ledger.read(department, month))),
    await ofMonths((month) => api.standings.read(department, month)),
    await ofMonths((month) => api.packs.addresses({ departmentId: department, month })),
    await api.webhooks.list(department),
    [...(await api.preferences.list(department))],
    await Promise.all(people.map((id) => api.importDeps.imports.listByStaff(department, id))),
  ]);
}

export const stateOfNingbo = (api: InMemoryApi): Promise<string> =>
  stateOf(api, NINGBO, [NINGBO_MANAGER, NINGBO_SALES]);
