import { describe, expect, it } from 'vitest';
import { CANARY_DEPARTMENT } from '../../../shared/domain/canary-department.ts';
import { logFiled } from '../../../shared/runtime/filed-records.ts';
import { logRecord } from '../../contract/suites/samples.ts';
import { WatchedLogger } from '../../support/watched-logger.ts';
import { at } from '../../support/runs-world.ts';

const DEADLINE = at('2026-11-23', '20:00');

const lineOf = (receivedAt: string, deadline: typeof DEADLINE | null) => {
  const logger = new WatchedLogger();
  logger.correlate('request-1');
  const record = logRecord();
  logFiled(logger)({ ...record, fact: { ...record.fact, receivedAt }, deadline });
  return logger.lines[0];
};

describe('a record that was filed', () => {
  it('is told by its ids, with the request that it came with', () => {
    const { fact, departmentId, month } = logRecord();
    expect(lineOf(fact.receivedAt, null)).toMatchObject({
      message: 'filed',
      fields: { correlationId: 'request-1', departmentId, month, factId: fact.id },
    });
  });

  it.each([
    ['on time at its deadline', '2026-11-23T20:00:00+08:00', DEADLINE, { SubmissionsDue: 1, SubmissionsLate: 0 }],
    [
      'late a millisecond after it',
      '2026-11-23T20:00:00.001+08:00',
      DEADLINE,
      { SubmissionsDue: 1, SubmissionsLate: 1 },
    ],
    ['neither without one', '2026-11-23T20:00:00+08:00', null, {}],
  ])('counts as %s', (_, receivedAt, deadline, measured) => {
    expect(lineOf(receivedAt, deadline)?.measured).toEqual({ Submissions: 1, ...measured });
  });

  it('by the canary is told and not counted', () => {
    const logger = new WatchedLogger();
    logFiled(logger)({ ...logRecord(), departmentId: CANARY_DEPARTMENT });
    expect(logger.lines).toMatchObject([{ message: 'filed', fields: { departmentId: 'canary' }, measured: {} }]);
  });
});
