import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../shared/domain/dossier.ts';
import { sampleDossier } from '../../support/sample-department.ts';

const november = sampleDossier({ seed: 2026, until: Temporal.PlainDate.from('2026-12-01') });

describe('the sample department', () => {
  it('is the committed dossier, to the byte (vitest -u writes it anew)', async () => {
    await expect(`${JSON.stringify(november, null, 1)}\n`).toMatchFileSnapshot('../../support/sample-department.json');
  });

  it('has 24 people in 3 units and every role', () => {
    expect(november.staff).toHaveLength(24);
    expect(november.units).toHaveLength(3);
    const roles = new Set(november.staff.flatMap(({ assignments }) => assignments.map(({ role }) => role)));
    expect([...roles].sort()).toEqual([...ROLES].sort());
  });

  it('holds nothing received on or after the day it ends before', () => {
    const received = november.facts.map((fact) => Temporal.Instant.from(fact.receivedAt).epochMilliseconds);
    expect(Math.max(...received)).toBeLessThan(Temporal.Instant.from('2026-12-01T00:00+08:00').epochMilliseconds);
  });
});
