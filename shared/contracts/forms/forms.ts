/** Every form that can be filled in as a spreadsheet. A form more is its id in FORM_IDS and one entry here. */

import { ROLE_TEXTS } from '../role-texts.ts';
import type { OperationId } from '../routes.ts';
import { choice, choices, column, staffId } from './columns.ts';
import type { FormId } from './form-ids.ts';
import type { Form, FormOf } from './form.ts';
import {
  ATTENDANCE_OPTIONS,
  COMPONENT_OPTIONS,
  DUTY_OPTIONS,
  FLAG_OPTIONS,
  LANGUAGE_OPTIONS,
  MEASURE_OPTIONS,
  SESSION_OPTIONS,
} from './options.ts';

const form = <Op extends OperationId>(operation: Op, layout: Omit<FormOf<Op>, 'operation' | 'version'>) => ({
  operation,
  version: 1,
  ...layout,
});

/** Yearly figures of several people. */
const figures = {
  columns: [column('year', 'number')],
  keys: ['year'],
  lines: {
    field: 'entries',
    columns: [
      column('staffId', 'text'),
      column('premiumFen', 'yuan', { 'zh-CN': '保费（元）', en: 'Premium (yuan)' }),
      column('customers', 'number'),
    ],
    keys: ['staffId'],
    most: 200,
  },
} as const;

/** What was done and what is planned, of a week or a month. */
const planTexts = [column('done', 'text'), column('planned', 'text')] as const;

export const FORMS = {
  'daily-log': form('submit-daily-log', {
    sheet: { 'zh-CN': '拜访', en: 'Visits' },
    title: { 'zh-CN': '工作日志', en: 'Daily log' },
    columns: [staffId, column('date', 'date'), column('nextDayPlan', 'text')],
    keys: ['staffId', 'date'],
    lines: {
      field: 'visits',
      columns: [
        column('customer', 'text'),
        column('at', 'time'),
        column('contact', 'text'),
        column('phone', 'text'),
        column('summary', 'text'),
        column('prospectId', 'text'),
      ],
    },
  }),
  leave: form('submit-leave', {
    sheet: { 'zh-CN': '请假', en: 'Leaves' },
    columns: [staffId, column('from', 'date'), column('to', 'date'), column('reason', 'text')],
  }),
  excuse: form('submit-excuse', {
    sheet: { 'zh-CN': '提前说明', en: 'Excuses' },
    columns: [staffId, column('duties', choices(DUTY_OPTIONS)), column('period', 'period'), column('reason', 'text')],
  }),
  suggestion: form('propose-suggestion', {
    sheet: { 'zh-CN': '合理化建议', en: 'Suggestions' },
    columns: [staffId, column('text', 'text')],
  }),
  competition: form('announce-competition', {
    sheet: { 'zh-CN': '业务竞赛', en: 'Competitions' },
    columns: [
      column('name', 'text'),
      column('from', 'date'),
      column('to', 'date'),
      column('measure', choice(MEASURE_OPTIONS)),
      column('rules', 'text'),
      column('prize', 'text'),
    ],
  }),
  score: form('enter-scores', {
    sheet: { 'zh-CN': '考核得分', en: 'Scores' },
    columns: [column('month', 'month')],
    keys: ['month'],
    lines: {
      field: 'entries',
      columns: [column('staffId', 'text'), column('component', choice(COMPONENT_OPTIONS)), column('points', 'number')],
      keys: ['staffId', 'component'],
      most: 200,
    },
  }),
  target: form('enter-targets', { sheet: { 'zh-CN': '年度计划', en: 'Targets' }, ...figures }),
  result: form('enter-results', { sheet: { 'zh-CN': '年度业绩', en: 'Results' }, ...figures }),
  'field-registration': form('submit-field-registration', {
    sheet: { 'zh-CN': '下户登记', en: 'Field registrations' },
    columns: [staffId, column('date', 'date'), column('destination', 'text'), column('reason', 'text')],
  }),
  'weekly-plan': form('submit-weekly-plan', {
    sheet: { 'zh-CN': '周活动计划执行表', en: 'Weekly plans' },
    columns: [staffId, column('week', 'period'), ...planTexts],
    keys: ['staffId', 'week'],
  }),
  'monthly-plan': form('submit-monthly-plan', {
    sheet: { 'zh-CN': '月活动计划执行表', en: 'Monthly plans' },
    columns: [staffId, column('month', 'month'), ...planTexts],
    keys: ['staffId', 'month'],
  }),
  inventory: form('submit-inventory', {
    sheet: { 'zh-CN': '准客户盘点表', en: 'Inventories' },
    columns: [staffId, column('month', 'month')],
    keys: ['staffId', 'month'],
    lines: {
      field: 'entries',
      columns: [
        column('company', 'text'),
        column('prospectId', 'text'),
        column('status', 'text'),
        column('nextStep', 'text'),
      ],
    },
  }),
  'client-list': form('submit-client-list', {
    sheet: { 'zh-CN': '客户信息表', en: 'Client lists' },
    columns: [staffId, column('unitId', 'text'), column('month', 'month')],
    keys: ['staffId', 'month'],
    lines: {
      field: 'entries',
      columns: [column('company', 'text'), column('contact', 'text'), column('phone', 'text')],
    },
  }),
  prospect: form('submit-prospect', {
    sheet: { 'zh-CN': '准客户登记', en: 'Prospects' },
    columns: [
      staffId,
      column('company', 'text'),
      column('creditCode', 'text'),
      column('contact', 'text'),
      column('phone', 'text'),
      column('foundOn', 'date'),
      column('expectedOn', 'date'),
      column('insuredBefore', choice(FLAG_OPTIONS)),
    ],
  }),
  attendance: form('enter-attendance', {
    sheet: { 'zh-CN': '考勤', en: 'Attendance' },
    columns: [column('date', 'date'), column('kind', choice(SESSION_OPTIONS)), column('startsAt', 'time')],
    keys: ['date', 'kind', 'startsAt'],
    lines: {
      field: 'marks',
      columns: [column('staffId', 'text'), column('status', choice(ATTENDANCE_OPTIONS)), column('arrivedAt', 'time')],
      keys: ['staffId'],
      most: 200,
    },
  }),
  staff: form('enter-staff-member', {
    sheet: { 'zh-CN': '员工名册', en: 'Roster' },
    columns: [
      column('staffId', 'text'),
      column('name', 'text', { 'zh-CN': '姓名', en: 'Name' }),
      column('email', 'text'),
      column('language', choice(LANGUAGE_OPTIONS), { 'zh-CN': '语言', en: 'Language' }),
      column('joinedOn', 'date'),
      column('unitId', 'text'),
      column('role', choice(ROLE_TEXTS)),
      column('from', 'date', { 'zh-CN': '任职起始日', en: 'In this position since' }),
      column('leftOn', 'date'),
    ],
    keys: ['staffId'],
    distinct: ['email'],
  }),
  client: form('submit-client', {
    sheet: { 'zh-CN': '客户登记册', en: 'Client register' },
    columns: [column('company', 'text'), column('creditCode', 'text')],
  }),
} as const satisfies Readonly<Record<FormId, Form>>;

/** Operations that take forms. */
export type FormOperation = (typeof FORMS)[FormId]['operation'];

/** FORMS for code that is generic in the form. */
export const formOf = (id: FormId): Form & { readonly operation: FormOperation } => FORMS[id];
