import type { DutyItem } from '../../../shared/contracts/http/me.ts';
import { defineTexts } from '../language/texts.ts';
import type { Tone } from '../ui/mark.tsx';

type Duty = DutyItem['duty'];
type DutyState = DutyItem['state'];

export const dutyTexts = defineTexts(
  {
    duty: {
      'daily-log': '工作日志',
      visits: '拜访',
      'weekly-plan': '周活动计划执行表',
      'monthly-plan': '月活动计划执行表',
      inventory: '准客户盘点表',
      'client-list': '客户信息表',
    } satisfies Record<Duty, string>,
    state: {
      open: '待完成',
      done: '已完成',
      late: '逾期',
      missed: '未完成',
      excused: '已说明',
      'on-leave': '请假',
    } satisfies Record<DutyState, string>,
    held: '待节假日安排公布后判定',
  },
  {
    duty: {
      'daily-log': 'Daily log',
      visits: 'Visits',
      'weekly-plan': 'Weekly plan',
      'monthly-plan': 'Monthly plan',
      inventory: 'Prospect inventory',
      'client-list': 'Client list',
    },
    state: {
      open: 'Open',
      done: 'Done',
      late: 'Late',
      missed: 'Missed',
      excused: 'Excused',
      'on-leave': 'On leave',
    },
    held: 'Judged once the holiday calendar is published',
  },
);

export const DUTY_TONES: Readonly<Record<DutyState, Tone>> = {
  open: 'active',
  done: 'good',
  late: 'warning',
  missed: 'bad',
  excused: 'quiet',
  'on-leave': 'quiet',
};
