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
} as const satisfies Record<string, Texts>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;

/** One thing wrong with a request. */
export interface FieldError {
  /** RFC 6901, into the body; into the query or path parameters (by name) where the operation has no body. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  /** Fills the text's `{name}` places. */
  readonly values?: Readonly<Record<string, string | number>>;
}
