import { describe, expect, it } from 'vitest';
import { isMinutes, markFields, refusedMarks } from '../../../web/src/attendance/mark-fields.ts';

const STARTS_AT = '2026-11-23T01:00:00Z';

describe('a mark as it is sent', () => {
  it.each([
    ['present', '', { status: 'present' }],
    ['late', '', { status: 'late' }],
    ['late', ' 12 ', { status: 'late', arrivedAt: '2026-11-23T01:12:00Z' }],
    ['late', '0', { status: 'late', arrivedAt: '2026-11-23T01:00:00Z' }],
    // Minutes typed before the mark was changed say nothing about somebody who did not come late.
    ['absent', '12', { status: 'absent' }],
  ] as const)('of %s with %j minutes', (status, minutesLate, expected) => {
    expect(markFields({ status, minutesLate }, STARTS_AT)).toEqual(expected);
  });

  it.each([
    ['', true],
    ['7', true],
    ['999', true],
    ['-1', false],
    ['1.5', false],
    ['十', false],
  ])('takes %j as minutes: %j', (text, expected) => {
    expect(isMinutes(text)).toBe(expected);
  });
});

describe('a refusal of marks', () => {
  it('is told at the persons it is about', () => {
    const problem = {
      type: 'https://baifang.example/problems/invalid-request',
      title: '内容有误',
      status: 400,
      detail: '',
      correlationId: 'c',
      code: 'invalid-request',
      errors: [{ pointer: '/marks/1/staffId', code: 'already-recorded', detail: '已有考勤。' }],
    } as const;
    const marks = [
      { staffId: 's02', status: 'present' },
      { staffId: 's03', status: 'late' },
    ] as const;
    expect([
      ...refusedMarks({ outcome: 'refused', problem: { ...problem, errors: [...problem.errors] } }, marks),
    ]).toEqual([['s03', '已有考勤。']]);
  });

  it('is none where the network failed', () => {
    expect(refusedMarks({ outcome: 'unreachable' }, []).size).toBe(0);
  });
});
