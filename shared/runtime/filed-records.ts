import { Temporal } from 'temporal-polyfill';
import { CANARY_DEPARTMENT } from '../domain/canary-department.ts';
import type { FactRecord } from '../ports/fact-store.ts';
import type { Measured } from './embedded-metrics.ts';
import type { Logger } from './logger.ts';

/** Says of each record that was filed which it is, so that it can be followed from its request to its mails. */
export const logFiled =
  (logger: Logger) =>
  (record: FactRecord): void => {
    const { departmentId, month, fact } = record;
    logger.info('filed', { departmentId, month, factId: fact.id }, submissionOf(record));
  };

const submissionOf = ({ departmentId, fact, deadline }: FactRecord): Measured => {
  if (departmentId === CANARY_DEPARTMENT) return {};
  if (deadline === null) return { Submissions: 1 };
  const isLate = Temporal.Instant.compare(Temporal.Instant.from(fact.receivedAt), deadline) > 0;
  return { Submissions: 1, SubmissionsDue: 1, SubmissionsLate: isLate ? 1 : 0 };
};
