/** Everything a department did in a month, in one file. */

import * as z from 'zod';
import type { Texts } from '../problems.ts';
import type { OperationId } from '../routes.ts';
import { IdSchema, MonthSchema } from './shapes.ts';

export const MonthPackParamsSchema = z.strictObject({ month: MonthSchema });

/** A workbook with a sheet for each list, or an archive with a csv file for each. */
export const MonthPackQuerySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') });

/** Every list that can be asked for by month, in the order of the packs, and what its sheet is called (at most 31 characters). */
export const LISTS_BY_MONTH = {
  'list-rulings': { 'zh-CN': '认定', en: 'Rulings' },
  'list-daily-logs': { 'zh-CN': '工作日志', en: 'Daily logs' },
  'list-spot-check-draws': { 'zh-CN': '日志抽取', en: 'Spot-check draws' },
  'list-spot-checks': { 'zh-CN': '日志核对', en: 'Spot checks' },
  'list-field-registrations': { 'zh-CN': '下户登记', en: 'Field registrations' },
  'list-weekly-plans': { 'zh-CN': '周活动计划', en: 'Weekly plans' },
  'list-monthly-plans': { 'zh-CN': '月活动计划', en: 'Monthly plans' },
  'list-inventories': { 'zh-CN': '准客户盘点表', en: 'Inventories' },
  'list-client-lists': { 'zh-CN': '客户信息表', en: 'Client lists' },
  'list-prospects': { 'zh-CN': '准客户', en: 'Prospects' },
  'list-clients': { 'zh-CN': '客户登记', en: 'Client register' },
  'list-leaves': { 'zh-CN': '请假', en: 'Leaves' },
  'list-excuses': { 'zh-CN': '提前说明', en: 'Excuses' },
  'list-sessions': { 'zh-CN': '会议与培训', en: 'Sessions' },
  'list-attendance': { 'zh-CN': '考勤', en: 'Attendance' },
  'list-suggestions': { 'zh-CN': '建议', en: 'Suggestions' },
  'list-competitions': { 'zh-CN': '业务竞赛', en: 'Competitions' },
  'list-incentives': { 'zh-CN': '竞赛激励', en: 'Incentives' },
  'list-scores': { 'zh-CN': '考核分', en: 'Scores' },
  'list-trainings': { 'zh-CN': '培训安排', en: 'Training programme' },
  'list-cases': { 'zh-CN': '案件', en: 'Cases' },
  'list-tasks': { 'zh-CN': '待办事项', en: 'Tasks' },
  'list-appeals': { 'zh-CN': '申诉', en: 'Appeals' },
  'list-accesses': { 'zh-CN': '电话查看记录', en: 'Phone numbers seen' },
} as const satisfies Partial<Record<OperationId, Texts>>;

export type ListByMonth = keyof typeof LISTS_BY_MONTH;

/** Of people and years: in no pack of a month, but in what is kept of a person. */
export const LISTS_BY_YEAR = {
  'list-targets': { 'zh-CN': '年度计划', en: 'Yearly targets' },
  'list-results': { 'zh-CN': '年度业绩', en: 'Yearly results' },
} as const satisfies Partial<Record<OperationId, Texts>>;

export type ListByPeriod = ListByMonth | keyof typeof LISTS_BY_YEAR;

/** Of the sheets that come from no list. */
export const STANDINGS_SHEET: Texts = { 'zh-CN': '当月情况', en: 'Standings' };
export const AWARDS_SHEET: Texts = { 'zh-CN': '奖项', en: 'Awards' };

/** An award with the names of whom it goes to; where nobody won it, or a unit did, names are null. */
export const AwardRowSchema = z.strictObject({
  award: z.string(),
  staffId: IdSchema.nullable(),
  staffName: z.string().nullable(),
  unitId: IdSchema.nullable(),
  unitName: z.string().nullable(),
  amountFen: z.int().nullable(),
});
export type AwardRow = z.infer<typeof AwardRowSchema>;
