import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyRecord } from '../../../shared/domain/policy/policy-record.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const DEPARTMENT = 'hz-01';
const EVERYONE = ['boss', 'c1', 'm1', 'm2', 's1', 's2'];
/** A Tuesday. */
const RELEASED = at('2026-11-24', '10:00');
const VERSION: PolicyRecord = {
  effectiveFrom: '2027-01-01',
  parameters: { 'visits.limit': 6 },
  procedure: {},
  version: 0,
  state: 'proposed',
  proposedBy: 'm1',
  proposedAt: RELEASED.toString(),
  decidedBy: null,
  decidedAt: null,
};

let world: RunsWorld;

const decide = async (state: 'released' | 'withdrawn', effectiveFrom = VERSION.effectiveFrom): Promise<void> => {
  const proposed = { ...VERSION, effectiveFrom };
  await world.policies.propose(DEPARTMENT, proposed);
  const decision = { state, decidedBy: 'boss', decidedAt: RELEASED.toString() } as const;
  await world.policies.decide(DEPARTMENT, { ...proposed, ...decision }, null);
};
const acknowledge = (staffId: string) =>
  world.policies.acknowledge(DEPARTMENT, VERSION, { staffId, acknowledgedAt: RELEASED.toString() });

/** Whom the reminder of a date goes to, all reminders up to it having run on their day. */
const remindedOn = async (date: string): Promise<string[]> => {
  await world.judgeAt(at(date, '17:00'));
  return (await world.told('policy-reminder', date)).toSorted();
};

beforeEach(async () => {
  world = await RunsWorld.create(at('2026-11-23', '08:00'));
});

describe('the reminder to read and acknowledge a policy version', () => {
  it('goes to everyone at the first reminder after the release, then on the first workday of each week', async () => {
    expect(await remindedOn('2026-11-23')).toEqual([]);
    await decide('released');
    expect(await remindedOn('2026-11-24')).toEqual(EVERYONE);
    expect(await remindedOn('2026-11-25')).toEqual([]);
    expect(await remindedOn('2026-11-27')).toEqual([]);
    expect(await remindedOn('2026-11-30')).toEqual(EVERYONE);
    expect(await remindedOn('2026-12-01')).toEqual([]);
    expect(await remindedOn('2026-12-07')).toEqual(EVERYONE);
  });

  it('spares whoever has acknowledged it, and whoever has left', async () => {
    const staff = world.file.staff.map((person) => ({ ...person, leftOn: person.id === 's2' ? '2026-11-23' : null }));
    world = await RunsWorld.create(at('2026-11-23', '08:00'), { ...world.file, staff });
    await decide('released');
    await acknowledge('s1');
    expect(await remindedOn('2026-11-24')).toEqual(['boss', 'c1', 'm1', 'm2']);
  });

  it('names every version that is owed, in one notice', async () => {
    await decide('released');
    await decide('released', '2027-02-01');
    await acknowledge('s1');
    await remindedOn('2026-11-24');
    const notices = (await world.noticesIn('2026-11')).filter(({ kind }) => kind === 'policy-reminder');
    const versionsOf = (staffId: string) => notices.find((notice) => notice.staffId === staffId);
    expect(notices).toHaveLength(EVERYONE.length);
    expect(versionsOf('s1')).toMatchObject({ versions: ['2027-02-01.000000'] });
    expect(versionsOf('s2')).toMatchObject({ versions: ['2027-01-01.000000', '2027-02-01.000000'] });
  });

  it('is not sent for a version that was withdrawn, nor for those that came with a dossier', async () => {
    await decide('withdrawn');
    const policies = [{ effectiveFrom: '2026-11-23', parameters: { 'visits.limit': 6 } }];
    const imported = await RunsWorld.create(at('2026-11-23', '08:00'), { ...world.file, policies });
    await imported.judgeAt(at('2026-11-24', '17:00'));
    expect(await imported.told('policy-reminder', '2026-11-24')).toEqual([]);
    expect(await remindedOn('2026-11-24')).toEqual([]);
  });

  it('is not sent in arrears after an outage', async () => {
    await decide('released');
    await world.judgeAt(at('2026-12-08', '18:00'));
    const told = await Promise.all(['2026-11', '2026-12'].map((month) => world.noticesIn(month)));
    expect(told.flat().filter(({ kind }) => kind === 'policy-reminder')).toEqual([]);
    expect(await remindedOn('2026-12-14')).toEqual(EVERYONE);
  });

  it('once sent is not sent again by a run that is repeated', async () => {
    await decide('released');
    await remindedOn('2026-11-24');
    await world.judgeAt(at('2026-11-24', '17:00'));
    const reminders = (await world.noticesIn('2026-11')).filter(({ kind }) => kind === 'policy-reminder');
    expect(reminders).toHaveLength(EVERYONE.length);
  });
});
