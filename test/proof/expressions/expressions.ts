/** No text that anybody sends makes a regular expression take more time than its length. */

import { noneFound } from '../none-found.ts';
import type { ProofPart } from '../part.ts';
import { EXPLAINED } from './explained.ts';
import { judged, type Judged } from './judged.ts';
import { writtenExpressions } from './written-expressions.ts';

/** Of those in the order of the source, every so many: some take seconds. */
const SAMPLE_STEP = 4;

const describe = ({ status, literal, places, because }: Judged): string =>
  `${status}: ${literal} in ${places.join(', ')}: ${because}`;

export const expressions: ProofPart = {
  id: 'expressions',
  title: 'Regular expressions',
  async run(size, seed) {
    const written = writtenExpressions();
    const chosen = size === 'full' ? written : written.filter((_, index) => (index + seed) % SAMPLE_STEP === 0);
    const all: Judged[] = [];
    for (const expression of chosen.filter(({ literal }) => size === 'full' || !EXPLAINED.has(literal)))
      all.push(await judged(expression));
    const doubtful = all.filter(({ status }) => status !== 'safe');
    const unexplained = doubtful.filter(({ literal }) => !EXPLAINED.has(literal));
    const literals = new Set(written.map(({ literal }) => literal));
    const stale = [...EXPLAINED.keys()].filter((literal) => !literals.has(literal));
    return [
      {
        name: 'Regular expressions of the source, and of zod',
        value: written.length,
        unit: '',
        goal: { atLeast: 100 },
      },
      { name: 'Checked by recheck', value: all.length, unit: '', goal: { atLeast: 20 } },
      { name: 'Not proved linear, with what bounds their input', value: doubtful.length, unit: '' },
      noneFound('Not proved linear, and not explained', unexplained.map(describe)),
      noneFound('Explanations of expressions that are no longer there', stale),
    ];
  },
};
