import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import { ID_PLACES, type IdField, type IdPlace } from './id-places.ts';
import { type ApiRequest, type ApiResponse, inMemoryApi, type InMemoryApi, problemOf } from './in-memory-api.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';
import { ACTORS } from './actors.ts';

/** Something in Ningbo, made where need be, and an id like it of nothing anywhere. */
interface Foreign {
  readonly real: (api: InMemoryApi) => Promise<string>;
  readonly madeUp: string;
}

const named = (real: string, madeUp: string): Foreign => ({ real: () => Promise.resolve(real), madeUp });
const madeFor = (operation: OperationId, madeUp: string): Foreign => ({
  real: async (api) => (await PERMISSION_ROWS[operation].make?.(api, 'x02')) ?? '',
  madeUp,
});

/** A field that is missing here does not compile. */
const FOREIGN: Readonly<Record<IdField, Foreign>> = {
  departmentId: named('nb-01', 'nb-99'),
  staffId: named('x02', 'x99'),
  unitId: named('u9', 'u99'),
  policyId: madeFor('show-policy-difference', '2027-02-01.000009'),
  rulingId: madeFor('explain-ruling', 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'),
  leaveId: madeFor('reject-leave', 'leave.2026-11-24.x99.c0123456789abcdef'),
  excuseId: madeFor('reject-excuse', 'excuse.2026-11-24.x99.c0123456789abcdef'),
  suggestionId: madeFor('show-suggestion', 'suggestion.2026-11-23.x99.c0123456789abcdef'),
  competitionId: madeFor('show-competition', 'competition.2026.-.c0123456789abcdef'),
  incentiveId: madeFor('record-payment', 'incentive.2026-12-24.x99.c0123456789abcdef'),
  caseId: madeFor('show-case', 'case.2026-11-23.x99.c0123456789abcdef'),
  ownerId: named('x02', 'x99'),
  trainingId: madeFor('cancel-training', 'training-entry.2026-11-25.x99.c0123456789abcdef'),
  organiserId: named('x02', 'x99'),
  coursewareId: madeFor('download-courseware', 'courseware.2026-11-25.x99.c0123456789abcdef'),
  proposalId: madeFor('accept-speaker-swap', 'speaker-swap.2026-12.-.c0123456789abcdef'),
  taskId: madeFor('complete-task', 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'),
  appealId: madeFor('decide-appeal', 'appeal.2026-11.x99.c0123456789abcdef'),
  sessionId: madeFor('cancel-session', 'session.2026-11-23.-.cfedcba9876543210'),
  attendanceId: madeFor('correct-attendance', 'attendance.2026-11-23.x99.c0123456789abcdef'),
  minutesId: madeFor('correct-minutes', 'minutes.2026-11-23.-.cfedcba9876543210'),
  spotCheckId: madeFor('correct-spot-check', 'spot-check.2026-11-23.x99.c0123456789abcdef'),
  importId: madeFor('show-import', 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'),
  recordId: madeFor('reveal-phones', 'daily-log.2026-11-23.x99.c0123456789abcdef'),
  webhookId: madeFor('show-webhook', 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'),
  prospectId: madeFor('show-prospect', 'prospect.2026-11-23.x99.c0123456789abcdef'),
};

/** Fields that an operation keeps as they were written, without looking for what they name. */
const KEPT_AS_WRITTEN: Readonly<Partial<Record<OperationId, readonly IdField[]>>> = {
  'submit-daily-log': ['prospectId'],
  'submit-inventory': ['prospectId'],
  'add-unit': ['unitId'],
  'add-staff-member': ['staffId'],
  'enter-staff-member': ['staffId'],
};

const isIdField = (name: string): name is IdField => Object.hasOwn(FOREIGN, name);

const fieldOf = ({ path }: IdPlace): IdField => {
  const name = path.at(-1) ?? '';
  if (!isIdField(name)) throw new Error(`FOREIGN has no ${name}`);
  return name;
};

/** A copy of the value with an id at the path; `0` is the first item of a list. */
const withId = (value: unknown, [step, ...rest]: readonly string[], id: string): unknown => {
  if (step === undefined) return id;
  if (Array.isArray(value)) return [withId(value[0], rest, id), ...(value.slice(1) as unknown[])];
  if (typeof value !== 'object' || value === null) throw new Error(`the example has no place for ${step}`);
  return { ...value, [step]: withId((value as Readonly<Record<string, unknown>>)[step], rest, id) };
};

const requestWith = ({ operation, part, path }: IdPlace, as: string, id: string): ApiRequest => {
  const { params = {}, query = {}, body } = exampleOf(operation);
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)] as const);
  const example = { params, query: Object.fromEntries(texts), body };
  return { as, ...example, [part]: withId(example[part], path, id) };
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
