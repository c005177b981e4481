/** Every refusal of the HTTP API: `application/problem+json` (RFC 9457) with a stable code, in zh-CN and en. */

import * as z from 'zod';
import type { Language } from '../domain/language.ts';

export { LANGUAGES, type Language } from '../domain/language.ts';

export type Texts = Readonly<Record<Language, string>>;

interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 500;
  readonly title: Texts;
  readonly detail: Texts;
}

export const PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: { 'zh-CN': 'JSON 无法读取', en: 'Malformed JSON' },
    detail: { 'zh-CN': '请求正文不是一个正确的 JSON 对象。', en: 'The body is not a correct JSON object.' },
  },
  'malformed-form': {
    status: 400,
    title: { 'zh-CN': '表单无法读取', en: 'Malformed form' },
    detail: {
      'zh-CN': '表单正文编码有误，或者字段过多、嵌套过深。',
      en: 'The form is wrongly encoded, has too many fields or nests too deeply.',
    },
  },
  'malformed-encoding': {
    status: 400,
    title: { 'zh-CN': '字符编码有误', en: 'Malformed encoding' },
    detail: { 'zh-CN': '请求正文不是正确的 UTF-8。', en: 'The body is not correct UTF-8.' },
  },
  'duplicate-key': {
    status: 400,
    title: { 'zh-CN': '名称重复', en: 'Duplicate name' },
    detail: { 'zh-CN': '同一个名称出现了不止一次。', en: 'A name occurs more than once.' },
  },
  'malformed-idempotency-key': {
    status: 400,
    title: { 'zh-CN': 'Idempotency-Key 有误', en: 'Malformed Idempotency-Key' },
    detail: {
      'zh-CN': 'Idempotency-Key 须为 1 至 255 个可见 ASCII 字符。',
      en: 'The Idempotency-Key header takes 1 to 255 visible ASCII characters.',
    },
  },
  'token-missing': {
    status: 401,
    title: { 'zh-CN': '请先登录', en: 'Sign in first' },
    detail: { 'zh-CN': '请求没有带登录令牌。', en: 'The request carries no token.' },
  },
  'token-invalid': {
    status: 401,
    title: { 'zh-CN': '登录无效', en: 'Invalid sign-in' },
    detail: { 'zh-CN': '登录令牌无效，请重新登录。', en: 'The token is not valid: sign in again.' },
  },
  'token-expired': {
    status: 401,
    title: { 'zh-CN': '登录已过期', en: 'Sign-in expired' },
    detail: { 'zh-CN': '登录令牌已过期，请重新登录。', en: 'The token has expired: sign in again.' },
  },
  'email-not-verified': {
    status: 403,
    title: { 'zh-CN': '邮箱未验证', en: 'E-mail address not verified' },
    detail: {
      'zh-CN': '登录账号的邮箱地址还没有验证。',
      en: "The account's e-mail address has not been verified.",
    },
  },
  'not-on-the-roster': {
    status: 403,
    title: { 'zh-CN': '不在名册中', en: 'Not on the roster' },
    detail: {
      'zh-CN': '没有一个部门的名册中有这个邮箱地址。',
      en: 'No department has this e-mail address on its roster.',
    },
  },
  'not-employed': {
    status: 403,
    title: { 'zh-CN': '不在职', en: 'Not employed' },
    detail: {
      'zh-CN': '您今天不是该部门的在职人员。',
      en: 'You are not employed in the department today.',
    },
  },
  'not-permitted': {
    status: 403,
    title: { 'zh-CN': '没有权限', en: 'Not permitted' },
    detail: { 'zh-CN': '您的角色不能这样做。', en: 'Your role may not do this.' },
  },
  'not-yours': {
    status: 403,
    title: { 'zh-CN': '只能为本人提交', en: 'For yourself only' },
    detail: { 'zh-CN': '不能替他人提交。', en: 'You may not submit this for somebody else.' },
  },
  'other-department': {
    status: 403,
    title: { 'zh-CN': '不是您的部门', en: 'Not your department' },
    detail: { 'zh-CN': '您不属于所写的部门。', en: 'You do not belong to the department named.' },
  },
  'no-such-route': {
    status: 404,
    title: { 'zh-CN': '没有这个地址', en: 'No such route' },
    detail: { 'zh-CN': '没有这个地址或方法。', en: 'There is nothing at this address with this method.' },
  },
  'not-found': {
    status: 404,
    title: { 'zh-CN': '未找到', en: 'Not found' },
    detail: { 'zh-CN': '没有这条记录。', en: 'There is no such record.' },
  },
  'body-too-large': {
    status: 413,
    title: { 'zh-CN': '正文过大', en: 'Body too large' },
    detail: { 'zh-CN': '请求正文最多 64 KB。', en: 'The body may hold at most 64 KB.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { 'zh-CN': '不支持的内容类型', en: 'Unsupported media type' },
    detail: {
      'zh-CN': '请用 application/json、application/x-www-form-urlencoded 或 multipart/form-data（UTF-8）。',
      en: 'Send application/json, application/x-www-form-urlencoded or multipart/form-data in UTF-8.',
    },
  },
  'invalid-request': {
    status: 422,
    title: { 'zh-CN': '内容有误', en: 'Invalid content' },
    detail: { 'zh-CN': '请按 errors 逐项改正。', en: 'Mend what errors lists.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { 'zh-CN': 'Idempotency-Key 已用过', en: 'Idempotency-Key used before' },
    detail: {
      'zh-CN': '这个 Idempotency-Key 已用于另一份内容。',
      en: 'This Idempotency-Key came with other content before.',
    },
  },
  'already-rejected': {
    status: 422,
    title: { 'zh-CN': '已经驳回', en: 'Already rejected' },
    detail: { 'zh-CN': '这条申请已被驳回。', en: 'It has been rejected before.' },
  },
  'too-late-to-reject': {
    status: 422,
    title: { 'zh-CN': '驳回期限已过', en: 'Too late to reject' },
    detail: {
      'zh-CN': '只能在收到后的规定工作日内驳回。',
      en: 'It could be rejected only within the set workdays of its receipt.',
    },
  },
  'export-too-large': {
    status: 422,
    title: { 'zh-CN': '导出内容过多', en: 'Too much to export' },
    detail: {
      'zh-CN': '一次最多导出 5000 条，请按月份、营业部或人员缩小范围。',
      en: 'At most 5,000 items fit one file: narrow the list by month, unit or person.',
    },
  },
  'not-exportable': {
    status: 406,
    title: { 'zh-CN': '不能导出为表格', en: 'Not to be had as a sheet' },
    detail: { 'zh-CN': '只有列表可以导出为表格。', en: 'Only lists come as spreadsheets.' },
  },
  'file-not-accepted': {
    status: 422,
    title: { 'zh-CN': '不接收文件', en: 'Files are not accepted' },
    detail: { 'zh-CN': '这里只接收文字字段，不接收文件。', en: 'Only text fields can be sent here, no files.' },
  },
  'changed-meanwhile': {
    status: 409,
    title: { 'zh-CN': '已被他人修改', en: 'Changed meanwhile' },
    detail: {
      'zh-CN': '您看到的版本之后又有了修改，请重新查看后再提交。',
      en: 'There is a later version than the one you saw. Look at it, then send yours again.',
    },
  },
  'second-person-required': {
    status: 403,
    title: { 'zh-CN': '须由他人发布', en: 'A second person is required' },
    detail: {
      'zh-CN': '提出制度版本的人不能自己发布，须由另一人发布。',
      en: 'Whoever proposed a policy version may not release it: somebody else has to.',
    },
  },
  'already-decided': {
    status: 422,
    title: { 'zh-CN': '已经处理', en: 'Already decided' },
    detail: { 'zh-CN': '这件事已经作出决定，不能再次决定。', en: 'It has been decided before and stays so.' },
  },
  'too-late-to-release': {
    status: 422,
    title: { 'zh-CN': '生效日已过', en: 'Too late to release' },
    detail: {
      'zh-CN': '生效日在本月之前，发布会改动已结算的月份；请按新的生效日重新提出。',
      en: 'Its first day lies before this month, and closed months are not judged anew. Propose it for a later day.',
    },
  },
  'not-released': {
    status: 422,
    title: { 'zh-CN': '尚未发布', en: 'Not released' },
    detail: { 'zh-CN': '只有已发布的版本需要确认。', en: 'Only a released version can be acknowledged.' },
  },
  'competition-started': {
    status: 422,
    title: { 'zh-CN': '竞赛已经开始', en: 'The competition has started' },
    detail: { 'zh-CN': '只能在竞赛开始前修改。', en: 'It could be amended only before its first day.' },
  },
  'competition-not-over': {
    status: 422,
    title: { 'zh-CN': '竞赛尚未结束', en: 'The competition is not over' },
    detail: {
      'zh-CN': '竞赛结束后才能发放激励。',
      en: 'Incentives are granted once the last day has passed.',
    },
  },
  'already-paid': {
    status: 422,
    title: { 'zh-CN': '已经支付', en: 'Already paid' },
    detail: {
      'zh-CN': '这笔激励已登记了另一个支付日。',
      en: 'Another day of payment has been recorded for this incentive.',
    },
  },
  'internal-error': {
    status: 500,
    title: { 'zh-CN': '系统出错', en: 'Something went wrong' },
    detail: {
      'zh-CN': '系统出错，请稍后再试；如再出错，请告知 correlationId。',
      en: 'Something went wrong on our side. Try again later; if it stays, tell us the correlationId.',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of a refusal. */
export const ProblemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Names the request in the logs. */
  correlationId: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })),
});
export type Problem = z.infer<typeof ProblemSchema>;
