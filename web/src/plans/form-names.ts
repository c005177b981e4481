import { defineTexts } from '../language/texts.ts';
import type { StaffForm } from './staff-forms.ts';

export const formNames = defineTexts(
  {
    'weekly-plan': '周活动计划执行表',
    'monthly-plan': '月活动计划执行表',
    inventory: '准客户盘点表',
    'field-registration': '下户登记',
    'client-list': '客户信息表',
  } satisfies Record<StaffForm, string>,
  {
    'weekly-plan': 'Weekly activity plan',
    'monthly-plan': 'Monthly activity plan',
    inventory: 'Inventory of prospects',
    'field-registration': 'Field registration',
    'client-list': 'Client list',
  },
);
