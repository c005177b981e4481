import { expect, it } from 'vitest';
import { missedGoals, SAMPLE_SEED } from '../part.ts';
import type { Component } from './bill-of-materials.ts';
import { notPermissive } from './licences.ts';
import { packages } from './packages.ts';

it('every package of production is listed, under a permissive licence', async () => {
  expect(missedGoals(await packages.run('sample', SAMPLE_SEED))).toEqual([]);
});

const under = (...licenses: readonly string[]): Component => ({
  ...{ 'bom-ref': 'a@1.0.0', name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' },
  licenses: [...licenses],
});

it.each([['GPL-3.0-or-later'], ['MIT AND GPL-3.0-or-later'], ['UNLICENSED']])(
  '%s is no permissive licence',
  (licence) => {
    expect(notPermissive([under(licence)])).toHaveLength(1);
  },
);

it('a package that names no licence is under none', () => {
  expect(notPermissive([under()])).toHaveLength(1);
});

it.each([['(MIT OR GPL-3.0-or-later)'], ['(MIT AND Zlib)'], ['ISC']])('%s is one', (licence) => {
  expect(notPermissive([under(licence)])).toEqual([]);
});
