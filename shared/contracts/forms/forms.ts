/** Every form that can be filled in as a spreadsheet. A form more is its id in FORM_IDS and one entry here. */

import type { OperationId } from '../routes.ts';
import { choice, choices, column, staffId } from './columns.ts';
import type { FormId } from './form-ids.ts';
import type { Form, FormOf } from './form.ts';
import { COMPONENT_OPTIONS, DUTY_OPTIONS, MEASURE_OPTIONS } from './options.ts';

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

export const FORMS = {
  'daily-log': form('submit-daily-log', {
    sheet: { 'zh-CN': '拜访', en: 'Visits' },
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
} as const satisfies Readonly<Record<FormId, Form>>;

/** Operations that take forms. */
export type FormOperation = (typeof FORMS)[FormId]['operation'];

/** FORMS for code that is generic in the form. */
export const formOf = (id: FormId): Form & { readonly operation: FormOperation } => FORMS[id];
