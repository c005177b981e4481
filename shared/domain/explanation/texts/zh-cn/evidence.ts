import type { Attendance } from '../../../dossier.ts';
import type { EvidenceMessages } from '../evidence-messages.ts';
import { ZH_WORDS } from './words.ts';

const STATUSES: Readonly<Record<Attendance['status'], string>> = {
  present: '到场',
  late: '迟到',
  absent: '缺席',
  excused: '已请假',
};

export const ZH_EVIDENCE: EvidenceMessages = {
  cite: (number) => `事实${number}`,
  fact: {
    'daily-log': ({ date, visits }, pen) => `${pen.day(date)}的工作日志，写有拜访${visits.length}次`,
    'field-registration': ({ date }, pen) => `${pen.day(date)}的下户登记`,
    'weekly-plan': ({ week }, pen) => `${pen.period(week)}的${ZH_WORDS.fact['weekly-plan']}`,
    'monthly-plan': ({ month }, pen) => `${pen.month(month)}的${ZH_WORDS.fact['monthly-plan']}`,
    inventory: ({ month }, pen) => `${pen.month(month)}的${ZH_WORDS.fact.inventory}`,
    'client-list': ({ month }, pen) => `${pen.month(month)}的${ZH_WORDS.fact['client-list']}`,
    leave: ({ from, to }, pen) => (from === to ? `${pen.day(from)}的请假` : `${pen.day(from)}至${pen.day(to)}的请假`),
    excuse: ({ period }, pen) => `${pen.period(period)}的提前说明`,
    attendance: ({ status, arrivedAt }, pen) =>
      arrivedAt === null || arrivedAt === undefined
        ? `考勤记录：${STATUSES[status]}`
        : `考勤记录：${STATUSES[status]}，${pen.moment(arrivedAt)}到场`,
    'spot-check': ({ logDate, verdict }, pen) =>
      `${pen.day(logDate)}日志的随机核对：${verdict === 'match' ? '属实' : '不实'}`,
    prospect: ({ foundOn }, pen) => `准客户登记，${pen.day(foundOn)}发现`,
    incentive: ({ competition, amountFen }, pen) => `竞赛激励“${competition}”，${pen.yuan(amountFen)}`,
  },
};
