/**
 * A generated nation: departments of twenty with one month of logs, leaves, sessions and attendance, made on the fly
 * from the department's number. Every instant has the same offset and three fraction digits, so SQL may compare text.
 */

import { Temporal } from 'temporal-polyfill';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Dossier, Fact, StaffMember, Visit } from '../../shared/domain/dossier.ts';
import { seededRandom, type Random } from '../support/sample/random.ts';
import { VISIT_SUMMARIES, PLANS } from '../support/sample/texts.ts';

export const STAFF_PER_DEPARTMENT = 20;
export const MONTH = Temporal.PlainYearMonth.from('2026-11');
export const AS_OF = Temporal.Instant.from('2026-12-01T00:00:00+08:00');

const calendar = workingCalendar([]);
export const WORKDAYS: readonly Temporal.PlainDate[] = Array.from({ length: MONTH.daysInMonth }, (_, index) =>
  MONTH.toPlainDate({ day: index + 1 }),
).filter((day) => calendar.isWorkday(day));

const CUSTOMERS = Array.from({ length: 400 }, (_, index) => `杭州第${index + 1}实业 有限公司`);
const two = (value: number) => String(value).padStart(2, '0');

function staffOf(department: number, count: number): StaffMember[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `d${department}-s${two(index + 1)}`,
    name: `员工${index + 1}`,
    joinedOn: '2020-01-01',
    leftOn: null,
    assignments: [{ from: '2020-01-01', unitId: `u${(index % 2) + 1}`, role: index < 2 ? 'unit-manager' : 'sales' }],
  }));
}

function visitsOf(random: Random): Visit[] {
  const count = random.chance(92) ? 4 : random.chance(50) ? 5 : 3;
  const first = random.int(0, CUSTOMERS.length - 1);
  return Array.from({ length: count }, (_, index) => ({
    customer: CUSTOMERS[(first + index * 7) % CUSTOMERS.length] ?? '',
    at: `${two(9 + index * 2)}:${two(random.int(0, 59))}`,
    contact: '钱经理',
    phone: `139${random.int(10_000_000, 99_999_999)}`,
    summary: random.pick(VISIT_SUMMARIES),
    prospectId: null,
  }));
}

function logsOf(staffId: string, day: string, random: Random): Fact[] {
  if (random.chance(1)) return [];
  const late = random.chance(1);
  const receivedAt = `${day}T${late ? 20 : two(random.int(17, 19))}:${two(random.int(1, 59))}:${two(random.int(0, 59))}.000+08:00`;
  return [
    {
      id: `${staffId}-${day}`,
      type: 'daily-log',
      receivedAt,
      staffId,
      date: day,
      visits: visitsOf(random),
      nextDayPlan: random.pick(PLANS),
    },
  ];
}

function sessionOf(department: number, day: Temporal.PlainDate, staff: readonly StaffMember[], random: Random): Fact[] {
  if (day.dayOfWeek !== 1 && day.dayOfWeek !== 5) return [];
  const meeting = day.dayOfWeek === 1;
  const date = day.toString();
  const id = `d${department}-${date}`;
  const startsAt = `${date}T${meeting ? '09' : '14'}:00:00.000+08:00`;
  const receivedAt = `${date}T18:00:00.000+08:00`;
  return [
    {
      id,
      type: 'session',
      receivedAt: `${date}T08:00:00.000+08:00`,
      kind: meeting ? 'morning-meeting' : 'training',
      startsAt,
    },
    ...staff.map((person): Fact => {
      const status = random.chance(98) ? 'present' : 'absent';
      return { id: `${id}-${person.id}`, type: 'attendance', receivedAt, sessionId: id, staffId: person.id, status };
    }),
  ];
}

/** One department's dossier of the month; of twenty people, about 420 logs and 1,680 visits. */
export function departmentDossier(department: number, staffCount = STAFF_PER_DEPARTMENT): Dossier {
  const random = seededRandom(department + 1);
  const staff = staffOf(department, staffCount);
  const facts: Fact[] = [];
  for (const day of WORKDAYS) {
    const date = day.toString();
    facts.push(...sessionOf(department, day, staff, random));
    for (const { id } of staff) {
      if (random.chance(2)) {
        const receivedAt = `${date}T08:30:00.000+08:00`;
        facts.push({
          id: `${id}-${date}-leave`,
          type: 'leave',
          receivedAt,
          staffId: id,
          from: date,
          to: date,
          reason: '年休假',
        });
      } else facts.push(...logsOf(id, date, random));
    }
  }
  return {
    department: { id: `d${department}`, name: `团险${department}部`, timezone: 'Asia/Shanghai' },
    policies: [],
    calendar: [],
    units: [
      { id: 'u1', name: '营业一部' },
      { id: 'u2', name: '营业二部' },
    ],
    staff,
    facts,
  };
}
