import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { TaskPageSchema } from '../../../shared/contracts/http/tasks.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { keyOfForeignId, placeOfFact } from '../../../shared/domain/facts/fact-place.ts';
import type { MonthAward, Ruling } from '../../../shared/domain/judgement.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import { viewTasks } from '../../../shared/domain/tasks/task.ts';
import { tasksOf } from '../../../shared/domain/tasks/tasks-of.ts';
import { type InMemoryApi, inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';
import { entry, ruling } from '../http/judged.ts';

const MONTH = '2026-11';

const forfeits = (incentiveId: string | null, outcome: 'cancelled' | 'recover' | 'none', more: Partial<Ruling> = {}) =>
  ruling({ effects: [{ type: 'cancel-incentive', incentiveId, outcome }], ...more });
const won = (more: Partial<MonthAward> = {}): MonthAward => ({
  award: 'award.activity',
  staffId: 's02',
  unitId: 'u1',
  amountFen: 30_000,
  facts: [],
  ...more,
});

describe('what rulings and awards ask for', () => {
  it.each([
    ['an incentive that was not paid yet', [forfeits('i1', 'cancelled')], ['cancel-incentive i1']],
    ['an incentive that was paid', [forfeits('i1', 'recover')], ['recover-incentive i1']],
    ['a breach with nothing to cancel', [forfeits(null, 'none')], []],
    ['a ruling without such an effect', [ruling()], []],
  ])('%s', (_, rulings, expected) => {
    expect(tasksOf(MONTH, rulings, [], null).map(({ kind, incentiveId }) => `${kind} ${incentiveId ?? ''}`)).toEqual(
      expected,
    );
  });

  it('a task is the same whatever else changes of the ruling or the amount, and another for another month or winner', () => {
    const ids = (rulings: readonly Ruling[], awards: readonly MonthAward[], month = MONTH) =>
      tasksOf(month, rulings, awards, null).map(({ id }) => id);
    expect(ids([forfeits('i1', 'recover', { facts: ['f2'] })], [])).toEqual(ids([forfeits('i1', 'recover')], []));
    expect(ids([], [won({ amountFen: 1, facts: ['f'] })])).toEqual(ids([], [won()]));
    const others = [...ids([], [won()]), ...ids([], [won({ staffId: 's01' })]), ...ids([], [won()], '2026-12')];
    expect(new Set(others).size).toBe(3);
  });

  it('two suggestions of one person are two awards to grant', () => {
    const suggestion = (id: string) => won({ award: 'award.suggestion', facts: [id] });
    expect(new Set(tasksOf(MONTH, [], [suggestion('a'), suggestion('b')], null).map(({ id }) => id)).size).toBe(2);
  });

  it('a closed year asks to grant its premium awards and to decide on promotions and demotions, not on what stays', () => {
    const review = (staffId: string, outcome: 'promote' | 'hold' | 'demote') =>
      ({ staffId, outcome, premiumReached: true, customersReached: true, promotionEligible: true }) as const;
    const premium = { staffId: 's1', unitId: 'u1', amountFen: 300_000, rank: 1, facts: [] } as const;
    const year = {
      awards: [{ award: 'award.premium' as const, ...premium }],
      reviews: [review('s1', 'promote'), review('s2', 'hold'), review('s3', 'demote')],
    };
    const asked = tasksOf('2026-12', [], [], year);
    expect(
      asked.map(({ kind, staffId, award, review: of, amountFen }) => [kind, staffId, award ?? of, amountFen]),
    ).toEqual([
      ['grant-award', 's1', 'award.premium', 300_000],
      ['decide-promotion', 's1', 'promote', null],
      ['decide-promotion', 's3', 'demote', null],
    ]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(3);
  });

  it('what nobody did and nobody asks for any more is no task', () => {
    expect(viewTasks([], [])).toEqual([]);
  });
});

describe('the tasks of a month', () => {
  let api: InMemoryApi;
  let sequence = 0;
  const append = async (changes: Partial<LedgerEntry>): Promise<void> => {
    sequence += 1;
    await api.ledger.append(entry({ sequence, ...changes }), Temporal.Instant.from('2026-12-04T10:00:00Z'));
  };
  const list = async (query: Record<string, string> = {}, as = 'd01') =>
    TaskPageSchema.parse((await api.send('list-tasks', { as, query: { month: MONTH, ...query } })).body).items;
  const complete = (taskId: string, as = 'd01', body: object = { note: '凭证 1024' }) =>
    api.send('complete-task', { as, params: { month: MONTH, taskId }, body });
  const only = async () => {
    const [task] = await list();
    if (task === undefined) throw new Error('no task');
    return task;
  };

  beforeEach(async () => {
    api = await inMemoryApi();
    sequence = 0;
  });

  it('are listed with names, amounts of incentives on record, and what is to be done', async () => {
    const receivedAt = '2026-10-30T09:00:00+08:00';
    const imported: Fact = {
      ...{ id: 'i1', type: 'incentive', receivedAt, staffId: 's01' },
      ...{ competition: '开门红', endedOn: '2026-10-30', amountFen: 80_000 },
    };
    const place = placeOfFact('hz-01', imported, keyOfForeignId('i1'), {
      timeZone: 'Asia/Shanghai',
      startOfSession: () => Temporal.Instant.from(receivedAt),
    });
    const record = {
      ...place,
      fact: imported,
      contentDigest: '0'.repeat(64),
      filedBy: null,
      deadline: null,
      judgeAfter: null,
    };
    await api.facts.append(record);
    await append({ added: [forfeits('i1', 'cancelled')] });
    expect(await list({}, 'e01')).toMatchObject([
      {
        kind: 'cancel-incentive',
        incentiveId: 'i1',
        staffId: 's01',
        staffName: '员工s01',
        amountFen: 80_000,
        state: 'open',
      },
    ]);
  });

  it('an award of a unit names the unit, and of no money no amount', async () => {
    await append({
      awards: { granted: [won({ award: 'award.prospects.unit', staffId: null, amountFen: null })], withdrawn: [] },
    });
    expect(await list()).toMatchObject([{ kind: 'grant-award', staffId: null, unitName: '营业一部', amountFen: null }]);
  });

  it('once done are done, with who did it and what they noted; a retry finds its receipt, and nobody else does it again', async () => {
    await append({ added: [forfeits('i1', 'recover')] });
    const { id } = await only();
    const receipt = receiptOf(await complete(id));
    expect(await list({ state: 'open' })).toEqual([]);
    expect(await only()).toMatchObject({
      state: 'done',
      completedBy: 'd01',
      completedAt: receipt.receivedAt,
      note: '凭证 1024',
    });
    expect(receiptOf(await complete(id))).toEqual(receipt);
    expect(problemOf(await complete(id, 'e01')).code).toBe('task-settled');
  });

  it('whose cause goes before they are done are gone; after it, they are to be undone', async () => {
    await append({ added: [forfeits('i1', 'recover')], awards: { granted: [won()], withdrawn: [] } });
    const { id } = await only();
    await complete(id, 'e01');
    await append({ reversed: [forfeits('i1', 'recover')], awards: { granted: [], withdrawn: [won()] } });
    const tasks = await list();
    expect(tasks.map(({ kind, state }) => [kind, state])).toEqual([[tasks[0]?.kind, 'to-undo']]);
    const undone = receiptOf(await complete(id));
    expect(await only()).toMatchObject({ state: 'undone', completedBy: 'd01', completedAt: undone.receivedAt });
    expect(problemOf(await complete(id, 'e01')).code).toBe('task-settled');
  });

  it('are open again when the cause comes back', async () => {
    await append({ added: [forfeits('i1', 'recover')] });
    const { id } = await only();
    await complete(id);
    await append({ reversed: [forfeits('i1', 'recover')] });
    await complete(id);
    await append({ added: [forfeits('i1', 'recover')] });
    expect((await only()).state).toBe('open');
    receiptOf(await complete(id, 'd01', { note: '第二次' }));
    expect((await only()).state).toBe('done');
  });

  it('of two who do one at the same time, one does', async () => {
    await append({ added: [forfeits('i1', 'recover')] });
    const { id } = await only();
    const answers = await Promise.all([complete(id), complete(id, 'e01', { note: '另一张' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('of a month without rulings and awards there are none, nor can one be done', async () => {
    expect(await list()).toEqual([]);
    expect(problemOf(await complete('0'.repeat(64))).code).toBe('not-found');
  });
});
