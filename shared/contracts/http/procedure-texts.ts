import type { ProcedureName } from '../../domain/agenda/procedure.ts';
import type { Texts } from '../problems.ts';

/** What the values of a department's procedure are called. */
export const PROCEDURE_TEXTS: Readonly<Record<ProcedureName, Texts>> = {
  'reminder.time': { 'zh-CN': '日志提醒时间', en: 'Time of the log reminder' },
  'runs.graceMinutes': { 'zh-CN': '截止后评定等待（分钟）', en: 'Runs after a deadline by (minutes)' },
  'monthDraft.time': { 'zh-CN': '月度初稿时间', en: 'Time of the month draft' },
  'review.workdays': { 'zh-CN': '月度复核（工作日）', en: 'Review of a month (workdays)' },
  'monthClose.time': { 'zh-CN': '月度结账时间', en: 'Time of the month close' },
  'monthClose.automatic': { 'zh-CN': '到期自动结账', en: 'Closes by itself' },
  'rejection.workdays': { 'zh-CN': '可驳回期限（工作日）', en: 'Rejectable for (workdays)' },
  'appeal.workdays': { 'zh-CN': '申诉期限（工作日）', en: 'Appealable for (workdays)' },
  'appeal.decisionWorkdays': { 'zh-CN': '申诉裁决期限（工作日）', en: 'Appeals decided within (workdays)' },
  'outage.graceMinutes': { 'zh-CN': '故障后顺延（分钟）', en: 'Grace after an outage (minutes)' },
  'quietHours.longest': { 'zh-CN': '免打扰时段上限（小时）', en: 'Longest quiet hours (hours)' },
  'morningMeeting.weekly': { 'zh-CN': '每周晨会', en: 'Weekly morning meeting' },
  'training.weekly': { 'zh-CN': '每周培训', en: 'Weekly training' },
  'spotChecks.everyWeeks': { 'zh-CN': '抽查轮次（周）', en: 'Spot checks every (weeks)' },
};
