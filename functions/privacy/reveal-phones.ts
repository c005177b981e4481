import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { RevealedPhones } from '../../shared/contracts/http/privacy.ts';
import { mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import { factIdOf, placeOfFactId } from '../../shared/domain/facts/fact-place.ts';
import type { PhoneReveal } from '../../shared/domain/privacy/phone-reveal.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, fileFact } from '../../shared/use-cases/file-fact.ts';
import { placeUnderToday } from '../../shared/use-cases/place-under-today.ts';
import { CASE_THREAD, viewOfCase } from '../../shared/use-cases/case-thread.ts';
import { readThread } from '../../shared/use-cases/threads.ts';

export interface RevealPhonesDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'get' | 'listByPeriod'>;
  readonly departments: Pick<DepartmentStore, 'read'>;
}

export type RevealPhonesOutcome = Outcome<
  RevealedPhones,
  'not-found' | 'not-permitted' | 'idempotency-key-reused' | 'invalid-request'
>;

/** The numbers of a record, whose it is, and who may look at them: whoever may check it. */
interface Numbers {
  readonly phones: readonly string[];
  readonly ownerId: string;
  readonly checkedBy: OperationId;
}

/**
 * Shows the phone numbers of somebody else's record to their manager or checker. First it is recorded that they look;
 * looking again with the same Idempotency-Key is the same look.
 */
export const revealPhones = async (
  deps: RevealPhonesDeps,
  call: Call<'reveal-phones'>,
): Promise<RevealPhonesOutcome> => {
  const { actor, body, receivedAt, idempotencyKey } = call;
  const { departmentId } = actor;
  const place = placeOfFactId(departmentId, body.recordId);
  const record = place === null ? undefined : await deps.facts.get(place);
  const numbers = record && (await numbersOf(deps, record));
  const roster = (await deps.departments.read(departmentId))?.staff ?? [];
  const owner = roster.find(({ id }) => id === numbers?.ownerId);
  if (record === undefined || numbers === undefined || owner === undefined) return refused('not-found');
  const relation = relationTo(actor, owner);
  const mayLook = mayDo('reveal-phones', actor.role, relation) && mayDo(numbers.checkedBy, actor.role, relation);
  if (!mayLook) return refused('not-permitted');
  const content = { type: 'phone-reveal', reveals: factIdOf(record), reason: body.reason } as const;
  const at = printInstant(receivedAt);
  const placed = await placeUnderToday(deps.facts, {
    departmentId,
    type: content.type,
    today: actor.today,
    staffId: owner.id,
    // Each look is one of its own, unless its sender says that it is the same.
    content: { ...content, by: actor.staff.id, ...(idempotencyKey === null && { at }) },
    idempotencyKey: idempotencyKey === null ? null : JSON.stringify([actor.staff.id, idempotencyKey]),
  });
  const fact: PhoneReveal = { id: placed.id, ...content, receivedAt: at };
  const filing = { placed, fact, filedBy: actor.staff.id, deadline: null, isOwed: false, receivedAt };
  const filed = await fileFact(deps, filing);
  return filed.outcome === 'refused' ? filed : done({ receipt: filed.value, phones: [...numbers.phones] });
};

/** Undefined for a record that holds none. */
const numbersOf = async ({ facts }: RevealPhonesDeps, record: FactRecord): Promise<Numbers | undefined> => {
  const { fact, departmentId } = record;
  switch (fact.type) {
    case 'daily-log':
      return { phones: fact.visits.map(({ phone }) => phone), ownerId: fact.staffId, checkedBy: 'record-spot-check' };
    case 'client-list':
      return { phones: fact.entries.map(({ phone }) => phone), ownerId: fact.staffId, checkedBy: 'record-spot-check' };
    case 'prospect':
      return { phones: [fact.phone], ownerId: fact.staffId, checkedBy: 'record-spot-check' };
    case 'case': {
      const thread = await readThread(facts, departmentId, factIdOf(record), CASE_THREAD);
      if (thread === null) return undefined;
      const { ownerId } = viewOfCase(thread);
      return { phones: [fact.phone], ownerId, checkedBy: 'review-case' };
    }
    default:
      return undefined;
  }
};
