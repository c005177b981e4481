import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { importDossier } from '../../../functions/departments/import-dossier.ts';
import { showToday } from '../../../functions/session/show-today.ts';
import { actorOn } from '../../../shared/contracts/permissions.ts';
import { TodaySchema } from '../../../shared/contracts/http/today.ts';
import { budgetOf } from '../../../shared/domain/explanation/budget.ts';
import { writeBudget } from '../../../shared/domain/explanation/texts/write-budget.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryDepartmentStore } from '../../../shared/ports/in-memory/in-memory-department-store.ts';
import { InMemoryFactStore } from '../../../shared/ports/in-memory/in-memory-fact-store.ts';
import { sampleDossier } from '../../support/sample-department.ts';
import { dailyLog, inMemoryApi } from '../http/in-memory-api.ts';

const today = async (api: Awaited<ReturnType<typeof inMemoryApi>>, as = 's01', language = 'zh-CN') =>
  TodaySchema.parse((await api.send('show-today', { as, headers: { 'accept-language': language } })).body);

describe('today', () => {
  it('says what is due, what is used up and what is at stake, in figures and in words', async () => {
    const api = await inMemoryApi();
    const shown = await today(api);
    expect(shown.duties.map(({ duty, state }) => [duty, state])).toEqual([
      ['daily-log', 'open'],
      ['visits', 'open'],
    ]);
    expect(shown.budget).toMatchObject({
      shortDays: { limit: 4 },
      strikes: { 'log.mismatch': { used: 0, limit: 3 }, 'morning-meeting.missed': { used: 0, limit: 3 } },
      atStake: { promotion: true, incentive: null },
    });
    expect(shown.sentences.join()).toMatch(/[一-龥]/);
    expect((await today(api, 's01', 'en')).sentences.join()).not.toMatch(/[一-龥]/);
  });

  it('follows what is filed', async () => {
    const api = await inMemoryApi();
    await api.send('submit-daily-log', { as: 's01', body: dailyLog });
    expect((await today(api)).duties.map(({ state }) => state)).toContain('done');
  });

  it('tells of the forms of the week and the month before the day they fall due (weekly-plan.missed, monthly-plan.missed)', async () => {
    const api = await inMemoryApi();
    await api.send('submit-weekly-plan', { as: 's01', body: { week: '2026-W48', done: '三家', planned: '五家' } });
    expect(
      (await today(api)).forms.map(({ duty, period, deadline, state }) => [duty, period, deadline, state]),
    ).toEqual([
      ['weekly-plan', '2026-W48', '2026-11-27T12:00:00Z', 'done'],
      ['monthly-plan', '2026-11', '2026-11-30T12:00:00Z', 'open'],
      ['inventory', '2026-11', '2026-11-30T12:00:00Z', 'open'],
    ]);
    expect((await today(api, 'd01')).forms).toEqual([]);
  });

  it('names the next session that the person owes and that was not called off', async () => {
    const api = await inMemoryApi();
    const add = async (startsAt: string, title: string) => {
      const { body } = await api.send('add-session', { as: 'd01', body: { kind: 'other-meeting', startsAt, title } });
      return (body as { readonly id: string }).id;
    };
    await add('2026-11-23T09:00:00+08:00', '已过');
    const cancelled = await add('2026-11-24T09:00:00+08:00', '取消');
    await add('2026-12-02T09:00:00+08:00', '动员会');
    await api.send('cancel-session', { as: 'd01', params: { sessionId: cancelled }, body: { reason: '改期' } });
    expect((await today(api)).nextSession).toEqual({
      ...{ kind: 'other-meeting', title: '动员会', startsAt: '2026-12-02T01:00:00Z' },
    });
    expect((await today(api, 'd01')).nextSession).toBeNull();
  });

  it('is, from the facts of one person, what it would be from those of everybody', async () => {
    const dossier = sampleDossier({ seed: 5, until: Temporal.PlainDate.from('2026-11-24') });
    const stores = {
      departments: new InMemoryDepartmentStore(),
      facts: new InMemoryFactStore(),
      agenda: new InMemoryAgendaStore(),
    };
    const receivedAt = Temporal.Instant.from('2026-11-24T15:00:00+08:00');
    expect(await importDossier(stores, dossier, receivedAt, () => undefined)).toMatchObject({ outcome: 'imported' });
    const file = await stores.departments.read(dossier.department.id);
    if (file === undefined) throw new Error('not there');
    for (const staff of file.staff) {
      const actor = actorOn(file.department.id, staff, '2026-11-24');
      if (actor === null) throw new Error('not employed');
      const call = {
        actor,
        charter: file,
        receivedAt,
        language: 'zh-CN',
        params: {},
        query: {},
        body: {},
        idempotencyKey: null,
      } as const;
      const { value } = await showToday(stores, call);
      const whole = budgetOf(dossier, staff.id, Temporal.PlainDate.from('2026-11-24'), receivedAt);
      expect([staff.id, value.sentences]).toEqual([staff.id, whole === null ? [] : writeBudget(whole, 'zh-CN')]);
      expect(value.budget?.shortDays).toEqual(whole?.shortDays);
      expect(value.budget?.atStake.month).toBe(whole?.atStake.month);
    }
  });
});
