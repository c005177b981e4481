import type { RunCause } from '../../../shared/domain/ledger/entry.ts';
import { defineTexts } from '../language/texts.ts';

/** What set a run off. */
export const causeTexts = defineTexts(
  {
    reminder: '日志提醒',
    deadline: '日志截止',
    'weekly-plan-deadline': '周活动计划截止',
    'monthly-forms-deadline': '月计划与盘点截止',
    'client-list-deadline': '客户信息表截止',
    'month-draft': '月度初评',
    'month-close': '月结',
    'quarter-pack': '季度资料',
    'year-close': '年结',
    facts: '新收到的记录',
    import: '历史导入',
    administration: '变更或重新判定',
  } satisfies Record<RunCause['kind'], string>,
  {
    reminder: 'Log reminder',
    deadline: 'Log deadline',
    'weekly-plan-deadline': 'Weekly plans due',
    'monthly-forms-deadline': 'Monthly forms due',
    'client-list-deadline': 'Client list due',
    'month-draft': 'Month drafted',
    'month-close': 'Month closed',
    'quarter-pack': 'Quarterly figures',
    'year-close': 'Year closed',
    facts: 'Records received',
    import: 'History imported',
    administration: 'Change or replay',
  },
);
