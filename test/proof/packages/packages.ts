/** What production takes in from others: a bill of materials, licences that allow it, and nothing known to be broken. */

import { noneFound } from '../none-found.ts';
import type { Figure, ProofPart } from '../part.ts';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { knownVulnerabilities } from './known-vulnerabilities.ts';
import { notPermissive, SAID_OTHERWISE } from './licences.ts';

function auditFigures(): readonly Figure[] {
  const known = knownVulnerabilities();
  const asked = {
    name: 'Registries asked for advisories',
    value: known === null ? 0 : 1,
    unit: '',
    goal: { atLeast: 1 },
  };
  return [asked, ...(known === null ? [] : [noneFound('Of them with known vulnerabilities', known)])];
}

export const packages: ProofPart = {
  id: 'packages',
  title: 'Packages of others',
  about:
    'Where the registry is a mirror that keeps no advisories, it cannot be asked (`npm audit` says 405); wherever it can, what it knows fails this part.',
  run(size) {
    const components = writeBillOfMaterials();
    const refs = new Set(components.map((component) => component['bom-ref']));
    const unlicensed = notPermissive(components).map((component) => component['bom-ref']);
    const figures: Figure[] = [
      {
        name: 'Packages of production in reports/sbom.json',
        value: components.length,
        unit: '',
        goal: { atLeast: 100 },
      },
      noneFound('Of them not under a permissive licence, and not explained', unlicensed),
      { name: 'Of them explained', value: SAID_OTHERWISE.size, unit: '' },
      noneFound(
        'Explanations of packages that are no longer there',
        [...SAID_OTHERWISE.keys()].filter((ref) => !refs.has(ref)),
      ),
    ];
    if (size === 'full') figures.push(...auditFigures());
    return Promise.resolve(figures);
  },
};
