import type { FieldError } from '../../shared/contracts/http/field-errors.ts';
import type { PolicyItem } from '../../shared/contracts/http/policies.ts';
import { policyIdOf, type PolicyRecord } from '../../shared/domain/policy/policy-record.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { firstDateOf } from '../../shared/domain/time/month.ts';
import type { PolicyStore } from '../../shared/ports/policy-store.ts';

export interface PolicyDeps {
  readonly policies: PolicyStore;
}

/** A version among all those of its department. */
export interface FoundPolicy {
  readonly record: PolicyRecord;
  readonly all: readonly PolicyRecord[];
}

export const findPolicy = async (
  { policies }: PolicyDeps,
  departmentId: string,
  policyId: string,
): Promise<FoundPolicy | undefined> => {
  const all = await policies.list(departmentId);
  const record = all.find((candidate) => policyIdOf(candidate) === policyId);
  return record && { record, all };
};

export const policyItem = (record: PolicyRecord): PolicyItem => ({
  policyId: policyIdOf(record),
  effectiveFrom: record.effectiveFrom,
  parameters: record.parameters,
  procedure: record.procedure,
  state: record.state,
  proposedBy: record.proposedBy,
  proposedAt: record.proposedAt,
  decidedBy: record.decidedBy,
  decidedAt: record.decidedAt,
});

/** The first day from which a version may be in force that is proposed or released today. */
export const earliestDay = (today: string): string => firstDateOf(monthOf(today));

/** What is wrong with the first day of a version proposed today: closed months would be judged anew. */
export const dayErrors = (effectiveFrom: string, today: string, pointer: string): FieldError[] => {
  const earliest = earliestDay(today);
  return effectiveFrom < earliest ? [{ pointer, code: 'before-current-month', values: { earliest } }] : [];
};
