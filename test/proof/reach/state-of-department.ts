import type { InMemoryApi } from '../../unit/http/in-memory-api.ts';
import { NINGBO, NINGBO_MANAGER, NINGBO_SALES } from './planted-department.ts';

/** Every month that the records of the permission product lie in, and those around. */
const MONTHS = [
  '2025-12',
  ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
].concat(['2027-01', '2027-02', '2027-03']);
const YEARS = [2025, 2026, 2027];

/** All that is kept of Ningbo, as text: the same before and after unless something of it was changed. */
export async function stateOfNingbo(api: InMemoryApi): Promise<string> {
  const ofMonths = async <T>(read: (month: string) => T) => Promise.all(MONTHS.map(read));
  const policies = await api.policies.list(NINGBO);
  return JSON.stringify([
    await api.departments.read(NINGBO),
    policies,
    await Promise.all(policies.map((policy) => api.policies.acknowledgements(NINGBO, policy))),
    await Promise.all(YEARS.map((year) => api.calendar.readYear(NINGBO, year))),
    await api.roster.listUnits(NINGBO),
    await api.changes.pending(NINGBO),
    await ofMonths((month) => Array.fromAsync(api.facts.readMonth(NINGBO, month))),
    await ofMonths((month) => Array.fromAsync(api.ledger.read(NINGBO, month))),
    await ofMonths((month) => api.standings.read(NINGBO, month)),
    await ofMonths((month) => api.packs.addresses({ departmentId: NINGBO, month })),
    await api.webhooks.list(NINGBO),
    [...(await api.preferences.list(NINGBO))],
    await Promise.all([NINGBO_MANAGER, NINGBO_SALES].map((id) => api.importDeps.imports.listByStaff(NINGBO, id))),
  ]);
}
