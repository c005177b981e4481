import type { RuleId } from '../../../shared/domain/judgement.ts';
import { defineTexts } from '../language/texts.ts';

export const ruleTexts = defineTexts(
  {
    'client-list.missed': '客户信息表未按时提交',
    'field-visit.late-notice': '下户登记晚于前一日',
    'inventory.missed': '准客户盘点表未按时提交',
    'log.mismatch': '日志核对不符',
    'log.missed': '工作日志未按时提交',
    'monthly-plan.missed': '月活动计划执行表未按时提交',
    'morning-meeting.missed': '周一早会迟到或缺席',
    'training.missed': '周五培训迟到或缺席',
    'unit-prospects.short': '营业部准客户未达标',
    'visits.limit-reached': '拜访未达标天数到达上限',
    'visits.short': '当日拜访未达标',
    'weekly-plan.missed': '周活动计划执行表未按时提交',
  } satisfies Record<RuleId, string>,
  {
    'client-list.missed': 'Client list not submitted in time',
    'field-visit.late-notice': 'Field visit registered too late',
    'inventory.missed': 'Prospect inventory not submitted in time',
    'log.mismatch': 'Log found untrue',
    'log.missed': 'Daily log not submitted in time',
    'monthly-plan.missed': 'Monthly plan not submitted in time',
    'morning-meeting.missed': 'Late for or absent from the Monday meeting',
    'training.missed': 'Late for or absent from Friday training',
    'unit-prospects.short': 'Unit short of prospects',
    'visits.limit-reached': 'Limit of short days reached',
    'visits.short': 'Too few visits that day',
    'weekly-plan.missed': 'Weekly plan not submitted in time',
  },
);
