/** Every refusal of the HTTP API: `application/problem+json` (RFC 9457) with a stable code, in zh-CN and en. */

import type { Language } from '../domain/language.ts';

export type { Language } from '../domain/language.ts';

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
  'step-not-in-state': {
    status: 422,
    title: { 'zh-CN': '当前状态下不能这样做', en: 'Not in this state' },
    detail: { 'zh-CN': '案件在当前状态下不能这样处理。', en: 'The case is in a state in which this cannot be done.' },
  },
  'papers-missing': {
    status: 422,
    title: { 'zh-CN': '资料未齐', en: 'Papers missing' },
    detail: {
      'zh-CN': '清单上的资料须全部收到或注明不需要，才能提交审核。',
      en: 'Every paper of the checklist has to be received, or marked as not needed, before the review.',
    },
  },
  'training-cancelled': {
    status: 422,
    title: { 'zh-CN': '培训已取消', en: 'Training cancelled' },
    detail: { 'zh-CN': '这次培训已取消。', en: 'This training has been cancelled.' },
  },
  'not-uploaded': {
    status: 404,
    title: { 'zh-CN': '文件尚未上传', en: 'Not uploaded' },
    detail: {
      'zh-CN': '课件已登记，但文件还没有上传。',
      en: 'The courseware was announced, but its file never arrived.',
    },
  },
  'nobody-to-speak': {
    status: 422,
    title: { 'zh-CN': '没有可排的日子', en: 'No turns to give' },
    detail: {
      'zh-CN': '这个月没有尚未过去的周五工作日，或当天没有可主讲的人。',
      en: 'The month has no Friday left that is a workday with somebody to speak on it.',
    },
  },
  'swap-not-possible': {
    status: 422,
    title: { 'zh-CN': '不能这样调换', en: 'Not possible to swap' },
    detail: {
      'zh-CN': '调换的两个周五须都未过去，仍分别由提出人和接受人主讲，且双方当天都在职。',
      en: 'Both Fridays have to lie ahead, still be the turns of the two, and both have to be employed on them.',
    },
  },
  'too-late-to-appeal': {
    status: 422,
    title: { 'zh-CN': '申诉期限已过', en: 'Too late to appeal' },
    detail: {
      'zh-CN': '只能在裁定入账后的规定工作日内申诉。',
      en: 'It could be appealed only within the set workdays of the ledger entry that brought it.',
    },
  },
  'already-appealed': {
    status: 422,
    title: { 'zh-CN': '已经申诉', en: 'Already appealed' },
    detail: { 'zh-CN': '对这项裁定已提出过申诉。', en: 'There is an appeal against this ruling.' },
  },
  'recorded-by-you': {
    status: 403,
    title: { 'zh-CN': '记录人不能决定', en: 'You recorded it' },
    detail: {
      'zh-CN': '裁定所依据的事实由您记录，须由他人决定。',
      en: 'You recorded a fact that the ruling rests on: somebody else has to decide.',
    },
  },
  'ruling-gone': {
    status: 422,
    title: { 'zh-CN': '裁定已不存在', en: 'The ruling is gone' },
    detail: {
      'zh-CN': '这项裁定已被撤回，不能再维持。',
      en: 'The ruling has been taken back since: it cannot be upheld.',
    },
  },
  'not-reversible': {
    status: 422,
    title: { 'zh-CN': '无法以更正撤回', en: 'No correction reverses it' },
    detail: {
      'zh-CN': '这项裁定取决于何时收到了什么，没有可以如实补录的事实；只能维持。',
      en: 'The ruling follows from what was received and when: no fact that is true reverses it, so it can only be upheld.',
    },
  },
  'link-not-valid': {
    status: 404,
    title: { 'zh-CN': '链接无效', en: 'Link not valid' },
    detail: {
      'zh-CN': '这个链接不完整、已更换，或者已经失效。请在系统里重新取得。',
      en: 'This link is incomplete, was renewed or has expired: get a new one in the system.',
    },
  },
  'webhook-not-accepted': {
    status: 401,
    title: { 'zh-CN': '签名无效', en: 'Not signed' },
    detail: {
      'zh-CN': '没有这个接入，或者签名、时间不对。请核对地址、密钥和系统时间。',
      en: 'There is no such webhook, or its signature or time is wrong: check the address, the secret and the clock.',
    },
  },
  'webhook-revoked': {
    status: 409,
    title: { 'zh-CN': '接入已停用', en: 'Webhook revoked' },
    detail: { 'zh-CN': '已停用的接入不能再改，请新建一个。', en: 'A revoked webhook stays as it is: create another.' },
  },
  'too-many-webhooks': {
    status: 422,
    title: { 'zh-CN': '接入太多', en: 'Too many webhooks' },
    detail: { 'zh-CN': '一个部门最多 100 个接入。', en: 'A department has at most 100 webhooks.' },
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
  'month-not-drafted': {
    status: 409,
    title: { 'zh-CN': '初评尚未开始', en: 'Month not drafted yet' },
    detail: {
      'zh-CN': '一个月在次月 1 日生成初评，此后才能确认。',
      en: 'A month is drafted on the 1st of the next one and can be confirmed from then on.',
    },
  },
  'task-settled': {
    status: 409,
    title: { 'zh-CN': '事项已办结', en: 'Task already settled' },
    detail: { 'zh-CN': '这个事项已经办结，没有别的要做。', en: 'The task is settled: there is nothing left to do.' },
  },
  'month-closed': {
    status: 409,
    title: { 'zh-CN': '该月已结账', en: 'Month already closed' },
    detail: { 'zh-CN': '该月已经结账，不再需要确认。', en: 'The month is closed and needs no confirmation.' },
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
  'session-cancelled': {
    status: 422,
    title: { 'zh-CN': '会议或培训已取消', en: 'Session cancelled' },
    detail: {
      'zh-CN': '这次会议或培训已取消；要重新举行，请换一个标题或用新的 Idempotency-Key 另行登记。',
      en: 'This session has been cancelled; to hold it after all, add it with another title or a new Idempotency-Key.',
    },
  },
  'session-attended': {
    status: 422,
    title: { 'zh-CN': '已有考勤', en: 'Attendance taken' },
    detail: { 'zh-CN': '已有人登记考勤，不能取消。', en: 'Somebody has been marked: it can no longer be cancelled.' },
  },
  'session-not-started': {
    status: 422,
    title: { 'zh-CN': '尚未开始', en: 'Not started yet' },
    detail: { 'zh-CN': '会议或培训开始之后才能登记。', en: 'This can be recorded once the session has started.' },
  },
  'calendar-not-published': {
    status: 422,
    title: { 'zh-CN': '工作日历尚未公布', en: 'Calendar not published' },
    detail: {
      'zh-CN': '该月的工作日历尚未公布，无法按制度排定。',
      en: 'The working calendar of the month is not published yet, so the policy cannot plan it.',
    },
  },
  'already-recorded': {
    status: 422,
    title: { 'zh-CN': '已有登记', en: 'Already recorded' },
    detail: {
      'zh-CN': '已登记过其他内容，请改为更正原来的登记。',
      en: 'Something else has been recorded before: correct that record instead.',
    },
  },
  'already-corrected': {
    status: 422,
    title: { 'zh-CN': '已被更正', en: 'Already corrected' },
    detail: {
      'zh-CN': '这一版本已被更正为其他内容，请更正最新的版本。',
      en: 'This version has been corrected otherwise: correct the latest one.',
    },
  },
  'week-not-over': {
    status: 422,
    title: { 'zh-CN': '本周尚未结束', en: 'Week not over' },
    detail: { 'zh-CN': '这一周结束之后才能抽查。', en: 'Spot checks are drawn once the week is over.' },
  },
  'sheet-expected': {
    status: 415,
    title: { 'zh-CN': '请上传表格', en: 'Send a spreadsheet' },
    detail: {
      'zh-CN': '请上传一个 .xlsx 或 .csv 文件；用 multipart/form-data 时只带这一个文件。',
      en: 'Send one .xlsx or .csv file; in multipart/form-data, that one file alone.',
    },
  },
  'sheet-unreadable': {
    status: 422,
    title: { 'zh-CN': '表格无法读取', en: 'The sheet cannot be read' },
    detail: { 'zh-CN': '文件已损坏，或者不是表格。', en: 'The file is damaged, or no spreadsheet at all.' },
  },
  'sheet-protected': {
    status: 422,
    title: { 'zh-CN': '表格已加密或格式过旧', en: 'The sheet is encrypted or of an old format' },
    detail: {
      'zh-CN': '请取消密码，并另存为 .xlsx。',
      en: 'Remove the password and save it as .xlsx.',
    },
  },
  'sheet-has-macros': {
    status: 422,
    title: { 'zh-CN': '表格含宏', en: 'The sheet holds macros' },
    detail: { 'zh-CN': '请另存为不含宏的 .xlsx。', en: 'Save it as .xlsx, without macros.' },
  },
  'sheet-too-large': {
    status: 413,
    title: { 'zh-CN': '表格过大', en: 'The sheet is too large' },
    detail: {
      'zh-CN': '文件最多 4 MB，解压后最多 32 MB；最多 20000 行、100 列。请分成几个文件。',
      en: 'A file holds at most 4 MB (32 MB unpacked), 20,000 rows and 100 columns: split it.',
    },
  },
  'sheet-encoding': {
    status: 422,
    title: { 'zh-CN': '字符编码有误', en: 'Wrong encoding' },
    detail: {
      'zh-CN': 'CSV 须用 UTF-8 或 GB18030 编码。',
      en: 'A CSV file is encoded in UTF-8 or GB18030.',
    },
  },
  'sheet-missing': {
    status: 422,
    title: { 'zh-CN': '没有这张工作表', en: 'No such sheet in it' },
    detail: {
      'zh-CN': '文件中没有这个表单的工作表，请使用模板。',
      en: 'The file holds no sheet of this form: use the template.',
    },
  },
  'sheet-of-another-form': {
    status: 422,
    title: { 'zh-CN': '这是另一个表单', en: 'This is another form' },
    detail: { 'zh-CN': '这个模板是另一个表单的。', en: 'The template filled in is that of another form.' },
  },
  'sheet-outdated': {
    status: 422,
    title: { 'zh-CN': '模板已过时', en: 'The template is outdated' },
    detail: {
      'zh-CN': '模板有了新版本，请重新下载后填写。',
      en: 'There is a newer version of the template: download it and fill it in.',
    },
  },
  'sheet-without-rows': {
    status: 422,
    title: { 'zh-CN': '表格没有内容', en: 'Nothing is filled in' },
    detail: {
      'zh-CN': '除示例外没有填写任何一行。',
      en: 'No row is filled in besides the example.',
    },
  },
  'too-many-submissions': {
    status: 422,
    title: { 'zh-CN': '一次提交过多', en: 'Too many submissions at once' },
    detail: {
      'zh-CN': '一次最多提交 500 份。请分成几个文件，或者改用后台导入。',
      en: 'At most 500 submissions are taken at once: split the file, or start an import of it.',
    },
  },
  'import-not-ready': {
    status: 409,
    title: { 'zh-CN': '导入尚不能确认', en: 'The import cannot be confirmed' },
    detail: {
      'zh-CN': '导入还在检查，或者未通过检查。请查看它的状态。',
      en: 'The import is still being checked, or something in it is wrong: see its state.',
    },
  },
  'sheet-expired': {
    status: 409,
    title: { 'zh-CN': '文件已过期', en: 'The file has expired' },
    detail: {
      'zh-CN': '导入的文件只保留七天，现已删除。请重新上传。',
      en: 'The file of an import is kept for seven days and is gone now: upload it again.',
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
