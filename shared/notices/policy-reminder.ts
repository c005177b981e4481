import type { NoticeTemplate } from './notice-template.ts';
import type { Pen } from './pen.ts';

/** The day from which a version holds, of its id (see `policyIdOf`). */
const from = (pen: Pen, version: string): string => pen.date(version.slice(0, '2027-01-01'.length));

/** To whoever has not acknowledged policy versions that were released. */
export const POLICY_REMINDER: NoticeTemplate<'policy-reminder'> = {
  'zh-CN': ({ versions }, pen) => ({
    subject: `请阅读并确认《活动管理制度》的新版本（${versions.length} 个）`,
    lead: '《活动管理制度》已发布新版本，系统还没有收到您的确认。',
    facts: [['待办', `阅读并确认 ${versions.length} 个版本`]],
    lists: [{ title: '待确认的版本', items: versions.map((version) => `自${from(pen, version)}起施行`) }],
    explanation: [
      '请对照新旧条款的差异阅读，然后确认已知悉。无论是否确认，新版本都自施行之日起适用。',
      '确认之前，系统会在每周第一个工作日提醒一次。',
    ],
    action: '去阅读并确认',
  }),
  en: ({ versions }, pen) => ({
    subject:
      versions.length === 1
        ? 'Please read and acknowledge the new version of the activity policy'
        : `Please read and acknowledge ${versions.length} new versions of the activity policy`,
    lead: 'The activity policy has changed, and you have not acknowledged that yet.',
    facts: [
      [
        'To do',
        versions.length === 1 ? 'Read and acknowledge 1 version' : `Read and acknowledge ${versions.length} versions`,
      ],
    ],
    lists: [{ title: 'To be acknowledged', items: versions.map((version) => `In force from ${from(pen, version)}`) }],
    explanation: [
      'Read what differs, clause by clause, then acknowledge that you know it. Acknowledged or not, a version holds from its day on.',
      'Until then a reminder comes on the first workday of every week.',
    ],
    action: 'Read and acknowledge',
  }),
};
