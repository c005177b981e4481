import { department } from '../../support/dossier-builder.ts';
import { quiet } from './quiet-department.ts';
import type { RulingCase } from './texts.ts';

const THURSDAY = '2026-11-12';

export const OTHER_CASES: readonly RulingCase[] = [
  {
    rule: 'log.mismatch',
    given: 'the first in the year, no incentive',
    dossier: quiet().receives('spot-check', {
      id: 'check-1',
      logDate: THURSDAY,
      receivedAt: '2026-11-16T10:00:00+08:00',
    }),
    texts: {
      'zh-CN':
        '依据制度第4.2条，日志应当属实；11月16日 10:00:00（check-1）收到的随机核对认定11月12日的日志不实。因此取消2026年11月评优资格。此前12个月内没有可取消的竞赛激励。这是2026年同类违规的第1次，满3次取消当年晋升资格。适用参数：同类违规一年满3次取消晋升资格（制度原定）；竞赛激励追溯12个月（制度原定）。若核对认定11月12日的日志属实，则2026年11月评优资格仍然保留。',
      en: 'Under clause 4.2, a log has to be true; a spot check received on 16 November 10:00:00 (check-1) found the log of 12 November untrue. Eligibility for the awards of November 2026 is lost. There is no incentive of the last 12 months left to cancel. It is the 1st such breach of 2026; promotion is lost at 3 breaches. In force: promotion is lost at 3 strikes a year (as written); incentives of the last 12 months (as written). Had the check found the log of 12 November true, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'log.mismatch',
    given: 'the third in the year, an incentive not yet paid',
    dossier: quiet()
      .receives('spot-check', { id: 'check-1', logDate: '2026-10-12' })
      .receives('spot-check', { id: 'check-2', logDate: '2026-10-13' })
      .receives('spot-check', { id: 'check-3', logDate: THURSDAY, receivedAt: '2026-11-16T10:00:00+08:00' })
      .receives('incentive', { id: 'inc-1', endedOn: '2026-11-01', amountFen: 123_450 }),
    texts: {
      'zh-CN':
        '依据制度第4.2条，日志应当属实；11月16日 10:00:00（check-3）收到的随机核对认定11月12日的日志不实。因此取消2026年11月评优资格。竞赛激励“百日竞赛”（inc-1，1,234.50元）在违规当日尚未发放，予以取消。因此取消2026年晋升资格。这是2026年同类违规的第3次，满3次取消当年晋升资格。适用参数：同类违规一年满3次取消晋升资格（制度原定）；竞赛激励追溯12个月（制度原定）。若核对认定11月12日的日志属实，则2026年11月评优资格仍然保留，2026年晋升资格仍然保留，竞赛激励“百日竞赛”（inc-1）仍然保留。',
      en: 'Under clause 4.2, a log has to be true; a spot check received on 16 November 10:00:00 (check-3) found the log of 12 November untrue. Eligibility for the awards of November 2026 is lost. The incentive "百日竞赛" (inc-1, 1,234.50 yuan), not yet paid on the day of the breach, is cancelled. Eligibility for promotion in 2026 is lost. It is the 3rd such breach of 2026; promotion is lost at 3 breaches. In force: promotion is lost at 3 strikes a year (as written); incentives of the last 12 months (as written). Had the check found the log of 12 November true, November 2026 would still be eligible for awards; eligibility for promotion in 2026 would be kept; the incentive "百日竞赛" (inc-1) would be kept.',
    },
  },
  {
    rule: 'log.mismatch',
    given: 'an incentive already paid',
    dossier: quiet()
      .receives('spot-check', { id: 'check-1', logDate: THURSDAY, receivedAt: '2026-11-16T10:00:00+08:00' })
      .receives('incentive', { id: 'inc-1', endedOn: '2025-11-30', paidOn: '2025-12-20' }),
    texts: {
      'zh-CN':
        '依据制度第4.2条，日志应当属实；11月16日 10:00:00（check-1）收到的随机核对认定11月12日的日志不实。因此取消2026年11月评优资格。竞赛激励“百日竞赛”（inc-1，1,000元）已于2025年12月20日发放，应予追回。这是2026年同类违规的第1次，满3次取消当年晋升资格。适用参数：同类违规一年满3次取消晋升资格（制度原定）；竞赛激励追溯12个月（制度原定）。若核对认定11月12日的日志属实，则2026年11月评优资格仍然保留，竞赛激励“百日竞赛”（inc-1）仍然保留。',
      en: 'Under clause 4.2, a log has to be true; a spot check received on 16 November 10:00:00 (check-1) found the log of 12 November untrue. Eligibility for the awards of November 2026 is lost. The incentive "百日竞赛" (inc-1, 1,000 yuan), paid on 20 December 2025, is to be recovered. It is the 1st such breach of 2026; promotion is lost at 3 breaches. In force: promotion is lost at 3 strikes a year (as written); incentives of the last 12 months (as written). Had the check found the log of 12 November true, November 2026 would still be eligible for awards; the incentive "百日竞赛" (inc-1) would be kept.',
    },
  },
  {
    rule: 'weekly-plan.missed',
    given: 'a plan one second late, due on the workday before a holiday',
    dossier: quiet()
      .policy('2026-09-21', { 'weeklyPlan.due': { weekday: 5, time: '20:00', shift: 'previous-workday' } })
      .policy('2026-09-28', { 'weeklyPlan.due': 'none' })
      .receives('weekly-plan', { id: 'plan-1', week: '2026-W39', receivedAt: '2026-09-24T20:00:01+08:00' }),
    month: '2026-09',
    texts: {
      'zh-CN':
        '依据制度第4.3条，2026年第39周的周活动计划执行表应不迟于9月24日 20:00:00.000送达，实际于9月24日 20:00:01（plan-1）送达，已经逾期。因此取消2026年9月评优资格。适用参数：计划和盘点适用人员为业务人员、营业部经理（制度原定）；周计划截止周五20:00，遇休息日提前到前一个工作日（2026年9月21日起）；日志截止时间20:00（制度原定）。若周活动计划执行表（plan-1）早1秒、即不迟于9月24日 20:00:00.000送达（实际为9月24日 20:00:01），则2026年9月评优资格仍然保留。',
      en: 'Under clause 4.3, the weekly activity plan of week 39 of 2026 was due by 24 September 20:00:00.000; it arrived on 24 September 20:00:01 (plan-1), too late. Eligibility for the awards of September 2026 is lost. In force: plans and inventories are owed by sales and unit managers (as written); weekly plan by Friday 20:00, on a rest day the workday before (since 21 September 2026); daily-log deadline 20:00 (as written). Had the weekly activity plan (plan-1) arrived 1 second earlier, by 24 September 20:00:00.000 (it arrived on 24 September 20:00:01), September 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'monthly-plan.missed',
    given: 'nothing at all',
    dossier: department()
      .policy('2026-01-01', { 'dailyLog.roles': [], 'visits.quota': [], 'weeklyPlan.due': 'none' })
      .employs('wang')
      .receives('inventory', { month: '2026-11' }),
    texts: {
      'zh-CN':
        '依据制度第4.3条，2026年11月的月活动计划执行表应不迟于11月30日 20:00:00.000送达，至评定时仍未收到。因此取消2026年11月评优资格。适用参数：计划和盘点适用人员为业务人员、营业部经理（制度原定）；月度表单截止28日20:00，遇休息日顺延到下一个工作日，跨月则提前（制度原定）；日志截止时间20:00（制度原定）。若2026年11月的月活动计划执行表不迟于11月30日 20:00:00.000送达，则2026年11月评优资格仍然保留。',
      en: 'Under clause 4.3, the monthly activity plan of November 2026 was due by 30 November 20:00:00.000; nothing has arrived. Eligibility for the awards of November 2026 is lost. In force: plans and inventories are owed by sales and unit managers (as written); monthly forms by the 28th 20:00, on a rest day the next workday of the month, else the one before (as written); daily-log deadline 20:00 (as written). Had a monthly activity plan of November 2026 arrived by 30 November 20:00:00.000, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'inventory.missed',
    given: 'an inventory a day late',
    dossier: department()
      .policy('2026-01-01', { 'dailyLog.roles': [], 'visits.quota': [], 'weeklyPlan.due': 'none' })
      .employs('wang')
      .receives('monthly-plan', { month: '2026-11' })
      .receives('inventory', { id: 'inv-1', month: '2026-11', receivedAt: '2026-11-30T20:00:00.500+08:00' }),
    texts: {
      'zh-CN':
        '依据制度第4.3条、第6.2条，2026年11月的准客户盘点表应不迟于11月30日 20:00:00.000送达，实际于11月30日 20:00:00.500（inv-1）送达，已经逾期。因此取消2026年11月评优资格。适用参数：计划和盘点适用人员为业务人员、营业部经理（制度原定）；月度表单截止28日20:00，遇休息日顺延到下一个工作日，跨月则提前（制度原定）；日志截止时间20:00（制度原定）。若准客户盘点表（inv-1）早0.5秒、即不迟于11月30日 20:00:00.000送达（实际为11月30日 20:00:00.500），则2026年11月评优资格仍然保留。',
      en: 'Under clauses 4.3 and 6.2, the prospect inventory of November 2026 was due by 30 November 20:00:00.000; it arrived on 30 November 20:00:00.500 (inv-1), too late. Eligibility for the awards of November 2026 is lost. In force: plans and inventories are owed by sales and unit managers (as written); monthly forms by the 28th 20:00, on a rest day the next workday of the month, else the one before (as written); daily-log deadline 20:00 (as written). Had the prospect inventory (inv-1) arrived 0.5 seconds earlier, by 30 November 20:00:00.000 (it arrived on 30 November 20:00:00.500), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'client-list.missed',
    given: 'nothing at all',
    dossier: quiet().employs('li', { role: 'unit-manager' }),
    texts: {
      'zh-CN':
        '依据制度第6.1条，2026年11月的客户信息表应不迟于11月30日 20:00:00.000送达，至评定时仍未收到。仅作提醒，不影响资格。适用参数：客户信息表截止当月最后一个工作日20:00（制度原定）；日志截止时间20:00（制度原定）。若2026年11月的客户信息表不迟于11月30日 20:00:00.000送达，则不会有这项认定。',
      en: "Under clause 6.1, the client information list of November 2026 was due by 30 November 20:00:00.000; nothing has arrived. It is a warning and costs nothing. In force: client list by 20:00 on the month's last workday (as written); daily-log deadline 20:00 (as written). Had a client information list of November 2026 arrived by 30 November 20:00:00.000, there would be no such finding.",
    },
  },
  {
    rule: 'morning-meeting.missed',
    given: 'two minutes late by the clock',
    dossier: quiet().session('m', 'morning-meeting', '2026-11-16T09:00').receives('attendance', {
      id: 'mark-1',
      sessionId: 'm',
      status: 'present',
      arrivedAt: '2026-11-16T09:02:00+08:00',
      receivedAt: '2026-11-16T09:30:00+08:00',
    }),
    texts: {
      'zh-CN':
        '依据制度第5.1条、第8.2条，晨会于11月16日 09:00:00.000开始，应不迟于11月16日 09:00:00.000到场；实际于11月16日 09:02:00到场，考勤记录于11月16日 09:30:00（mark-1）送达。因此取消2026年11月评优资格。此前12个月内没有可取消的竞赛激励。这是2026年同类违规的第1次，满3次取消当年晋升资格。适用参数：会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限0分钟（制度原定）；同类违规一年满3次取消晋升资格（制度原定）；竞赛激励追溯12个月（制度原定）。若不迟于11月16日 09:00:00.000到场，则2026年11月评优资格仍然保留。',
      en: 'Under clauses 5.1 and 8.2, the morning meeting began on 16 November 09:00:00.000, the latest arrival was 16 November 09:00:00.000; arrived on 16 November 09:02:00, by the mark received on 16 November 09:30:00 (mark-1). Eligibility for the awards of November 2026 is lost. There is no incentive of the last 12 months left to cancel. It is the 1st such breach of 2026; promotion is lost at 3 breaches. In force: sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 0 minutes (as written); promotion is lost at 3 strikes a year (as written); incentives of the last 12 months (as written). Had the arrival been by 16 November 09:00:00.000, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'morning-meeting.missed',
    given: 'absent, and a leave that came on the day',
    dossier: quiet()
      .session('m', 'morning-meeting', '2026-11-16T09:00')
      .receives('attendance', {
        id: 'mark-1',
        sessionId: 'm',
        status: 'absent',
        receivedAt: '2026-11-16T09:30:00+08:00',
      })
      .receives('leave', {
        id: 'leave-1',
        from: '2026-11-16',
        to: '2026-11-16',
        receivedAt: '2026-11-16T07:00:00+08:00',
      }),
    texts: {
      'zh-CN':
        '依据制度第5.1条、第8.2条，晨会于11月16日 09:00:00.000开始，应不迟于11月16日 09:00:00.000到场；无故缺席，考勤记录于11月16日 09:30:00（mark-1）送达。因此取消2026年11月评优资格。此前12个月内没有可取消的竞赛激励。这是2026年同类违规的第1次，满3次取消当年晋升资格。适用参数：会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限0分钟（制度原定）；同类违规一年满3次取消晋升资格（制度原定）；竞赛激励追溯12个月（制度原定）。若11月16日的晨会按时到场，则2026年11月评优资格仍然保留。若请假（leave-1）早7小时0.001秒、即不迟于11月15日 23:59:59.999送达（实际为11月16日 07:00:00），则2026年11月评优资格仍然保留。',
      en: 'Under clauses 5.1 and 8.2, the morning meeting began on 16 November 09:00:00.000, the latest arrival was 16 November 09:00:00.000; absent without leave, by the mark received on 16 November 09:30:00 (mark-1). Eligibility for the awards of November 2026 is lost. There is no incentive of the last 12 months left to cancel. It is the 1st such breach of 2026; promotion is lost at 3 breaches. In force: sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 0 minutes (as written); promotion is lost at 3 strikes a year (as written); incentives of the last 12 months (as written). Had the morning meeting of 16 November been attended on time, November 2026 would still be eligible for awards. Had the leave (leave-1) arrived 7 hours 0.001 seconds earlier, by 15 November 23:59:59.999 (it arrived on 16 November 07:00:00), November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'training.missed',
    given: 'marked late, with a grace of five minutes',
    dossier: quiet()
      .policy('2026-11-01', { 'sessions.graceMinutes': 5 })
      .session('t', 'training', '2026-11-13T14:00')
      .receives('attendance', {
        id: 'mark-1',
        sessionId: 't',
        status: 'late',
        receivedAt: '2026-11-13T15:00:00+08:00',
      }),
    texts: {
      'zh-CN':
        '依据制度第5.2条、第8.3条，培训于11月13日 14:00:00.000开始，应不迟于11月13日 14:05:00.000到场；记为迟到，考勤记录于11月13日 15:00:00（mark-1）送达。因此取消2026年11月评优资格。适用参数：会议和培训适用人员为业务人员、营业部经理、客服人员、技术支持人员（制度原定）；迟到宽限5分钟（2026年11月1日起）。若11月13日的培训按时到场，则2026年11月评优资格仍然保留。',
      en: 'Under clauses 5.2 and 8.3, the training began on 13 November 14:00:00.000, the latest arrival was 13 November 14:05:00.000; late, by the mark received on 13 November 15:00:00 (mark-1). Eligibility for the awards of November 2026 is lost. In force: sessions are owed by sales, unit managers, customer service and technical support (as written); grace of 5 minutes (since 1 November 2026). Had the training of 13 November been attended on time, November 2026 would still be eligible for awards.',
    },
  },
  {
    rule: 'unit-prospects.short',
    given: 'one of four',
    dossier: department()
      .policy('2026-01-01', {
        'dailyLog.roles': [],
        'visits.quota': [],
        'weeklyPlan.due': 'none',
        'monthlyForms.due': 'none',
      })
      .employs('wang')
      .receives('prospect', {
        id: 'prospect-1',
        company: '甲公司',
        foundOn: '2026-11-02',
        expectedOn: '2026-11-30',
        receivedAt: '2026-11-02T10:00:00+08:00',
      }),
    texts: {
      'zh-CN':
        '依据制度第6.1条，2026年11月u1应有有效新准客户4家，实际1家，登记于11月2日 10:00:00（prospect-1）。仅作通报，不影响任何人的资格。适用参数：营业部准客户月定额9月至3月为4家、4月至8月为1家（制度原定）；准客户预计投保期限90天（制度原定）。若再有3家有效准客户，则不会有这项认定。',
      en: "Under clause 6.1, u1 was to find 4 valid new prospects in November 2026; it found 1, received on 2 November 10:00:00 (prospect-1). It is reported and costs nobody's eligibility. In force: prospects a month of a unit: 4 from September to March and 1 from April to August (as written); prospects expected within 90 days (as written). Had 3 more valid prospects been found, there would be no such finding.",
    },
  },
  {
    rule: 'unit-prospects.short',
    given: 'none, and nobody in the unit',
    dossier: department(),
    texts: {
      'zh-CN':
        '依据制度第6.1条，2026年11月u1应有有效新准客户4家，实际没有。仅作通报，不影响任何人的资格。适用参数：营业部准客户月定额9月至3月为4家、4月至8月为1家（制度原定）；准客户预计投保期限90天（制度原定）。',
      en: "Under clause 6.1, u1 was to find 4 valid new prospects in November 2026; it found none. It is reported and costs nobody's eligibility. In force: prospects a month of a unit: 4 from September to March and 1 from April to August (as written); prospects expected within 90 days (as written).",
    },
  },
];
