import { describe, expect, it } from 'vitest';
import type { Grounds, ParameterInForce } from '../../../shared/domain/explanation/explanation.ts';
import { CATALOGUES } from '../../../shared/domain/explanation/texts/catalogue.ts';
import { penOf } from '../../../shared/domain/explanation/texts/pen.ts';
import { writeParameters } from '../../../shared/domain/explanation/texts/write-grounds.ts';

const saidOf = (parameter: ParameterInForce): readonly string[] => {
  const grounds: Grounds = { clauses: [], assumed: false, parameters: [parameter] };
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const { grounds: messages, script } = CATALOGUES[language];
    return writeParameters(messages, grounds, penOf(script, 'Asia/Shanghai', 2026));
  });
};

const since = '2026-11-12';

describe('what is said of a value in force', () => {
  it.each<readonly [given: string, parameter: ParameterInForce, chinese: string, english: string]>([
    [
      'daily logs that nobody owes',
      { name: 'dailyLog.roles', value: [], since },
      '日志适用人员为无',
      'daily logs are owed by nobody',
    ],
    [
      'visits that nobody owes',
      { name: 'visits.roles', value: [], since },
      '拜访适用人员为无',
      'visits are owed by nobody',
    ],
    ['no quota of visits', { name: 'visits.quota', value: [], since }, '每日拜访无定额', 'no quota of visits'],
    ['no weekly plan', { name: 'weeklyPlan.due', value: 'none', since }, '不要求周计划', 'no weekly plan'],
    [
      'a weekly plan due on rest days, too',
      { name: 'weeklyPlan.due', value: { weekday: 7, time: '20:00', shift: 'none' }, since },
      '周计划截止周日20:00',
      'weekly plan by Sunday 20:00',
    ],
    ['no monthly forms', { name: 'monthlyForms.due', value: 'none', since }, '不要求月度表单', 'no monthly forms'],
    [
      'monthly forms due on rest days, too',
      { name: 'monthlyForms.due', value: { day: 22, time: '20:00', shift: 'none' }, since },
      '月度表单截止22日20:00',
      'monthly forms by the 22nd 20:00',
    ],
    [
      'no quota of prospects',
      { name: 'prospects.unitQuota', value: [], since },
      '营业部准客户无月定额',
      'no quota of prospects',
    ],
  ])('%s', (_, parameter, chinese, english) => {
    expect(saidOf(parameter)).toEqual([
      `适用参数：${chinese}（2026年11月12日起）。`,
      `In force: ${english} (since 12 November 2026).`,
    ]);
  });
});
