/** What can be wrong with one value of a request: stable codes, and the sentence for people. `{name}` is filled in. */

import type { Texts } from '../problems.ts';

export const FIELD_ERRORS = {
  required: { 'zh-CN': '此项必填。', en: 'This field is required.' },
  'wrong-type': { 'zh-CN': '类型不对，应为 {expected}。', en: 'Wrong type: {expected} is expected.' },
  'wrong-format': { 'zh-CN': '格式不对。', en: 'The format is wrong.' },
  'not-an-option': { 'zh-CN': '只能是：{options}。', en: 'Must be one of: {options}.' },
  'unknown-field': { 'zh-CN': '没有这个字段。', en: 'There is no such field.' },
  empty: { 'zh-CN': '不能为空。', en: 'Must not be empty.' },
  'too-long': { 'zh-CN': '最多 {maximum} 个字符。', en: 'At most {maximum} characters.' },
  'too-short': { 'zh-CN': '至少 {minimum} 个字符。', en: 'At least {minimum} characters.' },
  'too-many': { 'zh-CN': '最多 {maximum} 项。', en: 'At most {maximum} items.' },
  'too-few': { 'zh-CN': '至少 {minimum} 项。', en: 'At least {minimum} items.' },
  'too-large': { 'zh-CN': '不能大于 {maximum}。', en: 'Must not be greater than {maximum}.' },
  'too-small': { 'zh-CN': '不能小于 {minimum}。', en: 'Must not be less than {minimum}.' },
  'unprintable-text': { 'zh-CN': '含有无法保存的字符。', en: 'Holds characters that cannot be kept.' },
  'named-twice': { 'zh-CN': '有重复的项。', en: 'The same item is named twice.' },
  'duplicate-key': { 'zh-CN': '这个名称出现了两次。', en: 'This name occurs twice.' },
  'not-yours': { 'zh-CN': '只能为本人提交。', en: 'You may submit for yourself only.' },
  'not-your-department': { 'zh-CN': '不是您所在的部门。', en: 'This is not your department.' },
  'date-in-the-future': { 'zh-CN': '日期不能晚于今天（{today}）。', en: 'The date must not be after today ({today}).' },
  'before-joining': {
    'zh-CN': '日期早于入职日（{joinedOn}）。',
    en: 'The date is before the day of joining ({joinedOn}).',
  },
  'after-leaving': {
    'zh-CN': '日期晚于离职日（{leftOn}）。',
    en: 'The date is after the last day employed ({leftOn}).',
  },
  'before-records-begin': {
    'zh-CN': '早于部门启用本系统的月份（{firstMonth}）。',
    en: 'Before the first month on record in this department ({firstMonth}).',
  },
  'to-before-from': { 'zh-CN': '结束日早于开始日。', en: 'The last day is before the first.' },
  'leave-too-long': { 'zh-CN': '一次请假最多 {maximum} 天。', en: 'A leave lasts at most {maximum} days.' },
  'period-not-of-duty': { 'zh-CN': '期间与“{duty}”不符。', en: 'The period does not fit the duty {duty}.' },
  'no-such-period': { 'zh-CN': '没有这一天、这一周或这个月。', en: 'There is no such day, week or month.' },
  'too-far-ahead': { 'zh-CN': '最远只能到 {latest}。', en: 'Must not begin after {latest}.' },
  'not-your-unit': { 'zh-CN': '不是您所管的营业部。', en: 'This is not the unit you manage.' },
  'stale-cursor': {
    'zh-CN': '翻页标记无效，请从第一页开始。',
    en: 'The cursor is not valid here: start at the first page.',
  },
  'no-such-person': {
    'zh-CN': '部门中没有这个人，或者此人当天不在职。',
    en: 'There is no such person in the department, or not on that day.',
  },
  'not-entered-by-you': { 'zh-CN': '这一项不能由您录入。', en: 'This may not be entered by you.' },
  'too-many-decimals': { 'zh-CN': '最多两位小数。', en: 'At most two decimals.' },
  'begins-in-the-past': {
    'zh-CN': '开始日不能早于今天（{today}）。',
    en: 'The first day must not be before today ({today}).',
  },
  'competition-too-long': { 'zh-CN': '竞赛最长 {maximum} 天。', en: 'A competition lasts at most {maximum} days.' },
  'already-granted': {
    'zh-CN': '此人在这次竞赛中已获另一金额的激励。',
    en: 'This person has been granted another amount in this competition.',
  },
  'paid-before-end': {
    'zh-CN': '支付日早于竞赛结束日（{endedOn}）。',
    en: 'The day of payment is before the competition ended ({endedOn}).',
  },
  'not-customer-service': { 'zh-CN': '只能交给客服人员。', en: 'Has to be a member of customer-service.' },
  'not-a-friday': { 'zh-CN': '每周培训只在周五。', en: 'A weekly training is on a Friday.' },
  'date-past': { 'zh-CN': '日期不能早于今天（{today}）。', en: 'The date must not be before today ({today}).' },
  'file-type-not-taken': {
    'zh-CN': '只接受这些文件：{options}。',
    en: 'Only these kinds of file are taken: {options}.',
  },
  'not-of-this-ruling': { 'zh-CN': '与这项裁定无关。', en: 'Does not belong to this ruling or verdict.' },
  'instant-in-the-future': { 'zh-CN': '时间不能晚于现在。', en: 'The time must not be after now.' },
  'not-on-session-day': {
    'zh-CN': '应为当天（{date}）的时间。',
    en: 'Must be a time of the day of the session ({date}).',
  },
  'not-attended': {
    'zh-CN': '缺勤或请假没有到达时间。',
    en: 'Whoever was absent or excused has no time of arrival.',
  },
  'out-of-reach': { 'zh-CN': '您不能为此人登记。', en: 'You may not record this for this person.' },
  'already-recorded': { 'zh-CN': '已有考勤，请改为更正。', en: 'Marked before: correct that mark instead.' },
  'no-such-session': { 'zh-CN': '当天没有这种会议或培训。', en: 'There is no such session on that day.' },
  'several-sessions': {
    'zh-CN': '当天有几场，请写明开始时间。',
    en: 'There are several on that day: name one by its start.',
  },
  'session-called-off': { 'zh-CN': '这场会议或培训已取消。', en: 'This session was cancelled.' },
  'session-to-come': { 'zh-CN': '这场会议或培训还没有开始。', en: 'This session has not started yet.' },
  'no-log-of-day': { 'zh-CN': '当天没有日志可核对。', en: 'There is no log of that day to check.' },
  'file-not-accepted': { 'zh-CN': '这里不能是文件。', en: 'A file cannot be sent here.' },
  'not-a-date': { 'zh-CN': '不是日期，请写成 2026-11-23。', en: 'Not a date: write it as 2026-11-23.' },
  'not-a-time': { 'zh-CN': '不是时间，请写成 09:30。', en: 'Not a time: write it as 09:30.' },
  'not-a-month': { 'zh-CN': '不是月份，请写成 2026-11。', en: 'Not a month: write it as 2026-11.' },
  'not-a-number': { 'zh-CN': '不是数字。', en: 'Not a number.' },
  'cell-in-error': {
    'zh-CN': '公式没有结果，请改填数值。',
    en: 'The formula has no result: fill in the value.',
  },
  'merged-cells': {
    'zh-CN': '请取消合并单元格，每行填全。',
    en: 'Cells are merged: split them and fill in every row.',
  },
  'unknown-column': { 'zh-CN': '表单没有这一列。', en: 'The form has no such column.' },
  'column-missing': { 'zh-CN': '缺少这一列。', en: 'This column is missing.' },
  'column-twice': { 'zh-CN': '这一列出现了两次。', en: 'This column occurs twice.' },
  taken: { 'zh-CN': '已被使用。', en: 'Is in use already.' },
  'joined-otherwise': {
    'zh-CN': '与在册的入职日（{joinedOn}）不符，入职日不能更改。',
    en: 'On record is {joinedOn}: the day of joining cannot be changed.',
  },
  'no-such-unit': { 'zh-CN': '没有这个营业部。', en: 'There is no such unit.' },
  'too-far-back': {
    'zh-CN': '最早可写 {earliest}，更早的月份不再重新考核。',
    en: 'Must not be before {earliest}: earlier months are not judged again.',
  },
  'too-many-changes': {
    'zh-CN': '这条记录已有 {maximum} 个版本，不能再改。',
    en: 'This record has {maximum} versions: it cannot be changed any more.',
  },
  'before-current-month': {
    'zh-CN': '不能早于本月第一天（{earliest}）。',
    en: 'Must not be before the first day of this month ({earliest}).',
  },
  'after-current-month': { 'zh-CN': '不能晚于本月（{latest}）。', en: 'Must not be after this month ({latest}).' },
  'too-many-months': { 'zh-CN': '一次最多 {maximum} 个月。', en: 'At most {maximum} months at once.' },
  'not-of-the-year': { 'zh-CN': '不在所写的年份内。', en: 'Is not a day of the year named.' },
  'from-or-always': {
    'zh-CN': '请在 from 和 always 中只填一项。',
    en: 'Say either from or always, and not both.',
  },
  'fields-missing': { 'zh-CN': '缺少这些字段：{options}。', en: 'These fields are missing: {options}.' },
  'ended-before-start': { 'zh-CN': '结束时间须晚于开始时间。', en: 'The end must be after the start.' },
  'outage-too-long': { 'zh-CN': '一次最多 {maximum} 天。', en: 'An outage lasts at most {maximum} days.' },
  'not-a-robot': {
    'zh-CN': '须为企业微信、钉钉或飞书群机器人的 https 地址。',
    en: 'Must be the https address of a group robot of WeCom, DingTalk or Lark.',
  },
  'quiet-hours-too-long': {
    'zh-CN': '免打扰时段最长 {maximum} 小时。',
    en: 'Quiet hours last at most {maximum} hours.',
  },
  'year-out-of-range': {
    'zh-CN': '只能是 {first} 至 {last} 年。',
    en: 'Must be a year from {first} to {last}.',
  },
} as const satisfies Record<string, Texts>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;

/** Where a value of a submission stands in a spreadsheet. */
export interface CellPlace {
  /** Null in a CSV file, which has only one. */
  readonly sheet: string | null;
  /** `D7`. */
  readonly cell: string;
  /** Of its column; null where the whole row is meant. */
  readonly heading: Texts | null;
}

/** One thing wrong with a request. */
export interface FieldError {
  /** RFC 6901, into the body; into the query or path parameters (by name) where the operation has no body. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  /** Fills the text's `{name}` places. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Of what came in a spreadsheet. */
  readonly place?: CellPlace;
}
