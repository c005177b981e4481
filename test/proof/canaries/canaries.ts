/**
 * What is personal stands in the table, the buckets, the mails and the answers to those who may see it, and nowhere else.
 * Metrics need no look of their own: what functions count, they would write in log lines.
 */

import type { RecordedMonth } from '../recorded-month/recorded-month.ts';
import { recordedMonth } from '../recorded-month/recorded-month.ts';
import { noneFound } from '../none-found.ts';
import type { Figure, ProofPart, ProofSize } from '../part.ts';
import { readings } from './readings.ts';
import { PLACES, type Said, saidIn } from './said.ts';

/** Without them, nothing would be found for want of anything to find. */
const LEAST_KEPT: Readonly<Record<ProofSize, number>> = { full: 60, sample: 20 };

const MOST_QUOTED = 200;

/** What was planted and stands where it may not, with what stands around it. */
export const leaksIn = ({ plantings }: Pick<RecordedMonth, 'plantings'>, said: Iterable<Said>): readonly string[] =>
  [...said].flatMap(({ place, by, text }) => {
    const found = new Set([...readings(text)].flatMap((reading) => plantings.in(reading)));
    return [...found].map((planted) => `${planted}, in a ${place} ${by}: ${text.slice(0, MOST_QUOTED)}`);
  });

/** What was written into the table. */
const keptIn = ({ traced, plantings }: RecordedMonth): ReadonlySet<string> =>
  new Set(traced.flatMap((one) => (one.kind === 'call' && one.service === 'DYNAMODB' ? plantings.in(one.body) : [])));

export const canaries: ProofPart = {
  id: 'canaries',
  title: 'Personal data planted in a month, looked for where none may be',
  async run(size) {
    const month = await recordedMonth(size);
    const said = [...saidIn(month)];
    const looked = PLACES.map((place): Figure => {
      const value = said.filter((one) => one.place === place).length;
      return { name: `Looked at: ${place}`, value, unit: '', goal: { atLeast: 1 } };
    });
    return [
      { name: 'Different things planted', value: month.plantings.count, unit: '' },
      { name: 'Of them kept in the table', value: keptIn(month).size, unit: '', goal: { atLeast: LEAST_KEPT[size] } },
      ...looked,
      noneFound('Of them found where they may not be', leaksIn(month, said)),
    ];
  },
};
