import { visits } from '../../support/dossier-builder.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';
import { department } from '../../support/dossier-builder.ts';
import { quiet } from './quiet-department.ts';
import type { RulingCase } from './texts.ts';

const THURSDAY = '2026-11-12';

/** A department that asks for the log of one Thursday. */
const logDay = () =>
  quiet()
    .policy(THURSDAY, { 'dailyLog.roles': ['sales'] })
    .policy('2026-11-13', { 'dailyLog.roles': [] });

/** A department that asks for visits from one day to the day before another. */
const visitDays = (from: string, to: string, limit = 4) =>
  department()
    .policy('2026-01-01', {
      'dailyLog.roles': [],
      'weeklyPlan.due': 'none',
      'monthlyForms.due': 'none',
      'prospects.unitQuota': [],
      'visits.roles': [],
    })
    .policy(from, { 'visits.roles': ['sales'], 'visits.limit': limit })
    .policy(to, { 'visits.roles': [] })
    .employs('wang');

const visited = (dossier: DossierBuilder, count: number, ...days: readonly string[]) =>
  days.reduce((built, day) => built.log(day, '18:00:00', visits(count), { id: `log-${day.slice(8)}` }), dossier);

export const DAILY_CASES: readonly RulingCase[] = [
  {
    rule: 'log.missed',
    given: 'a log that came three minutes late',
    dossier: logDay().log(THURSDAY, '20:03:11', [], { id: 'log-7' }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，实际于11月12日 20:03:11（log-7）送达，已经逾期。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若工作日志（log-7）早3分11秒、即不迟于11月12日 20:00:00.000送达（实际为11月12日 20:03:11），则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; it arrived on 12 November 20:03:11 (log-7), too late. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had the daily log (log-7) arrived 3 minutes 11 seconds earlier, by 12 November 20:00:00.000 (it arrived on 12 November 20:03:11), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.missed',
    given: 'nothing at all',
    dossier: logDay(),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，至评定时仍未收到。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若11月12日的工作日志不迟于11月12日 20:00:00.000送达，则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; nothing has arrived. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had a daily log of 12 November arrived by 12 November 20:00:00.000, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.missed',
    given: 'two late versions',
    dossier: logDay()
      .log(THURSDAY, '20:00:00.001', [], { id: 'log-7' })
      .log(THURSDAY, '2026-11-13T08:00:00+08:00', [], { id: 'log-8' }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，2次送达均已逾期：11月12日 20:00:00.001（log-7）、11月13日 08:00:00（log-8）。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若工作日志（log-7）早0.001秒、即不迟于11月12日 20:00:00.000送达（实际为11月12日 20:00:00.001），则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; 2 versions arrived, all too late: 12 November 20:00:00.001 (log-7) and 13 November 08:00:00 (log-8). Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had the daily log (log-7) arrived 0.001 seconds earlier, by 12 November 20:00:00.000 (it arrived on 12 November 20:00:00.001), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.missed',
    given: 'a leave that came too late',
    dossier: logDay().receives('leave', {
      id: 'leave-1',
      from: THURSDAY,
      to: THURSDAY,
      receivedAt: '2026-11-12T20:30:00+08:00',
    }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，至评定时仍未收到。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若11月12日的工作日志不迟于11月12日 20:00:00.000送达，则2026年11月评优资格仍然保留。若请假（leave-1）早30分、即不迟于11月12日 20:00:00.000送达（实际为11月12日 20:30:00），则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; nothing has arrived. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had a daily log of 12 November arrived by 12 November 20:00:00.000, November 2026 would still be eligible for awards. Had the leave (leave-1) arrived 30 minutes earlier, by 12 November 20:00:00.000 (it arrived on 12 November 20:30:00), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.missed',
    given: 'an excuse that was rejected',
    dossier: logDay().receives('excuse', {
      id: 'excuse-1',
      duties: ['daily-log'],
      period: THURSDAY,
      receivedAt: '2026-11-12T09:00:00+08:00',
      rejectedAt: '2026-11-13T10:00:00+08:00',
    }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，至评定时仍未收到。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若11月12日的工作日志不迟于11月12日 20:00:00.000送达，则2026年11月评优资格仍然保留。若11月12日 09:00:00收到的提前说明（excuse-1）没有在11月13日 10:00:00被驳回，则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; nothing has arrived. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had a daily log of 12 November arrived by 12 November 20:00:00.000, November 2026 would still be eligible for awards. Had the explanation beforehand received on 12 November 09:00:00 (excuse-1) not been rejected on 13 November 10:00:00, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.missed',
    given: 'another breach in the same month',
    dossier: logDay().receives('spot-check', { logDate: '2026-11-03', id: 'check-1' }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，至评定时仍未收到。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若11月12日的工作日志不迟于11月12日 20:00:00.000送达，则这一违规不成立，但2026年11月评优资格仍因另外1项违规而取消。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; nothing has arrived. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had a daily log of 12 November arrived by 12 November 20:00:00.000, this breach would be gone, but 1 other would still cost the awards of November 2026.',
    },
  },
  {
    rule: 'log.missed',
    given: 'a year without a published calendar',
    dossier: quiet()
      .policy('2030-03-05', { 'dailyLog.roles': ['sales'] })
      .policy('2030-03-06', { 'dailyLog.roles': [] }),
    month: '2030-03',
    texts: {
      'zh-CN':
        '依据制度第3.1条，3月5日的工作日志应不迟于3月5日 20:00:00.000送达，至评定时仍未收到。决定此项的工作日历尚未公布，暂不评定，也不产生影响。如果成立，将取消2030年3月评优资格。适用参数：日志适用人员为业务人员（2030年3月5日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若3月5日的工作日志不迟于3月5日 20:00:00.000送达，则不会有这项认定。',
      en: 'Under clause 3.1, the daily log of 5 March was due by 5 March 20:00:00.000; nothing has arrived. Held: the working calendar it depends on is not published; until then it has no effect. If it stands, eligibility for the awards of March 2030 is lost. In force: daily logs are owed by sales (since 5 March 2030); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had a daily log of 5 March arrived by 5 March 20:00:00.000, there would be no such finding.',
    },
  },
  {
    rule: 'log.missed',
    given: 'a department in New York',
    dossier: quiet()
      .inTimeZone('America/New_York')
      .policy(THURSDAY, { 'dailyLog.roles': ['sales'] })
      .policy('2026-11-13', { 'dailyLog.roles': [] })
      .log(THURSDAY, '2026-11-13T01:00:01Z', [], { id: 'log-7' }),
    texts: {
      'zh-CN':
        '依据制度第3.1条，11月12日的工作日志应不迟于11月12日 20:00:00.000送达，实际于11月12日 20:00:01（log-7）送达，已经逾期。因此取消2026年11月评优资格。适用参数：日志适用人员为业务人员（2026年11月12日起）；日志截止时间20:00（制度原定）；日志按工作日提交（制度原定）。若工作日志（log-7）早1秒、即不迟于11月12日 20:00:00.000送达（实际为11月12日 20:00:01），则2026年11月评优资格仍然保留。',
      en: 'Under clause 3.1, the daily log of 12 November was due by 12 November 20:00:00.000; it arrived on 12 November 20:00:01 (log-7), too late. Eligibility for the awards of November 2026 is lost. In force: daily logs are owed by sales (since 12 November 2026); daily-log deadline 20:00 (as written); daily logs on workdays (as written). Had the daily log (log-7) arrived 1 second earlier, by 12 November 20:00:00.000 (it arrived on 12 November 20:00:01), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'field-visit.late-notice',
    given: 'a registration on the day itself',
    dossier: quiet().receives('field-registration', {
      id: 'field-1',
      date: THURSDAY,
      receivedAt: '2026-11-12T00:00:00+08:00',
    }),
    texts: {
      'zh-CN':
        '依据制度第3.2条，11月12日的下户应在11月12日 00:00:00.000之前登记；登记于11月12日 00:00:00（field-1）送达，已经逾期。仅作提醒，不影响资格。适用参数：下户登记适用人员为业务人员、营业部经理、客服人员（制度原定）。若下户登记（field-1）早0.001秒、即不迟于11月11日 23:59:59.999送达（实际为11月12日 00:00:00），则不会有这项认定。',
      en: 'Under clause 3.2, a field visit on 12 November was to be registered before 12 November 00:00:00.000; the registration arrived on 12 November 00:00:00 (field-1), too late. It is a warning and costs nothing. In force: field visits are registered by sales, unit managers and customer service (as written). Had the field-visit registration (field-1) arrived 0.001 seconds earlier, by 11 November 23:59:59.999 (it arrived on 12 November 00:00:00), there would be no such finding.',
    },
  },
  {
    rule: 'visits.short',
    given: 'three visits of four',
    dossier: visited(visitDays(THURSDAY, '2026-11-13'), 3, THURSDAY),
    texts: {
      'zh-CN':
        '依据制度第4.1条，11月12日应有有效拜访4次；计入的日志于11月12日 18:00:00（log-12）送达，其中有效拜访3次。单日不足本身不影响评优资格。适用参数：拜访适用人员为业务人员（2026年11月12日起）；每日拜访定额9月1日至3月31日为4次、4月1日至8月31日为2次（制度原定）；会议抵扣1次、培训抵扣1次（制度原定）；日志截止时间20:00（制度原定）。若11月12日的有效拜访达到4次（实际计3次），则不会有这项认定。',
      en: 'Under clause 4.1, 4 counted visits were due on 12 November; the log that counts arrived on 12 November 18:00:00 (log-12) and holds 3. A short day by itself costs nothing. In force: visits are owed by sales (since 12 November 2026); visits a day: 4 from 1 September to 31 March and 2 from 1 April to 31 August (as written); a meeting takes off 1, a training 1 (as written); daily-log deadline 20:00 (as written). Had 12 November counted 4 visits (it counted 3), there would be no such finding.',
    },
  },
  {
    rule: 'visits.short',
    given: 'one visit of two, with a meeting and a training attended',
    dossier: visited(
      visitDays(THURSDAY, '2026-11-13')
        .session('m', 'other-meeting', `${THURSDAY}T09:00`, { wang: 'present' })
        .session('t', 'training', `${THURSDAY}T14:00`, { wang: 'present' }),
      1,
      THURSDAY,
    ),
    texts: {
      'zh-CN':
        '依据制度第4.1条，11月12日应有有效拜访2次（定额4次，会议、培训抵扣2次）；计入的日志于11月12日 18:00:00（log-12）送达，其中有效拜访1次。单日不足本身不影响评优资格。适用参数：拜访适用人员为业务人员（2026年11月12日起）；每日拜访定额9月1日至3月31日为4次、4月1日至8月31日为2次（制度原定）；会议抵扣1次、培训抵扣1次（制度原定）；日志截止时间20:00（制度原定）。若11月12日的有效拜访达到2次（实际计1次），则不会有这项认定。',
      en: 'Under clause 4.1, 2 counted visits were due on 12 November, the quota of 4 less 2 for sessions; the log that counts arrived on 12 November 18:00:00 (log-12) and holds 1. A short day by itself costs nothing. In force: visits are owed by sales (since 12 November 2026); visits a day: 4 from 1 September to 31 March and 2 from 1 April to 31 August (as written); a meeting takes off 1, a training 1 (as written); daily-log deadline 20:00 (as written). Had 12 November counted 2 visits (it counted 1), there would be no such finding.',
    },
  },
  {
    rule: 'visits.short',
    given: 'no log',
    dossier: visitDays(THURSDAY, '2026-11-13'),
    texts: {
      'zh-CN':
        '依据制度第4.1条，11月12日应有有效拜访4次；至11月12日 20:00:00.000没有收到日志，计0次。单日不足本身不影响评优资格。适用参数：拜访适用人员为业务人员（2026年11月12日起）；每日拜访定额9月1日至3月31日为4次、4月1日至8月31日为2次（制度原定）；会议抵扣1次、培训抵扣1次（制度原定）；日志截止时间20:00（制度原定）。若11月12日的有效拜访达到4次（实际计0次），则不会有这项认定。',
      en: 'Under clause 4.1, 4 counted visits were due on 12 November; no log arrived by 12 November 20:00:00.000, so 0 count. A short day by itself costs nothing. In force: visits are owed by sales (since 12 November 2026); visits a day: 4 from 1 September to 31 March and 2 from 1 April to 31 August (as written); a meeting takes off 1, a training 1 (as written); daily-log deadline 20:00 (as written). Had 12 November counted 4 visits (it counted 0), there would be no such finding.',
    },
  },
  {
    rule: 'visits.short',
    given: 'four visits in a log that came late',
    dossier: visitDays(THURSDAY, '2026-11-13').log(THURSDAY, '21:00:00', visits(4), { id: 'log-7' }),
    texts: {
      'zh-CN':
        '依据制度第4.1条，11月12日应有有效拜访4次；至11月12日 20:00:00.000没有收到日志，计0次，其后送达的11月12日 21:00:00（log-7）不计。单日不足本身不影响评优资格。适用参数：拜访适用人员为业务人员（2026年11月12日起）；每日拜访定额9月1日至3月31日为4次、4月1日至8月31日为2次（制度原定）；会议抵扣1次、培训抵扣1次（制度原定）；日志截止时间20:00（制度原定）。若工作日志（log-7）早1小时、即不迟于11月12日 20:00:00.000送达（实际为11月12日 21:00:00），则不会有这项认定。',
      en: 'Under clause 4.1, 4 counted visits were due on 12 November; no log arrived by 12 November 20:00:00.000, so 0 count; what came later does not: 12 November 21:00:00 (log-7). A short day by itself costs nothing. In force: visits are owed by sales (since 12 November 2026); visits a day: 4 from 1 September to 31 March and 2 from 1 April to 31 August (as written); a meeting takes off 1, a training 1 (as written); daily-log deadline 20:00 (as written). Had the daily log (log-7) arrived 1 hour earlier, by 12 November 20:00:00.000 (it arrived on 12 November 21:00:00), there would be no such finding.',
    },
  },
  {
    rule: 'visits.limit-reached',
    given: 'exactly the limit',
    dossier: visited(visitDays('2026-11-09', '2026-11-13'), 3, '2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'),
    texts: {
      'zh-CN':
        '依据制度第4.1条，当月拜访不足满4天即取消评优资格；11月12日是第4天：11月9日（应4次，计3次）、11月10日（应4次，计3次）、11月11日（应4次，计3次）、11月12日（应4次，计3次）。当日计入的日志于11月12日 18:00:00（log-12）送达。因此取消2026年11月评优资格。临界：当月不足天数恰好等于上限，制度对此有两种读法。适用参数：拜访不足天数上限4天（2026年11月9日起）。若11月12日的有效拜访达到4次（实际计3次），则2026年11月评优资格仍然保留。若按另一种读法，满5天才取消资格，则2026年11月评优资格仍然保留。',
      en: 'Under clause 4.1, a month is lost with 4 short days; 12 November was the 4th: 9 November (3 of 4), 10 November (3 of 4), 11 November (3 of 4) and 12 November (3 of 4). The log that counts for that day arrived on 12 November 18:00:00 (log-12). Eligibility for the awards of November 2026 is lost. Borderline: the short days of the month are exactly at the limit, and the clause can be read two ways. In force: limit of 4 short days (since 9 November 2026). Had 12 November counted 4 visits (it counted 3), November 2026 would still be eligible for awards. Had the clause been read the other way, as 5 short days, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'visits.limit-reached',
    given: 'one more than the limit',
    dossier: visited(visitDays('2026-11-10', '2026-11-13', 2), 1, '2026-11-10', '2026-11-11'),
    texts: {
      'zh-CN':
        '依据制度第4.1条，当月拜访不足满2天即取消评优资格；11月12日是第3天：11月10日（应4次，计1次）、11月11日（应4次，计1次）、11月12日（应4次，计0次）。当日没有按时送达的日志。因此取消2026年11月评优资格。适用参数：拜访不足天数上限2天（2026年11月10日起）。若11月11日的有效拜访达到4次（实际计1次）、11月12日的有效拜访达到4次（实际计0次），则2026年11月评优资格仍然保留。',
      en: 'Under clause 4.1, a month is lost with 2 short days; 12 November was the 3rd: 10 November (1 of 4), 11 November (1 of 4) and 12 November (0 of 4). No log of that day arrived in time. Eligibility for the awards of November 2026 is lost. In force: limit of 2 short days (since 10 November 2026). Had 11 November counted 4 visits (it counted 1) and 12 November counted 4 visits (it counted 0), November 2026 would still be eligible for awards.',
    },
  },
];
