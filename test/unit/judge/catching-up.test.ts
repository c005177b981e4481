import { beforeEach, describe, expect, it } from 'vitest';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import { at, RunsWorld, SMALL_DEPARTMENT } from '../../support/runs-world.ts';

const MONTH = '2026-11';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';

let world: RunsWorld;

beforeEach(async () => {
  world = await RunsWorld.create(at(MONDAY, '08:00'));
});

describe('catching up', () => {
  it('runs the jobs of an outage in order, each as of its own time', async () => {
    await world.judgeAt(at('2026-11-26', '09:00'));
    const entries = await world.entriesIn(MONTH);
    expect(entries.map(({ cause, asOf }) => [cause.kind, asOf])).toEqual([
      ['deadline', '2026-11-23T12:05:00Z'],
      ['deadline', '2026-11-24T12:05:00Z'],
      ['deadline', '2026-11-25T12:05:00Z'],
    ]);
    expect(entries.map(({ added }) => new Set(added.map(({ on }) => on)))).toEqual([
      new Set([MONDAY]),
      new Set([TUESDAY]),
      new Set(['2026-11-25']),
    ]);
  });

  it('does nothing a second time', async () => {
    await world.judgeAt(at(TUESDAY, '20:05'));
    const before = await world.entriesIn(MONTH);
    await world.judgeAt(at(TUESDAY, '20:05'));
    await world.judgeAt(at(MONDAY, '20:05'));
    expect(await world.entriesIn(MONTH)).toEqual(before);
  });

  it('looks for its next job again when the one it was due for left the agenda', async () => {
    const calendar = [{ date: MONDAY, workday: false }];
    world = await RunsWorld.create(at(MONDAY, '08:00'), { ...SMALL_DEPARTMENT, calendar });
    const watermark = await world.agenda.read('hz-01');
    if (watermark === undefined) throw new Error('no watermark');
    await world.agenda.advance(watermark, { ...watermark, nextJobAt: at(MONDAY, '17:00') });
    await world.judgeAt(at(MONDAY, '17:00'));
    expect((await world.agenda.read('hz-01'))?.nextJobAt).toEqual(at(TUESDAY, '17:00'));
  });

  it.each([
    ['department', 'nowhere'],
    ['watermark', 'hz-02'],
  ])('throws where there is no %s, so that the message is kept', async (_, departmentId) => {
    await world.departments.create({ ...SMALL_DEPARTMENT, department: { id: 'hz-02', name: 'x' } });
    const message = { departmentId, logicalTime: '2026-11-23T12:05:00Z', months: [] };
    await expect(judgeDepartment(world.judgeDeps, message)).rejects.toThrow();
  });
});
