import type { FormFields, ListFormsQuery } from '../../shared/contracts/http/plans.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Actor } from '../../shared/contracts/permissions.ts';
import type { OperationId } from '../../shared/contracts/routes.ts';
import type { FieldRegistration } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import type { Form } from '../../shared/domain/facts/person-facts.ts';
import type { RecordedFact } from '../../shared/domain/facts/recorded-fact.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import { type DepartmentTimes, departmentTimes } from '../../shared/use-cases/department-times.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';

export interface FormsRequest {
  readonly actor: Actor;
  readonly charter: DepartmentCharter;
  readonly query: ListFormsQuery;
}

type Listed = Form | FieldRegistration;
type ListedType = Listed['type'];
type ListedOf<Type extends ListedType> = Extract<Listed, { readonly type: Type }>;

export type FormPageOutcome<Item> = Outcome<
  { readonly items: Item[]; readonly nextCursor: string | null },
  'not-permitted' | 'invalid-request'
>;

/** A page of one kind of form by the people in reach, each with its deadline as the policy stands. */
export const listForms = async <Type extends ListedType, Shown extends object>(
  deps: ListRecordsDeps,
  { actor, charter, query }: FormsRequest,
  { operation, type }: { readonly operation: OperationId; readonly type: Type },
  shownOf: (form: ListedOf<Type>) => Shown,
): Promise<FormPageOutcome<FormFields & Shown>> => {
  const times = departmentTimes(charter);
  const isOfType = (fact: RecordedFact): fact is ListedOf<Type> => fact.type === type;
  const keeps = ({ fact }: { readonly fact: RecordedFact }) =>
    isOfType(fact) && (query.state === undefined || query.state === punctualityOf(times, fact).state);
  const listed = await listRecords(deps, { operation, type, actor, query, keeps });
  if (listed.outcome === 'refused') return listed;
  const items = listed.value.items.flatMap(({ record, staff }) => {
    const { fact } = record;
    if (!isOfType(fact)) return [];
    const fields: FormFields = {
      id: factIdOf(record),
      staffId: staff.id,
      staffName: staff.name,
      receivedAt: printEpochMs(epochMsOf(fact.receivedAt)),
      ...punctualityOf(times, fact),
    };
    return [{ ...fields, ...shownOf(fact) }];
  });
  return done({ items, nextCursor: listed.value.nextCursor });
};

const deadlineOf = (times: DepartmentTimes, form: Listed) => {
  switch (form.type) {
    case 'field-registration':
      return times.endOfDayBefore(form.date);
    case 'weekly-plan':
      return times.dueOfForm(form.type, form.week)?.deadline ?? null;
    case 'monthly-plan':
    case 'inventory':
    case 'client-list':
      return times.dueOfForm(form.type, form.month)?.deadline ?? null;
  }
};

const punctualityOf = (times: DepartmentTimes, form: Listed): Pick<FormFields, 'deadline' | 'state'> => {
  const deadline = deadlineOf(times, form);
  const isLate = deadline !== null && epochMsOf(form.receivedAt) > deadline.epochMilliseconds;
  return { deadline: deadline === null ? null : printInstant(deadline), state: isLate ? 'late' : 'on-time' };
};
