import type { DurationUnit, Script } from '../pen.ts';
import type { Words } from '../words.ts';

const DURATION_UNITS: Readonly<Record<DurationUnit, string>> = { day: '天', hour: '小时', minute: '分', second: '秒' };

export const ZH_SCRIPT: Script = {
  year: (year) => `${year}年`,
  day: (year, month, day) => (year === null ? `${month}月${day}日` : `${year}年${month}月${day}日`),
  month: (year, month) => `${year}年${month}月`,
  week: (year, week) => `${year}年第${week}周`,
  moment: (day, time) => `${day} ${time}`,
  yuan: (amount) => `${amount}元`,
  duration: (units) => units.map(([amount, unit]) => `${amount}${DURATION_UNITS[unit]}`).join(''),
  list: (items) => items.join('、'),
};

export const ZH_WORDS: Words = {
  fact: {
    'daily-log': '工作日志',
    'weekly-plan': '周活动计划执行表',
    'monthly-plan': '月活动计划执行表',
    inventory: '准客户盘点表',
    'client-list': '客户信息表',
    'field-registration': '下户登记',
    leave: '请假',
    excuse: '提前说明',
  },
  role: {
    sales: '业务人员',
    'unit-manager': '营业部经理',
    'customer-service': '客服人员',
    'cs-supervisor': '客服主管',
    'technical-support': '技术支持人员',
    'department-manager': '部门经理',
    executive: '经理室',
    admin: '系统管理员',
  },
  session: {
    'morning-meeting': '晨会',
    'monthly-review': '月度总结会',
    'quarterly-review': '季度经营分析会',
    'other-meeting': '会议',
    training: '培训',
    'other-training': '临时培训',
  },
  component: {
    attendance: '出勤',
    support: '支持服务',
    efficiency: '工作效率',
    visits: '拜访完成',
    'unit-prospects': '营业部准客户',
    company: '公司评价',
  },
  strike: { 'log.mismatch': '日志不实', 'morning-meeting.missed': '晨会缺席或迟到' },
  award: {
    'award.activity': '活动量奖',
    'award.prospects.person': '准客户个人奖',
    'award.prospects.unit': '准客户营业部奖',
    'award.suggestion': '合理化建议奖',
    'award.premium': '保费奖',
  },
};
