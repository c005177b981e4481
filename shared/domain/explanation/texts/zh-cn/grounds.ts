import type { ComponentWeights, ParameterValues } from '../../../policy/parameters.ts';
import { SCORE_COMPONENTS } from '../../../policy/parameters.ts';
import type { Role } from '../../../roster/role.ts';
import { ROLES } from '../../../roster/role.ts';
import type { GroundMessages } from '../ground-messages.ts';
import { ZH_SCRIPT, ZH_WORDS } from './words.ts';
import { present } from '../../../present.ts';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const { list } = ZH_SCRIPT;

const roles = (held: readonly Role[]): string =>
  held.length === 0 ? '无' : list(held.map((role) => ZH_WORDS.role[role]));

const dayOfYear = (day: string): string => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;

const weights = (held: ComponentWeights): string =>
  list(
    SCORE_COMPONENTS.flatMap((name) => (held[name] === undefined ? [] : `${ZH_WORDS.component[name]}${held[name]}%`)),
  );

const allWeights = (value: ParameterValues['scores.weights']): string =>
  list(ROLES.flatMap((role) => (value[role] === undefined ? [] : `${ZH_WORDS.role[role]}（${weights(value[role])}）`)));

export const ZH_GROUNDS: GroundMessages = {
  under: (clauses, sentence) => `依据制度${list(clauses.map((clause) => `第${clause}条`))}，${sentence}`,
  assumed: () => '制度原文未写明，此处按推定处理。',
  parameters: (entries) => `适用参数：${entries.join('；')}。`,
  since: (value, since, pen) => (since === null ? `${value}（制度原定）` : `${value}（${pen.fullDay(since)}起）`),
  paragraph: (sentences) => sentences.join(''),
  parameter: {
    'dailyLog.roles': (value) => `日志适用人员为${roles(value)}`,
    'dailyLog.deadline': (value) => `日志截止时间${value}`,
    'dailyLog.days': (value) => (value === 'workdays' ? '日志按工作日提交' : '日志每天提交'),
    'visits.roles': (value) => `拜访适用人员为${roles(value)}`,
    'visits.quota': (value) =>
      value.length === 0
        ? '每日拜访无定额'
        : `每日拜访定额${list(value.map(({ from, to, perDay }) => `${dayOfYear(from)}至${dayOfYear(to)}为${perDay}次`))}`,
    'visits.offsets': ({ meeting, training }) => `会议抵扣${meeting}次、培训抵扣${training}次`,
    'visits.limit': (value) => `拜访不足天数上限${value}天`,
    'plans.roles': (value) => `计划和盘点适用人员为${roles(value)}`,
    'weeklyPlan.due': (value) => {
      if (value === 'none') return '不要求周计划';
      const day = present(WEEKDAYS[value.weekday - 1]);
      return value.shift === 'none'
        ? `周计划截止${day}${value.time}`
        : `周计划截止${day}${value.time}，遇休息日提前到前一个工作日`;
    },
    'monthlyForms.due': (value) => {
      if (value === 'none') return '不要求月度表单';
      return value.shift === 'none'
        ? `月度表单截止${value.day}日${value.time}`
        : `月度表单截止${value.day}日${value.time}，遇休息日顺延到下一个工作日，跨月则提前`;
    },
    'clientList.due': (value) => `客户信息表截止当月最后一个工作日${value}`,
    'sessions.roles': (value) => `会议和培训适用人员为${roles(value)}`,
    'sessions.graceMinutes': (value) => `迟到宽限${value}分钟`,
    'fieldVisits.roles': (value) => `下户登记适用人员为${roles(value)}`,
    'strikes.limit': (value) => `同类违规一年满${value}次取消晋升资格`,
    'incentives.lookbackMonths': (value) => `竞赛激励追溯${value}个月`,
    'prospects.horizonDays': (value) => `准客户预计投保期限${value}天`,
    'prospects.unitQuota': (value) =>
      value.length === 0
        ? '营业部准客户无月定额'
        : `营业部准客户月定额${list(value.map(({ from, to, perMonth }) => `${Number(from)}月至${Number(to)}月为${perMonth}家`))}`,
    'awards.prospectPersonFen': (value, pen) => `准客户奖${pen.yuan(value)}`,
    'awards.activityFen': (value, pen) => `活动量奖${pen.yuan(value)}`,
    'awards.suggestionFen': (value, pen) => `合理化建议奖${pen.yuan(value)}`,
    'awards.premiumTableFen': (value, pen) => `保费奖按名次${list(value.map(pen.yuan))}，其后同末档`,
    'scores.weights': (value) => `考核权重为${allWeights(value)}`,
  },
};
