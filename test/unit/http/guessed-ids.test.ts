import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ACTORS } from './actors.ts';
import { fieldOf, FOREIGN, requestWith } from './foreign-ids.ts';
import { ID_PLACES, type IdField, type IdPlace } from './id-places.ts';
import { type ApiResponse, inMemoryApi, problemOf } from './in-memory-api.ts';

/** Fields that an operation keeps as they were written, without looking for what they name. */
const KEPT_AS_WRITTEN: Readonly<Partial<Record<OperationId, readonly IdField[]>>> = {
  'submit-daily-log': ['prospectId'],
  'submit-inventory': ['prospectId'],
  'add-unit': ['unitId'],
  'add-staff-member': ['staffId'],
  'enter-staff-member': ['staffId'],
};

/** All that an answer gives away. A receipt is the digest of what was sent, so it may differ. */
const told = (answer: ApiResponse) => (answer.status < 300 ? { status: answer.status } : problemOf(answer));

/** What a list finds is its items; what the days of a month find, its people. */
const isEmptyList = ({ status, body }: ApiResponse): boolean => {
  const { items, people = items } = body as { items?: unknown; people?: unknown };
  return status === 200 && Array.isArray(people) && people.length === 0;
};

/** What a body names and the department does not have is wrong with the body. */
const isWrongHere = (answer: ApiResponse, { part, path }: IdPlace): boolean =>
  part === 'body' && problemOf(answer).errors.some((error) => error.startsWith(`/${path.join('/')} `));

const CELLS = ID_PLACES.flatMap((place) =>
  Object.entries(ACTORS).map(([role, as]) => ({
    ...place,
    role,
    as,
    place: [place.part, ...place.path].join('/'),
    kept: KEPT_AS_WRITTEN[place.operation]?.includes(fieldOf(place)) ?? false,
  })),
);

describe('an id of another department, guessed', () => {
  it.each(CELLS)('$operation by $role, in $place, is answered like an id of nothing', async (cell) => {
    const { real, madeUp } = FOREIGN[fieldOf(cell)];
    const answerTo = async (choose: (foreignId: string) => string) => {
      const api = await inMemoryApi();
      const id = choose(await real(api));
      const facts = api.facts.appended.length;
      const answer = await api.send(cell.operation, requestWith(cell, cell.as, id));
      return { answer, added: api.facts.appended.length - facts };
    };
    const guessed = await answerTo((foreignId) => foreignId);
    const nothing = await answerTo(() => madeUp);
    expect(told(guessed.answer)).toEqual(told(nothing.answer));
    expect(guessed.answer.text).not.toMatch(/宁波|员工x/);
    if (cell.kept) return;
    expect(guessed.added).toBe(0);
    // A filter that names nothing of the department finds nothing.
    if (isEmptyList(guessed.answer) || isWrongHere(guessed.answer, cell)) return;
    expect([403, 404]).toContain(guessed.answer.status);
  });

  it('is tried in the path, in the query and in the body', () => {
    expect(new Set(ID_PLACES.map(({ part }) => part))).toEqual(new Set(['params', 'query', 'body']));
  });
});
