import { describe, expect, it } from 'vitest';
import type { MonthDays, PersonDay, PersonDays } from '../../../shared/contracts/http/days.ts';
import type { MonthStandings } from '../../../shared/contracts/http/standings.ts';
import { accumulation, seasonAverages, visitsByDay, visitsByUnit, yearDays } from '../../../web/src/charts/series.ts';
import { standing } from '../http/judged.ts';

const day = (counted: number, state: NonNullable<PersonDay['visits']>['state'] = 'done', due = 4): PersonDay => ({
  log: 'done',
  receivedAt: null,
  counted,
  visits: { state, quota: 4, offsets: 4 - due, due },
});

const restDay: PersonDay = { log: null, receivedAt: null, counted: 1, visits: null };

const person = (staffId: string, unitName: string | null, days: (PersonDay | null)[]): PersonDays => ({
  staffId,
  staffName: staffId,
  unitId: unitName,
  unitName,
  role: 'sales',
  days,
});

const people = [
  person('a', '一部', [day(4), day(2, 'missed', 3), restDay]),
  person('b', '一部', [day(0, 'on-leave'), null, null]),
  person('c', '二部', [day(1, 'missed'), day(0, 'open'), restDay]),
  person('d', null, [restDay, null, null]),
];
const month: MonthDays = {
  month: '2026-11',
  asOf: '2026-11-03T12:00:00Z',
  days: ['2026-11-02', '2026-11-03', '2026-11-07'].map((date) => ({
    date,
    workday: true,
    covered: true,
    deadline: '2026-11-30T12:00:00Z',
  })),
  people,
};

describe('visits against what was due', () => {
  it('are summed by day; leave is not due, rest days count', () => {
    expect(visitsByDay(month, people)).toEqual([
      { date: '2026-11-02', counted: 6, due: 8, short: 1 },
      { date: '2026-11-03', counted: 2, due: 7, short: 1 },
      { date: '2026-11-07', counted: 2, due: 0, short: 0 },
    ]);
  });

  it('are summed by unit up to a day, without people of no unit', () => {
    expect(visitsByUnit(month, '2026-11-02')).toEqual([
      { unitName: '一部', counted: 4, due: 4, short: 0 },
      { unitName: '二部', counted: 1, due: 4, short: 1 },
    ]);
  });
});

describe('prospects added up', () => {
  it('rise by unit on the day of receipt and stop at today', () => {
    const received = [
      { date: '2026-11-02', unitName: '一部' },
      { date: '2026-11-03', unitName: '一部' },
      { date: '2026-11-03', unitName: '别处' },
    ];
    const dates = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
    expect(accumulation(dates, '2026-11-03', ['一部', '二部'], received)).toEqual([
      { unitName: '一部', upTo: [0, 1, 2, null] },
      { unitName: '二部', upTo: [0, 0, 0, null] },
    ]);
  });
});

describe('a person’s year', () => {
  it('has the days on which a log was owed', () => {
    expect(
      yearDays([
        { ...month, people: people.slice(2, 3) },
        { ...month, people: [] },
      ]),
    ).toEqual([
      { date: '2026-11-02', log: 'done', counted: 1 },
      { date: '2026-11-03', log: 'done', counted: 0 },
    ]);
  });
});

describe('seasons compared', () => {
  const winter = { from: '09-01', to: '03-31', perDay: 4 };
  const summer = { from: '04-01', to: '08-31', perDay: 2 };
  const judged = (of: string, ...rows: readonly (readonly [visits: number, due: number])[]): MonthStandings => ({
    month: of,
    asOf: `${of}-28T12:00:00Z`,
    visitsLimit: 4,
    standings: rows.map(([countedVisits, due]) => ({
      ...standing({ countedVisits, visitDays: { due, short: 0 } }),
      score: { status: 'none', value: null, missing: [] },
      staffName: '员工',
    })),
  });

  it('are averages per person and day, of each calendar year, and null where nothing was judged', () => {
    const months = [
      judged('2025-12', [60, 20]),
      judged('2026-02', [40, 10], [5, 0]),
      judged('2026-11', [50, 20]),
      judged('2026-05', [30, 15]),
    ];
    expect(seasonAverages([winter, summer], 2026, months)).toEqual([
      { season: winter, thisYear: 3, lastYear: 3 },
      { season: summer, thisYear: 2, lastYear: null },
    ]);
  });
});
