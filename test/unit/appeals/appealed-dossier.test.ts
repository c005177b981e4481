import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { exportDossier } from '../../../functions/departments/export-dossier.ts';
import { importDossier } from '../../../functions/departments/import-dossier.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryDepartmentStore } from '../../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryFactStore } from '../../../shared/ports/in-memory/in-memory-fact-store.ts';
import { standingRulings } from '../../../shared/use-cases/standing-rulings.ts';
import { receiptOf } from '../http/in-memory-api.ts';
import { appealIdOf, appealedDepartment } from './appealed.ts';

const AS_OF = Temporal.Instant.from('2026-11-23T11:05:00+08:00');

/** s01's meeting ruling reversed, and taken in by the run of 11:10. */
const reversed = async () => {
  const department = await appealedDepartment();
  const { api } = department;
  const params = { appealId: await appealIdOf(department, 's01', 'morning-meeting.missed') };
  const body = { verdict: 'reversed', attendance: 'excused', reason: '外出办公' };
  receiptOf(await api.send('decide-appeal', { as: 'e01', at: '2026-11-23T11:00:00+08:00', params, body }));
  await department.judgeAt('2026-11-23T11:10:00+08:00');
  const dossier = await exportDossier(api, 'hz-01', AS_OF);
  if (dossier === null) throw new Error('no dossier');
  return { api, dossier };
};

it('the exported dossier holds the correction as a fact, and evaluates to what the ledger says', async () => {
  const { api, dossier } = await reversed();
  expect(dossier.facts.filter(({ type }) => type === 'attendance')).toHaveLength(3);
  const { rulings } = judgeMonth(dossier, Temporal.PlainYearMonth.from('2026-11'), AS_OF);
  const standing = [...(await standingRulings(api.ledger.read('hz-01', '2026-11'))).values()].map(
    ({ ruling }) => ruling,
  );
  expect(new Set(rulings.map((ruling) => JSON.stringify(ruling)))).toEqual(
    new Set(standing.map((ruling) => JSON.stringify(ruling))),
  );
});

it('imported into an empty department it is exported with the same facts', async () => {
  const { dossier } = await reversed();
  const stores = {
    departments: new InMemoryDepartmentStore(),
    facts: new InMemoryFactStore(),
    agenda: new InMemoryAgendaStore(),
  };
  const imported = await importDossier(stores, dossier, AS_OF, () => undefined);
  expect(imported.outcome).toBe('imported');
  expect((await exportDossier(stores, 'hz-01', AS_OF))?.facts).toEqual(dossier.facts);
});
