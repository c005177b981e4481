import { describe, expect, it } from 'vitest';
import type { PersonDay } from '../../../shared/contracts/http/days.ts';
import { isIn, membersOn, TEAM_FILTERS, type TeamMember, unitsOf, wanting } from '../../../web/src/team/team-day.ts';

const RECEIVED = '2026-11-23T09:00:00Z';

const visits = (state: 'open' | 'done' | 'missed' | 'on-leave', due = 3) => ({
  state,
  quota: 4,
  offsets: 4 - due,
  due,
});

const member = (day: Partial<PersonDay>, unitId: string | null = 'u1'): TeamMember => ({
  staffId: 's02',
  staffName: '李强',
  unitId,
  unitName: unitId,
  day: { log: 'open', receivedAt: null, counted: 0, visits: null, ...day },
});

describe('the people of a day', () => {
  it.each<[string, Partial<PersonDay>, string[]]>([
    ['has not filed yet', { visits: visits('open') }, ['missing', 'short']],
    ['filed with enough visits', { log: 'done', receivedAt: RECEIVED, counted: 3, visits: visits('done') }, ['filed']],
    [
      'filed, two visits wanting',
      { log: 'done', receivedAt: RECEIVED, counted: 1, visits: visits('open') },
      ['filed', 'short'],
    ],
    ['filed too late', { log: 'late', receivedAt: RECEIVED, visits: visits('missed') }, ['late', 'short']],
    ['never filed', { log: 'missed', visits: visits('missed') }, ['missing', 'short']],
    ['is on leave', { log: 'on-leave', visits: visits('on-leave') }, ['away']],
    ['is on leave and filed all the same', { log: 'on-leave', receivedAt: RECEIVED, counted: 1 }, ['filed', 'away']],
    ['filed late in a year without a calendar', { log: 'held', receivedAt: RECEIVED }, ['late']],
    ['filed on a day off', { log: null, receivedAt: RECEIVED, counted: 2 }, ['filed']],
    ['owes no visits', { log: 'open' }, ['missing']],
  ])('who %s is counted where it belongs', (_, day, expected) => {
    const filters = TEAM_FILTERS.filter((filter) => isIn(filter, member(day)));
    expect(filters).toEqual(['all', ...expected]);
  });

  it('are short by what is wanting of what is due', () => {
    expect(wanting(member({ counted: 1, visits: visits('missed') }).day)).toBe(2);
    expect(wanting(member({ counted: 5, visits: visits('done') }).day)).toBe(0);
  });

  it('are those who owe something or filed a log, of the day asked for', () => {
    const person = { staffId: 's02', staffName: '李强', unitId: 'u1', unitName: '营业一部', role: 'sales' } as const;
    const idle: PersonDay = { log: null, receivedAt: null, counted: 0, visits: null };
    const day = { workday: true, covered: true, deadline: '2026-11-23T12:00:00Z' };
    const month = {
      month: '2026-11',
      asOf: RECEIVED,
      days: [
        { date: '2026-11-01', ...day },
        { date: '2026-11-02', ...day },
      ],
      people: [
        { ...person, days: [idle, { ...idle, log: 'open' as const }] },
        { ...person, staffId: 's22', days: [idle, idle] },
        { ...person, staffId: 's99', days: [null, null] },
      ],
    };
    expect(membersOn(month, '2026-11-02').map(({ staffId }) => staffId)).toEqual(['s02']);
    expect(membersOn(month, '2026-11-01')).toEqual([]);
    expect(membersOn(month, '2026-12-01')).toEqual([]);
  });

  it('are grouped by unit, those outside the units last', () => {
    const groups = unitsOf([member({}, null), member({}, 'u2'), member({}, 'u1'), member({}, 'u2')]);
    expect(groups.map(({ id, members }) => [id, members.length])).toEqual([
      ['u2', 2],
      ['u1', 1],
      ['', 1],
    ]);
  });
});
