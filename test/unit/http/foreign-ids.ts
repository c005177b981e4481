/** Ids of another department, and requests that are right but for naming one of them. */

import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import type { OperationId } from '../../../shared/contracts/routes.ts';
import type { IdField, IdPlace } from './id-places.ts';
import type { ApiRequest, InMemoryApi } from './in-memory-api.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';

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
export const FOREIGN: Readonly<Record<IdField, Foreign>> = {
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

const isIdField = (name: string): name is IdField => Object.hasOwn(FOREIGN, name);

export const fieldOf = ({ path }: IdPlace): IdField => {
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

export const requestWith = ({ operation, part, path }: IdPlace, as: string, id: string): ApiRequest => {
  const { params = {}, query = {}, body } = exampleOf(operation);
  const texts = Object.entries(query).map(([name, value]) => [name, String(value)] as const);
  const example = { params, query: Object.fromEntries(texts), body };
  return { as, ...example, [part]: withId(example[part], path, id) };
};
