import type { ParameterName } from '../../domain/policy/parameters.ts';
import type { Texts } from '../problems.ts';

/** What the parameters of the policy are called. */
export const PARAMETER_TEXTS: Readonly<Record<ParameterName, Texts>> = {
  'dailyLog.roles': { 'zh-CN': '写日志的角色', en: 'Roles that keep a daily log' },
  'dailyLog.deadline': { 'zh-CN': '日志截止时间', en: 'Deadline of the daily log' },
  'dailyLog.days': { 'zh-CN': '写日志的日子', en: 'Days of the daily log' },
  'visits.roles': { 'zh-CN': '有拜访任务的角色', en: 'Roles with a visit quota' },
  'visits.quota': { 'zh-CN': '每日拜访定额', en: 'Visit quota a day' },
  'visits.offsets': { 'zh-CN': '会议、培训抵扣', en: 'Visits offset' },
  'visits.limit': { 'zh-CN': '拜访不足天数上限', en: 'Limit of days short of visits' },
  'plans.roles': { 'zh-CN': '提交计划的角色', en: 'Roles that plan' },
  'weeklyPlan.due': { 'zh-CN': '周计划截止时间', en: 'Weekly plan due' },
  'monthlyForms.due': { 'zh-CN': '月度表单截止时间', en: 'Monthly forms due' },
  'clientList.due': { 'zh-CN': '客户名单截止时间', en: 'Client list due' },
  'sessions.roles': { 'zh-CN': '参加会议培训的角色', en: 'Roles that attend sessions' },
  'sessions.graceMinutes': { 'zh-CN': '迟到宽限（分钟）', en: 'Grace for being late (minutes)' },
  'fieldVisits.roles': { 'zh-CN': '登记下户的角色', en: 'Roles that register field visits' },
  'strikes.limit': { 'zh-CN': '一年内违规次数上限', en: 'Limit of strikes in a year' },
  'incentives.lookbackMonths': { 'zh-CN': '奖励追溯（月）', en: 'Incentives looked back on (months)' },
  'prospects.horizonDays': { 'zh-CN': '准客户有效期（天）', en: 'Horizon of prospects (days)' },
  'prospects.unitQuota': { 'zh-CN': '营业部每月准客户定额', en: 'Prospects a month of a unit' },
  'awards.prospectPersonFen': { 'zh-CN': '个人准客户奖（分）', en: 'Award for prospects of a person (fen)' },
  'awards.activityFen': { 'zh-CN': '活动量奖（分）', en: 'Award for activity (fen)' },
  'awards.suggestionFen': { 'zh-CN': '建议奖（分）', en: 'Award for a suggestion (fen)' },
  'awards.premiumTableFen': { 'zh-CN': '按名次的奖金（分）', en: 'Premiums by rank (fen)' },
  'scores.weights': { 'zh-CN': '考核项权重', en: 'Weights of score components' },
};
