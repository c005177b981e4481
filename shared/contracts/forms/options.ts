/** What the drop-downs of forms show. */

import type { CompetitionMeasure } from '../../domain/competitions/competition.ts';
import type { EnteredComponent, ExcusableDuty } from '../../domain/dossier.ts';
import type { Texts } from '../problems.ts';

export const COMPONENT_OPTIONS: Readonly<Record<EnteredComponent, Texts>> = {
  support: { 'zh-CN': '支持服务', en: 'Support' },
  efficiency: { 'zh-CN': '工作效率', en: 'Efficiency' },
  company: { 'zh-CN': '公司评价', en: 'Company assessment' },
};

/** Of a flag, as a form sends it. */
export const FLAG_OPTIONS: Readonly<Record<'true' | 'false', Texts>> = {
  true: { 'zh-CN': '是', en: 'Yes' },
  false: { 'zh-CN': '否', en: 'No' },
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
