import type { Texts } from '../contracts/problems.ts';
import type { NoticeKind } from '../domain/ledger/entry.ts';

interface NoticeKindTexts {
  readonly title: Texts;
  readonly audience: Texts;
  readonly trigger: Texts;
}

const EVERYONE: Texts = { 'zh-CN': '全体在职人员', en: 'Everyone employed' };
const LEADERS: Texts = { 'zh-CN': '部门经理、经理室', en: 'Department managers and the executive' };

/** The catalogue of notices: what each is called, to whom it goes and when. */
export const NOTICE_KIND_TEXTS: Readonly<Record<NoticeKind, NoticeKindTexts>> = {
  'log-reminder': {
    title: { 'zh-CN': '工作日志提醒', en: 'Reminder of the daily log' },
    audience: { 'zh-CN': '当天日志尚未提交的人', en: 'Whoever has not filed the log of the day' },
    trigger: { 'zh-CN': '每个工作日提醒时间（17:00）', en: 'At the reminder time of each workday (17:00)' },
  },
  'log-missing': {
    title: { 'zh-CN': '日志未提交', en: 'Daily log missing' },
    audience: { 'zh-CN': '未按时提交日志的人', en: 'Whoever filed no log in time' },
    trigger: { 'zh-CN': '日志截止评定之后', en: 'Once the deadline is judged' },
  },
  'deadline-digest': {
    title: { 'zh-CN': '日志截止汇总', en: 'Digest after the deadline' },
    audience: {
      'zh-CN': '营业部经理（本部）、部门经理（全部门）',
      en: 'Unit managers (their unit), department managers (everybody)',
    },
    trigger: {
      'zh-CN': '日志截止评定之后，有人未交或拜访不足时',
      en: 'Once the deadline is judged, if logs are missing or visits short',
    },
  },
  'policy-reminder': {
    title: { 'zh-CN': '制度版本待确认', en: 'Policy version to acknowledge' },
    audience: { 'zh-CN': '尚未确认新版本的人', en: 'Whoever has not acknowledged a version' },
    trigger: { 'zh-CN': '发布后首次提醒时，以后每周首个工作日', en: 'At the reminder after a release, then weekly' },
  },
  'deadline-moved': {
    title: { 'zh-CN': '截止时间顺延', en: 'Deadline moved' },
    audience: EVERYONE,
    trigger: { 'zh-CN': '登记系统故障之后', en: 'Once an outage is declared' },
  },
  'session-announced': {
    title: { 'zh-CN': '会议、培训通知', en: 'Session announced' },
    audience: { 'zh-CN': '应当参加的人', en: 'Everyone who owes it' },
    trigger: { 'zh-CN': '新增每周例会以外的会议、培训之后', en: 'Once a session beside the weekly ones is added' },
  },
  'appeal-reminder': {
    title: { 'zh-CN': '申诉待裁决', en: 'Appeal to decide' },
    audience: { 'zh-CN': '可以裁决的人', en: 'Whoever may decide it' },
    trigger: {
      'zh-CN': '提出后首次提醒时；到裁决期限起每个工作日',
      en: 'At the reminder after it came; daily from the day it should be decided',
    },
  },
  'address-suspended': {
    title: { 'zh-CN': '邮件退回', en: 'Mails come back' },
    audience: { 'zh-CN': '系统管理员、部门经理', en: 'Administrators and department managers' },
    trigger: {
      'zh-CN': '有人的邮箱被永久退信或投诉后首次提醒时，以后每周首个工作日',
      en: 'At the reminder after a bounce or complaint, then weekly',
    },
  },
  'month-draft': {
    title: { 'zh-CN': '月度初评', en: 'Month drafted' },
    audience: LEADERS,
    trigger: { 'zh-CN': '每月 1 日', en: 'On the 1st' },
  },
  'month-statement': {
    title: { 'zh-CN': '月度结果与通报表扬', en: 'Month closed: statement and commendation' },
    audience: EVERYONE,
    trigger: { 'zh-CN': '月度结账时', en: 'When a month closes' },
  },
  'quarter-pack': {
    title: { 'zh-CN': '季度经营分析资料', en: 'Quarterly figures' },
    audience: LEADERS,
    trigger: { 'zh-CN': '季度末月结账时', en: 'When the last month of a quarter closes' },
  },
  'year-statement': {
    title: { 'zh-CN': '年度结果', en: 'Year closed: statement' },
    audience: { 'zh-CN': '有年度结果的人', en: 'Everyone with results in the year' },
    trigger: { 'zh-CN': '年度结账时', en: 'When a year closes' },
  },
};
