import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { viewDepartment } from '../../../shared/domain/department-view.ts';
import { validProspectsByMonth } from '../../../shared/domain/prospects/valid-prospects.ts';
import { department } from '../../support/dossier-builder.ts';

const receivedAt = '2026-11-20T09:00:00+08:00';
const found = { foundOn: '2026-11-02', expectedOn: '2026-11-30', receivedAt };

describe('a valid prospect', () => {
  it.each([
    ['counts for its person and the unit of that day', 'wang', ['u1']],
    ['of somebody without a unit counts for no unit', 'li', []],
    ['of somebody whom the dossier does not know counts for no unit', 'zhao', []],
  ])('%s', (_, staffId, units) => {
    const dossier = department()
      .unit('u2')
      .employs('wang')
      .assigns('wang', { from: '2026-11-21', unitId: 'u2', role: 'sales' })
      .employs('li', { unit: null })
      .receives('prospect', { id: 'p', staffId, company: '恒通物流', ...found });
    const asOf = Temporal.Instant.from('2026-12-01T00:00:00+08:00');
    const prospects = validProspectsByMonth(viewDepartment(dossier.build(), asOf, { from: '', to: '' }));
    const { ofPerson, ofUnit } = prospects('2026-11');
    expect(ofPerson(staffId).map(({ id }) => id)).toEqual(['p']);
    expect(['u1', 'u2'].filter((unit) => ofUnit(unit).length > 0)).toEqual(units);
    expect(prospects('2026-10').ofPerson(staffId)).toEqual([]);
  });
});
