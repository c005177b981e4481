import type { Attendance } from '../../../dossier.ts';
import type { EvidenceMessages } from '../evidence-messages.ts';
import { count, EN_WORDS } from './words.ts';

const STATUSES: Readonly<Record<Attendance['status'], string>> = {
  present: 'present',
  late: 'late',
  absent: 'absent',
  excused: 'excused',
};

export const EN_EVIDENCE: EvidenceMessages = {
  cite: (number) => `fact ${number}`,
  fact: {
    'daily-log': ({ date, visits }, pen) =>
      `daily log of ${pen.day(date)} with ${count(visits.length, 'visit', 'visits')}`,
    'field-registration': ({ date }, pen) => `registration of a field visit on ${pen.day(date)}`,
    'weekly-plan': ({ week }, pen) => `${EN_WORDS.fact['weekly-plan']} of ${pen.period(week)}`,
    'monthly-plan': ({ month }, pen) => `${EN_WORDS.fact['monthly-plan']} of ${pen.month(month)}`,
    inventory: ({ month }, pen) => `${EN_WORDS.fact.inventory} of ${pen.month(month)}`,
    'client-list': ({ month }, pen) => `${EN_WORDS.fact['client-list']} of ${pen.month(month)}`,
    leave: ({ from, to }, pen) =>
      from === to ? `leave of ${pen.day(from)}` : `leave from ${pen.day(from)} to ${pen.day(to)}`,
    excuse: ({ period }, pen) => `excuse for ${pen.period(period)}`,
    attendance: ({ status, arrivedAt }, pen) =>
      arrivedAt === null || arrivedAt === undefined
        ? `attendance: ${STATUSES[status]}`
        : `attendance: ${STATUSES[status]}, arrived on ${pen.moment(arrivedAt)}`,
    'spot-check': ({ logDate, verdict }, pen) =>
      `spot check of the log of ${pen.day(logDate)}: ${verdict === 'match' ? 'true' : 'untrue'}`,
    prospect: ({ foundOn }, pen) => `prospect found on ${pen.day(foundOn)}`,
    incentive: ({ competition, amountFen }, pen) => `incentive "${competition}", ${pen.yuan(amountFen)}`,
  },
};
