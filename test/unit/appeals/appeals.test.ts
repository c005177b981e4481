import { beforeEach, describe, expect, it } from 'vitest';
import type { AppealPage } from '../../../shared/contracts/http/appeals.ts';
import type { RulingPage } from '../../../shared/contracts/http/rulings.ts';
import { problemOf, receiptOf } from '../http/in-memory-api.ts';
import { type AppealedDepartment, appealIdOf, appealedDepartment, FILED_AT } from './appealed.ts';

const MEETING = 'morning-meeting.missed';

let department: AppealedDepartment;
beforeEach(async () => {
  department = await appealedDepartment();
});

const decide = (as: string, appealId: string, body: object, at = '2026-11-23T11:00:00+08:00') =>
  department.api.send('decide-appeal', { as, at, params: { appealId }, body: { reason: '签到表有误', ...body } });

const listed = async (as: string, query: Record<string, string> = {}) => {
  const { body } = await department.api.send('list-appeals', { as, query });
  return (body as AppealPage).items;
};

describe('an appeal', () => {
  it('names the ruling, and its receipt says until when it could be filed', async () => {
    const receipt = receiptOf(await department.appeal('s01', MEETING));
    expect(receipt).toMatchObject({ deadline: '2026-11-30T15:59:59.999Z', onTime: true });
    expect(await listed('s01')).toMatchObject([
      { id: receipt.id, rule: MEETING, on: '2026-11-23', state: 'open', decision: null },
    ]);
  });

  it('says until the end of which workday it should be decided', async () => {
    await department.appeal('s01', MEETING);
    expect(await listed('s01')).toMatchObject([{ decidableUntil: '2026-11-30T15:59:59.999Z' }]);
  });

  it.each([
    ['in the last millisecond of the fifth workday', '2026-11-30T23:59:59.999+08:00', 201],
    ['one millisecond later', '2026-12-01T00:00:00.000+08:00', 422],
  ])('filed %s is answered %s', async (_what, at, status) => {
    const ruling = await department.rulingOf('s01', MEETING);
    const body = { month: '2026-11', ruling, reason: '当天在场' };
    const response = await department.api.send('file-appeal', { as: 's01', at, body });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).code).toBe('too-late-to-appeal');
  });

  it('filed again gets its receipt, even when the ruling has gone by then', async () => {
    const first = await department.appeal('s01', MEETING);
    const ruling = await department.rulingOf('s01', MEETING);
    receiptOf(await decide('e01', receiptOf(first).id, { verdict: 'reversed', attendance: 'present' }));
    await department.judgeAt('2026-11-23T11:10:00+08:00');
    const body = { month: '2026-11', ruling, reason: '当天在场' };
    const again = await department.api.send('file-appeal', { as: 's01', at: '2026-12-20T09:00:00+08:00', body });
    expect(again.text).toBe(first.text);
  });

  it('is one for a ruling: other words come too late', async () => {
    const ruling = await department.rulingOf('s01', MEETING);
    await department.appeal('s01', MEETING);
    const body = { month: '2026-11', ruling, reason: '另一个理由' };
    const second = await department.api.send('file-appeal', { as: 's01', at: FILED_AT, body });
    expect(problemOf(second).code).toBe('already-appealed');
  });

  it.each(['s03', 'd01', 'x02'])('against a ruling on s01 by %s finds nothing', async (as) => {
    const body = { month: '2026-11', ruling: await department.rulingOf('s01', MEETING), reason: '不公' };
    expect(problemOf(await department.api.send('file-appeal', { as, body })).code).toBe('not-found');
  });
});

