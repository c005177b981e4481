/** Nobody reaches another department: whatever they name, nothing of it is told and nothing of it is changed. */

import { ROUTES } from '../../../shared/contracts/routes.ts';
import { RELATIONS } from '../../../shared/contracts/permissions.ts';
import { ROLES } from '../../../shared/domain/dossier.ts';
import { type Random, seededRandom } from '../../support/sample/random.ts';
import { fieldOf, requestWith } from '../../unit/http/foreign-ids.ts';
import { ID_PLACES } from '../../unit/http/id-places.ts';
import { noneFound } from '../none-found.ts';
import type { ProofPart, ProofSize } from '../part.ts';
import { textOfAnswer } from './answer-text.ts';
import { attempt } from './attempts.ts';
import { LEAK, NINGBO_MANAGER, type PlantedApi, plantedApi } from './planted-department.ts';
import { stateOfNingbo } from './state-of-department.ts';

const ATTEMPTS: Readonly<Record<ProofSize, number>> = { full: 10_000, sample: 500 };
/** On one API: what is tried builds on what was filed before. */
const ATTEMPTS_TOGETHER = 250;

interface Found {
  readonly leaks: string[];
  readonly changes: string[];
  readonly failures: string[];
}

async function tryTogether({ api, ids }: PlantedApi, random: Random, found: Found): Promise<void> {
  const before = await stateOfNingbo(api);
  const tried: string[] = [];
  for (let count = 0; count < ATTEMPTS_TOGETHER; count += 1) {
    const { how, operation, request } = attempt(random, ids);
    const name = `${operation} by ${request.as ?? ''}, who ${how}`;
    const answer = await api.send(operation, request);
    const leaked = LEAK.exec(textOfAnswer(answer).replaceAll(how, ''))?.[0];
    if (leaked !== undefined) found.leaks.push(`${name}: ${answer.status} with ${leaked}`);
    if (answer.status >= 500) found.failures.push(`${name}: ${answer.status}`);
    tried.push(name);
  }
  if ((await stateOfNingbo(api)) !== before) found.changes.push(tried.join('\n'));
}

/** Operations by which Ningbo's own manager is told something that is planted: what is looked for can be found. */
async function operationsThatTell({ api, ids }: PlantedApi): Promise<number> {
  const telling = new Set<string>();
  for (const place of ID_PLACES) {
    const answer = await api.send(place.operation, requestWith(place, NINGBO_MANAGER, ids.get(fieldOf(place)) ?? ''));
    if (LEAK.test(textOfAnswer(answer))) telling.add(place.operation);
  }
  return telling.size;
}

const RELATIONS_WITH_OTHERS = RELATIONS.length + 1;

export const reach: ProofPart = {
  id: 'reach',
  title: 'Reaching into another department',
  async run(size, seed) {
    const random = seededRandom(seed);
    const found: Found = { leaks: [], changes: [], failures: [] };
    for (let done = 0; done < ATTEMPTS[size]; done += ATTEMPTS_TOGETHER)
      await tryTogether(await plantedApi(), random, found);
    const telling = await operationsThatTell(await plantedApi());
    return [
      { name: 'Attempts with valid tokens', value: ATTEMPTS[size], unit: '', goal: { atLeast: ATTEMPTS[size] } },
      noneFound('Answers that tell something of the other department', found.leaks),
      noneFound('Changes of what is kept of it', found.changes),
      noneFound('Failures of the system', found.failures),
      { name: 'Operations that tell it to its own manager', value: telling, unit: '', goal: { atLeast: 15 } },
      {
        name: 'Cells role × operation × relation, every one tried over the handlers by permissions.test.ts',
        value: ROLES.length * Object.keys(ROUTES).length * RELATIONS_WITH_OTHERS,
        unit: '',
      },
    ];
  },
};
