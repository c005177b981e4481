/** What the drop-downs of forms show. */

import type { CompetitionMeasure } from '../../domain/competitions/competition.ts';
import type { Attendance, EnteredComponent, ExcusableDuty, SessionKind } from '../../domain/dossier.ts';
import type { Language } from '../../domain/language.ts';
import type { Texts } from '../problems.ts';

export const COMPONENT_OPTIONS: Readonly<Record<EnteredComponent, Texts>> = {
  support: { 'zh-CN': '支持服务', en: 'Support' },
  efficiency: { 'zh-CN': '工作效率', en: 'Efficiency' },
  company: { 'zh-CN': '公司评价', en: 'Company assessment' },
};

export const SESSION_OPTIONS: Readonly<Record<SessionKind, Texts>> = {
  'morning-meeting': { 'zh-CN': '晨会', en: 'Morning meeting' },
  'monthly-review': { 'zh-CN': '月度总结会', en: 'Monthly review' },
  'quarterly-review': { 'zh-CN': '季度经营分析会', en: 'Quarterly review' },
  'other-meeting': { 'zh-CN': '其他会议', en: 'Other meeting' },
  training: { 'zh-CN': '培训', en: 'Training' },
  'other-training': { 'zh-CN': '其他培训', en: 'Other training' },
};

export const ATTENDANCE_OPTIONS: Readonly<Record<Attendance['status'], Texts>> = {
  present: { 'zh-CN': '出勤', en: 'Present' },
  late: { 'zh-CN': '迟到', en: 'Late' },
  absent: { 'zh-CN': '缺勤', en: 'Absent' },
  excused: { 'zh-CN': '请假', en: 'Excused' },
};

/** Of a flag, as a form sends it. */
export const FLAG_OPTIONS: Readonly<Record<'true' | 'false', Texts>> = {
  true: { 'zh-CN': '是', en: 'Yes' },
  false: { 'zh-CN': '否', en: 'No' },
};

export const LANGUAGE_OPTIONS: Readonly<Record<Language, Texts>> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

export const DUTY_OPTIONS: Readonly<Record<ExcusableDuty, Texts>> = {
  'daily-log': { 'zh-CN': '工作日志', en: 'Daily log' },
  visits: { 'zh-CN': '拜访', en: 'Visits' },
  'weekly-plan': { 'zh-CN': '周活动计划执行表', en: 'Weekly plan' },
  'monthly-plan': { 'zh-CN': '月活动计划执行表', en: 'Monthly plan' },
  inventory: { 'zh-CN': '准客户盘点表', en: 'Prospect inventory' },
};

export const MEASURE_OPTIONS: Readonly<Record<CompetitionMeasure, Texts>> = {
  'counted-visits': { 'zh-CN': '有效拜访数', en: 'Counted visits' },
  'distinct-customers': { 'zh-CN': '不同客户数', en: 'Distinct customers' },
  'valid-prospects': { 'zh-CN': '有效准客户数', en: 'Valid prospects' },
};