describe('the decision on an appeal', () => {
  it('that reverses puts the mark right, and the next run takes the ruling back', async () => {
    const appealId = await appealIdOf(department, 's01', MEETING);
    receiptOf(await decide('e01', appealId, { verdict: 'reversed', attendance: 'present' }));
    expect(department.api.facts.appended.at(-1)).toMatchObject({
      type: 'appeal-decision',
      fact: { verdict: 'reversed', correction: { type: 'attendance', sessionId: 'meeting', status: 'present' } },
    });
    await department.judgeAt('2026-11-23T11:10:00+08:00');
    await expect(department.rulingOf('s01', MEETING)).rejects.toThrow('no morning-meeting.missed');
    expect(await department.rulingOf('s03', MEETING)).toMatch(/^[0-9a-f]{64}$/);
    expect(await listed('s01')).toMatchObject([
      { state: 'reversed', decision: { decidedBy: 'e01', reason: '签到表有误' } },
    ]);
  });

  it('that finds a log true corrects the spot check', async () => {
    const appealId = await appealIdOf(department, 'c01', 'log.mismatch');
    const withMark = await decide('e01', appealId, { verdict: 'reversed', attendance: 'present' });
    expect(problemOf(withMark).errors).toEqual(['/attendance not-of-this-ruling']);
    receiptOf(await decide('e01', appealId, { verdict: 'reversed' }));
    expect(department.api.facts.appended.at(-1)).toMatchObject({
      fact: { correction: { type: 'spot-check', logDate: '2026-11-20', verdict: 'match', note: '签到表有误' } },
    });
    await department.judgeAt('2026-11-23T11:10:00+08:00');
    await expect(department.rulingOf('c01', 'log.mismatch')).rejects.toThrow('no log.mismatch');
  });

  it('is not for the executive who recorded the fact', async () => {
    const appealId = await appealIdOf(department, 's02', 'log.mismatch');
    expect(problemOf(await decide('e01', appealId, { verdict: 'reversed' })).code).toBe('recorded-by-you');
  });

  it('that upholds changes no fact and calls for no run', async () => {
    const appealId = await appealIdOf(department, 's01', MEETING);
    receiptOf(await decide('e01', appealId, { verdict: 'upheld' }));
    expect(department.api.facts.appended.at(-1)).toMatchObject({ judgeAfter: null, fact: { correction: null } });
    await department.judgeAt('2026-11-23T11:10:00+08:00');
    expect(await department.rulingOf('s01', MEETING)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stands alone: sent again it gets its receipt, another comes too late', async () => {
    const appealId = await appealIdOf(department, 's03', MEETING);
    const first = await decide('e01', appealId, { verdict: 'upheld' });
    expect((await decide('e01', appealId, { verdict: 'upheld' }, '2026-11-25T09:00:00+08:00')).text).toBe(first.text);
    const other = await decide('e01', appealId, { verdict: 'reversed', attendance: 'present' });
    expect(problemOf(other).code).toBe('already-decided');
  });

  it.each([
    ['the appellant', 's01'],
    ['a colleague', 's02'],
    ['the unit’s manager', 'm01'],
    ['the department’s manager', 'd02'],
    ['customer-service', 'v01'],
  ])('is not for %s', async (_who, as) => {
    const appealId = await appealIdOf(department, 's01', MEETING);
    expect(problemOf(await decide(as, appealId, { verdict: 'upheld' })).code).toBe('not-permitted');
  });

  it('is not for a manager of another unit who recorded the fact', async () => {
    const appealId = await appealIdOf(department, 's03', MEETING);
    expect(problemOf(await decide('m01', appealId, { verdict: 'upheld' })).code).toBe('recorded-by-you');
  });

  it('of a missed log cannot reverse it: what was not received in time stays so', async () => {
    const appealId = await appealIdOf(department, 's01', 'log.missed');
    expect(problemOf(await decide('e01', appealId, { verdict: 'reversed' })).code).toBe('not-reversible');
    receiptOf(await decide('e01', appealId, { verdict: 'upheld' }));
  });

  it.each([
    [{ verdict: 'reversed' }, '/attendance required'],
    [{ verdict: 'upheld', attendance: 'present' }, '/attendance not-of-this-ruling'],
  ])('%o is refused: %s', async (body, error) => {
    const appealId = await appealIdOf(department, 's01', MEETING);
    expect(problemOf(await decide('e01', appealId, body)).errors).toEqual([error]);
  });

  it('on a ruling that has gone meanwhile needs no correction, and cannot uphold it', async () => {
    const appealId = await appealIdOf(department, 's01', MEETING);
    await department.takeBack(MEETING);
    expect(problemOf(await decide('e01', appealId, { verdict: 'upheld' })).code).toBe('ruling-gone');
    receiptOf(await decide('e01', appealId, { verdict: 'reversed' }));
    expect(department.api.facts.appended.at(-1)).toMatchObject({ judgeAfter: null, fact: { correction: null } });
  });

  it('of an appeal that does not exist finds nothing', async () => {
    expect(problemOf(await decide('e01', 'appeal.2026-11.s01.c0123456789abcdef', { verdict: 'upheld' })).code).toBe(
      'not-found',
    );
  });
});

describe('the list of appeals', () => {
  beforeEach(async () => {
    receiptOf(await department.appeal('s01', MEETING));
    receiptOf(await department.appeal('s03', MEETING));
    receiptOf(await department.appeal('s02', 'log.mismatch'));
  });

  const whose = async (as: string, query: Record<string, string>) =>
    (await listed(as, query)).map(({ staffId }) => staffId).toSorted();

  it('shows the appellant their own', async () => {
    expect(await whose('s01', {})).toEqual(['s01']);
  });

  it('shows deciders those they may decide: not those whose facts they recorded', async () => {
    expect(await whose('e01', { scope: 'department' })).toEqual(['s01', 's03']);
    expect(await whose('m01', { scope: 'department' })).toEqual([]);
  });

  it('filters by state', async () => {
    const [first] = await listed('s03');
    receiptOf(await decide('e01', first?.id ?? '', { verdict: 'upheld' }));
    expect(await whose('e01', { scope: 'department', state: 'open' })).toEqual(['s01']);
    expect(await whose('e01', { scope: 'department', state: 'upheld' })).toEqual(['s03']);
  });
});

describe('the list of rulings', () => {
  const shown = async () => {
    const request = { as: 's01', at: '2026-11-23T12:00:00+08:00', query: { month: '2026-11' } };
    const { body } = await department.api.send('list-rulings', request);
    return (body as RulingPage).items.find(({ rule }) => rule === MEETING);
  };

  it('says until when a ruling may be appealed, and shows the appeal beside it until the ruling goes', async () => {
    expect(await shown()).toMatchObject({ appealableUntil: '2026-11-30T15:59:59.999Z', appeal: null });
    const appealId = await appealIdOf(department, 's01', MEETING);
    expect(await shown()).toMatchObject({ appeal: { id: appealId, state: 'open' } });
    expect((await decide('e01', appealId, { verdict: 'upheld' })).status).toBe(201);
    expect(await shown()).toMatchObject({ appeal: { id: appealId, state: 'upheld' } });
  });
});
