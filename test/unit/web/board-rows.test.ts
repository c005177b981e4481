import { describe, expect, it } from 'vitest';
import type { PersonDays } from '../../../shared/contracts/http/days.ts';
import type { RulingItem } from '../../../shared/contracts/http/rulings.ts';
import type { StandingItem } from '../../../shared/contracts/http/standings.ts';
import { boardRows, unitRows } from '../../../web/src/board/board-rows.ts';
import { activityRanking, placesOf, prospectRanking } from '../../../web/src/board/rankings.ts';
import { ruling, standing } from '../http/judged.ts';

const MONTH = '2026-11';

const standingOf = (staffId: string, changes: Partial<StandingItem> = {}): StandingItem => ({
  ...standing({ staffId }),
  score: { status: 'incomplete', value: null, missing: ['company'] },
  staffName: staffId,
  ...changes,
});

const worked = { log: 'done', receivedAt: null, counted: 0, visits: null } as const;

const personOf = (staffId: string, changes: Partial<PersonDays> = {}): PersonDays => ({
  staffId,
  staffName: staffId,
  unitId: 'u1',
  unitName: '营业一部',
  role: 'sales',
  days: [worked],
  ...changes,
});

const rulingOf = (staffId: string, changes: Partial<RulingItem> = {}): RulingItem => ({
  ...ruling({ staffId }),
  facts: [],
  effects: [{ type: 'lose-month', month: MONTH }],
  id: `${staffId}-${changes.rule ?? 'log.missed'}`,
  staffName: staffId,
  entry: { sequence: 1, recordedAt: '2026-11-23T12:05:00Z' },
  appealableUntil: null,
  appeal: null,
  ...changes,
});

const board = (
  standings: readonly StandingItem[],
  rulings: readonly RulingItem[] = [],
  people = standings.map(({ staffId }) => personOf(staffId)),
) =>
  boardRows(
    { month: MONTH, asOf: '2026-11-23T12:05:00Z', visitsLimit: 4, standings: [...standings] },
    { month: MONTH, asOf: '2026-11-23T12:30:00Z', days: [], people },
    rulings,
  );

const days = (short: number, due = 16) => ({ visitDays: { due, short } });

describe('a row of the board', () => {
  it('names each rule by which eligibility is lost once, and none that costs nothing or is held', () => {
    const [row] = board(
      [standingOf('a', { monthEligible: false })],
      [
        rulingOf('a'),
        rulingOf('a', { id: 'again' }),
        rulingOf('a', { rule: 'visits.short', effects: [] }),
        rulingOf('a', { rule: 'training.missed', status: 'held' }),
        rulingOf('a', { rule: 'log.mismatch', effects: [{ type: 'lose-month', month: '2026-10' }] }),
        rulingOf('b', { rule: 'inventory.missed' }),
      ],
    );
    expect(row).toMatchObject({ state: 'lost', lostBy: ['log.missed'], unitName: '营业一部' });
    expect(row?.rulings).toHaveLength(5);
  });

  it.each([
    { short: 0, monthEligible: true, state: 'kept' },
    { short: 2, monthEligible: true, state: 'kept' },
    { short: 3, monthEligible: true, state: 'at-risk' },
    { short: 4, monthEligible: false, state: 'lost' },
  ])('with $short short days of 4, eligible $monthEligible, is $state', ({ short, monthEligible, state }) => {
    expect(board([standingOf('a', { ...days(short), monthEligible })])[0]?.state).toBe(state);
  });
});

describe('units compared', () => {
  it('add up their people; visits per day are of those who owe visits', () => {
    const rows = board(
      [
        standingOf('a', { countedVisits: 40, ...days(1, 10), validProspects: 2 }),
        standingOf('b', { countedVisits: 20, ...days(0, 10), monthEligible: false, logs: { due: 10, missed: 2 } }),
        standingOf('c', { countedVisits: 9, ...days(0, 0), validProspects: 0 }),
        standingOf('d', { unitId: null }),
      ],
      [],
      [personOf('a'), personOf('b'), personOf('c'), personOf('d', { unitId: null, unitName: null })],
    );
    expect(unitRows(rows)).toEqual([
      {
        unitName: '营业一部',
        people: 3,
        eligible: 2,
        logsMissed: 2,
        shortDays: 1,
        countedVisits: 69,
        visitsPerDay: 3,
        validProspects: 3,
      },
    ]);
  });
});

describe('rankings', () => {
  it('give equals the better place', () => {
    const places = placesOf([3, 5, 5, 1], [(a, b) => b - a]);
    expect(places.map(({ place, tied, row }) => [place, tied, row])).toEqual([
      [1, true, 5],
      [1, true, 5],
      [3, false, 3],
      [4, false, 1],
    ]);
  });

  it('decide activity by visits, then customers, then prospects, and pass over whom the award passes over', () => {
    const { places, passedOver } = activityRanking(
      board([
        standingOf('short', { countedVisits: 90, ...days(1) }),
        standingOf('lost', { countedVisits: 80, ...days(0), monthEligible: false }),
        standingOf('second', { countedVisits: 70, distinctCustomers: 29, ...days(0) }),
        standingOf('first', { countedVisits: 70, distinctCustomers: 30, ...days(0) }),
        standingOf('weak', { countedVisits: 10, ...days(2) }),
        standingOf('idle', { countedVisits: 0, ...days(0) }),
      ]),
    );
    expect(places.map(({ place, row }) => [place, row.staffId])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
    expect(passedOver.map(({ row, why }) => [row.staffId, why])).toEqual([
      ['short', 'short-days'],
      ['lost', 'not-eligible'],
    ]);
  });

  it('rank prospects of sellers employed to the end only', () => {
    const standings = ['gone', 'manager', 'desk', 'none'].map((id) =>
      standingOf(id, { validProspects: id === 'none' ? 0 : 3, ...days(2) }),
    );
    const people = [
      personOf('gone', { days: [worked, null] }),
      personOf('manager', { role: 'unit-manager' }),
      personOf('desk', { role: 'customer-service' }),
      personOf('none'),
    ];
    const { places, passedOver } = prospectRanking(board(standings, [], people));
    expect(places.map(({ row }) => row.staffId)).toEqual(['manager']);
    expect(passedOver.map(({ row, why }) => [row.staffId, why])).toEqual([['gone', 'not-employed']]);
  });
});
