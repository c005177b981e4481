import type { Ruling } from '../../shared/domain/judgement.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { FactRecord, FactStore } from '../../shared/ports/fact-store.ts';
import { recordsOfPeriod } from '../../shared/use-cases/records-of-period.ts';

/** The attendance marks and spot checks that caused a ruling: what one person recorded of another. */
export const recordedCauses = async (
  facts: Pick<FactStore, 'listByPeriod'>,
  departmentId: string,
  { on, facts: causes }: Pick<Ruling, 'on' | 'facts'>,
): Promise<readonly FactRecord[]> => {
  const day = { departmentId, month: monthOf(on), period: on };
  const [marks, checks] = await Promise.all([
    recordsOfPeriod(facts, [day], 'attendance'),
    recordsOfPeriod(facts, [day], 'spot-check'),
  ]);
  return [...marks, ...checks].filter(({ fact }) => causes.includes(fact.id));
};
