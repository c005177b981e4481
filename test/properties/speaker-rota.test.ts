import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { addDays } from '../../shared/domain/time/civil.ts';
import { speakerRota } from '../../shared/domain/training/speaker-rota.ts';
import type { SpeakerTurn } from '../../shared/domain/training/training-records.ts';

const FIRST_FRIDAY = '2026-01-02';
const fridays = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(FIRST_FRIDAY, (from + index) * 7));

const staffOf = (count: number): StaffMember[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${String(index).padStart(2, '0')}`,
    name: '',
    joinedOn: '2020-01-01',
    assignments: [],
  }));

const always = () => true;

/** Rotas of four Fridays each, every one drawn up from the turns before it. */
const published = (staff: readonly StaffMember[], months: number): SpeakerTurn[] => {
  const turns: SpeakerTurn[] = [];
  for (let month = 0; month < months; month += 1) {
    turns.push(...speakerRota({ dates: fridays(month * 4, 4), staff, isAvailable: always, past: turns }));
  }
  return turns;
};

describe('the speaker rota', () => {
  it('over a cycle lets everybody speak once before anybody speaks twice, across months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 12 }), (people, months) => {
        const speakers = published(staffOf(people), months).map(({ staffId }) => staffId);
        for (let start = 0; start < speakers.length; start += people) {
          const cycle = speakers.slice(start, start + people);
          expect(new Set(cycle).size).toBe(cycle.length);
        }
      }),
    );
  });

  it('is the same in whatever order people and past turns are named', () => {
    const past = fc.array(
      fc.record({
        date: fc.integer({ min: -50, max: -1 }).map((week) => addDays(FIRST_FRIDAY, week * 7)),
        staffId: fc.integer({ min: 0, max: 9 }).map((index) => `s0${index}`),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(past, (turns) => {
        const input = { dates: fridays(0, 5), staff: staffOf(10), isAvailable: always, past: turns };
        const reordered = { ...input, staff: input.staff.toReversed(), past: turns.toReversed() };
        expect(speakerRota(reordered)).toEqual(speakerRota(input));
      }),
    );
  });

  it('names nobody on a day they are not available, and leaves no day empty on which somebody is', () => {
    const absences = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 7 })));
    fc.assert(
      fc.property(absences, (away) => {
        const dates = fridays(0, 8);
        const isAvailable = ({ id }: StaffMember, date: string) =>
          !away.some(([person, day]) => id === `s0${person}` && date === dates[day]);
        const staff = staffOf(5);
        const turns = speakerRota({ dates, staff, isAvailable, past: [] });
        for (const date of dates) {
          const available = staff.filter((person) => isAvailable(person, date)).map(({ id }) => id);
          const speaker = turns.find((turn) => turn.date === date)?.staffId;
          if (available.length === 0) expect(speaker).toBeUndefined();
          else expect(available).toContain(speaker);
        }
      }),
    );
  });

  it('prefers whoever spoke least recently', () => {
    const past = [
      { date: '2025-12-05', staffId: 's01' },
      { date: '2025-12-12', staffId: 's00' },
      { date: '2025-12-19', staffId: 's02' },
    ];
    const turns = speakerRota({ dates: fridays(0, 3), staff: staffOf(3), isAvailable: always, past });
    expect(turns.map(({ staffId }) => staffId)).toEqual(['s01', 's00', 's02']);
  });

  it('of two who last spoke on one day prefers who has spoken fewer times', () => {
    const past = [
      { date: '2025-11-28', staffId: 's00' },
      { date: '2025-12-05', staffId: 's00' },
      { date: '2025-12-05', staffId: 's01' },
    ];
    const [first] = speakerRota({ dates: fridays(0, 1), staff: staffOf(2), isAvailable: always, past });
    expect(first?.staffId).toBe('s01');
  });
});
