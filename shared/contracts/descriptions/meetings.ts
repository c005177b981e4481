import type { CapabilityDescription } from './description.ts';

const SESSION_ID = 'session.2026-11-23.-.c0123456789abcdef';

export const MEETINGS = {
  title: { 'zh-CN': '会议、培训与考勤', en: 'Meetings, trainings and attendance' },
  operations: {
    'add-session': {
      summary: { 'zh-CN': '登记会议或培训', en: 'Add a meeting or a training' },
      refusals: ['other-department', 'idempotency-key-reused', 'session-cancelled'],
      example: { body: { kind: 'monthly-review', startsAt: '2026-11-30T15:00:00+08:00', title: '十一月例会' } },
    },
    'list-sessions': {
      summary: { 'zh-CN': '查看会议与培训', en: 'List meetings and trainings, with who is still to be marked' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'show-session-plan': {
      summary: { 'zh-CN': '查看制度规定的当月会议与培训', en: 'Show the sessions that the policy has held in a month' },
      refusals: ['calendar-not-published'],
      example: { params: { month: '2026-12' } },
    },
    'generate-sessions': {
      summary: { 'zh-CN': '按制度生成当月会议与培训', en: 'Add the sessions that the policy has held in a month' },
      refusals: ['other-department', 'calendar-not-published'],
      example: { params: { month: '2026-12' }, body: {} },
    },
    'cancel-session': {
      summary: { 'zh-CN': '取消会议或培训', en: 'Cancel a meeting or a training' },
      refusals: ['other-department', 'not-found', 'session-attended', 'session-cancelled'],
      example: { params: { sessionId: SESSION_ID }, body: { reason: '台风停工' } },
    },
    'take-attendance': {
      summary: { 'zh-CN': '登记考勤', en: 'Take attendance' },
      refusals: ['other-department', 'not-found', 'session-cancelled', 'session-not-started', 'not-permitted'],
      example: {
        params: { sessionId: SESSION_ID },
        body: {
          marks: [
            { staffId: 's02', status: 'present', arrivedAt: '2026-11-23T08:55:00+08:00' },
            { staffId: 's03', status: 'absent' },
          ],
        },
      },
    },
    'enter-attendance': {
      summary: { 'zh-CN': '按日期和会议类型登记考勤', en: 'Take attendance by day and kind of session' },
      refusals: ['other-department', 'not-permitted'],
      example: {
        body: {
          date: '2026-11-23',
          kind: 'morning-meeting',
          marks: [
            { staffId: 's02', status: 'present', arrivedAt: '08:55' },
            { staffId: 's03', status: 'absent' },
          ],
        },
      },
    },
    'list-attendance': {
      summary: { 'zh-CN': '查看考勤', en: 'List attendance' },
      refusals: ['not-permitted', 'not-found'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'correct-attendance': {
      summary: { 'zh-CN': '更正考勤', en: 'Correct an attendance mark' },
      refusals: ['other-department', 'not-found', 'not-permitted', 'already-corrected'],
      example: {
        params: { attendanceId: 'attendance.2026-11-23.s02.c0123456789abcdef' },
        body: { status: 'excused' },
      },
    },
    'record-minutes': {
      summary: { 'zh-CN': '登记会议纪要', en: 'Record the minutes of a session' },
      refusals: ['other-department', 'not-found', 'session-cancelled', 'session-not-started', 'already-recorded'],
      example: { params: { sessionId: SESSION_ID }, body: { text: '分析本月准客户，评选当月获奖人员。' } },
    },
    'list-minutes': {
      summary: { 'zh-CN': '查看会议纪要', en: 'List the minutes of a session' },
      refusals: ['not-found'],
      example: { params: { sessionId: SESSION_ID } },
    },
    'correct-minutes': {
      summary: { 'zh-CN': '更正会议纪要', en: 'Correct minutes' },
      refusals: ['other-department', 'not-found', 'already-corrected'],
      example: {
        params: { minutesId: 'minutes.2026-11-23.-.c0123456789abcdef' },
        body: { text: '补充：下月重点跟进两家准客户。' },
      },
    },
  },
} satisfies CapabilityDescription<'meetings'>;
